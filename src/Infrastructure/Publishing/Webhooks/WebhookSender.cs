using System.Globalization;
using System.Net.Http.Headers;
using OutcomesApi.Domain.Publishing.Webhooks;

namespace OutcomesApi.Infrastructure.Publishing.Webhooks;

/// <summary>Signs a message as the Standard Webhooks specification has it and sends it once.</summary>
public sealed class WebhookSender(IHttpClientFactory clients, TimeProvider time)
{
    /// <summary>Sends a message.</summary>
    /// <param name="webhook">To whom.</param>
    /// <param name="messageId">The identifier of the message.</param>
    /// <param name="body">The JSON.</param>
    /// <param name="cancellationToken">Stops the sending.</param>
    /// <returns>The status of the answer, or why there was none.</returns>
    public async Task<(int? Status, string Outcome)> SendAsync(
        Webhook webhook,
        string messageId,
        byte[] body,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(webhook);
        try
        {
            using var request = RequestOf(webhook, messageId, body);
            using var client = clients.CreateClient(WebhookConnection.ClientName);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            var status = (int)response.StatusCode;
            return (status, string.Create(CultureInfo.InvariantCulture, $"status {status}"));
        }
        catch (Exception exception)
            when (!cancellationToken.IsCancellationRequested
                && exception is HttpRequestException or OperationCanceledException or SpecialAddressException
            )
        {
            return (null, ReasonOf(exception));
        }
    }

    private HttpRequestMessage RequestOf(Webhook webhook, string messageId, byte[] body)
    {
        var now = time.GetUtcNow();
        var timestamp = now.ToUnixTimeSeconds();
        var request = new HttpRequestMessage(HttpMethod.Post, webhook.Address)
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("OutcomesApi", "1.0"));
        request.Headers.Add("webhook-id", messageId);
        request.Headers.Add("webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(
            "webhook-signature",
            string.Join(' ', webhook.SecretsAt(now).Select(secret => secret.Sign(messageId, timestamp, body)))
        );
        return request;
    }

    // One answer for a name that leads nowhere, one that leads to a private address, and a connection that is refused or fails: which it was
    // would describe the network of the service.
    private static string ReasonOf(Exception exception) =>
        exception switch
        {
            OperationCanceledException => "no answer in time",
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => "no secure connection: TLS failed",
            _ => "no connection: no public address has this name, or nothing answers there",
        };
}
