using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.Publishing;
using OutcomesApi.Api.Routing;
using OutcomesApi.Api.Security;
using OutcomesApi.Domain.Publishing;
using OutcomesApi.Domain.Publishing.Webhooks;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Publishing.Webhooks;

namespace OutcomesApi.Api.V1.Webhooks;

/// <summary>
/// Addresses that are notified about releases, with messages signed as the Standard Webhooks specification has it. A message that is
/// not answered with a status from 200 to 299 is sent again, nine times within some 21 hours. Without a key, <c>/feed.atom</c> says the
/// same.
/// </summary>
[Route(Root + "webhooks")]
[RequiresScope(ApiScope.Subscribe)]
public sealed class WebhooksController(IWebhookStore webhooks, AuditTrail audit, TimeProvider time) : V1Controller
{
    private const int IdBytes = 6;
    private const int PingBytes = 4;
    private const int HoursOfPreviousSecret = 24;

    private Authority Caller => Callers.AuthorityOf(User)!;

    /// <summary>The caller's webhooks, the newest first, without their secrets.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    [HttpRead]
    [ProducesResponseType<IReadOnlyList<WebhookResponse>>(200)]
    public async Task<ActionResult> List(CancellationToken cancellationToken) =>
        Ok(
            (await webhooks.ListAsync(Caller.IsAdmin ? null : Caller.Publisher, cancellationToken))
                .Where(Caller.Allows)
                .Select(WebhookResponse.Of)
        );

    /// <summary>Makes a webhook and shows its secret, this once. It is told of what happens from then on.</summary>
    /// <param name="request">The webhook.</param>
    /// <param name="versions">Tells the state of the store.</param>
    /// <param name="options">Whether private addresses are allowed.</param>
    /// <param name="cancellationToken">Stops the making.</param>
    [HttpPost("")]
    [Idempotent]
    [Consumes("application/json")]
    [ProducesResponseType<WebhookSecretResponse>(201)]
    public async Task<ActionResult> Create(
        [FromBody] WebhookRequest request,
        [FromServices] IDataVersionQueries versions,
        [FromServices] IOptions<WebhookOptions> options,
        CancellationToken cancellationToken
    )
    {
        var webhook = new Webhook
        {
            Id = "wh-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)),
            Publisher = Caller.Publisher,
            Address = WebhookRequest.Validator.AddressOf(request.Url, options.Value.AllowPrivateAddresses)!,
            Kinds = [.. Enum.GetValues<ReleaseEventKind>().Where(kind => request.Events?.Contains(Contracts.Words.Of(kind)) == true)],
            DataSetIds = request.DataSets ?? [],
            Owner = Caller.DataSets,
            Secret = WebhookSecret.Create(),
            ToldUpTo = (await versions.CurrentAsync(cancellationToken)).Sequence,
            CreatedAt = time.GetUtcNow(),
        };
        if (!await webhooks.AddAsync(webhook, WebhookOptions.MostOfAPublisher, cancellationToken))
            return new ProblemResult(ProblemTypes.TooManyWebhooks);
        await audit.AddAsync("create-webhook", webhook.Id, "done", cancellationToken);
        return Shown(webhook, webhook.Secret, StatusCodes.Status201Created);
    }

    /// <summary>A webhook.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    [HttpRead("{id}")]
    [ProducesResponseType<WebhookResponse>(200)]
    public async Task<ActionResult> Get(string id, CancellationToken cancellationToken) =>
        await OwnAsync(id, cancellationToken) is { } webhook
            ? Ok(WebhookResponse.Of(webhook))
            : new ProblemResult(ProblemTypes.UnknownWebhook);

    /// <summary>Removes a webhook and what was still to be told to it.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="cancellationToken">Stops the removing.</param>
    [HttpDelete("{id}")]
    [ProducesResponseType(204)]
    public async Task<ActionResult> Remove(string id, CancellationToken cancellationToken)
    {
        if (await OwnAsync(id, cancellationToken) is null || !await webhooks.RemoveAsync(id, cancellationToken))
            return new ProblemResult(ProblemTypes.UnknownWebhook);
        await audit.AddAsync("remove-webhook", id, "done", cancellationToken);
        return NoContent();
    }

    /// <summary>Gives a webhook a new secret and shows it, this once. For 24 hours messages carry the signatures of both.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="cancellationToken">Stops the changing.</param>
    [HttpPost("{id}/secret")]
    [ProducesResponseType<WebhookSecretResponse>(200)]
    public async Task<ActionResult> ChangeSecret(string id, CancellationToken cancellationToken)
    {
        if (await OwnAsync(id, cancellationToken) is not { } webhook)
            return new ProblemResult(ProblemTypes.UnknownWebhook);
        var secret = WebhookSecret.Create();
        var ends = time.GetUtcNow().AddHours(HoursOfPreviousSecret);
        await webhooks.ChangeSecretAsync(id, secret, webhook.Secret, ends, cancellationToken);
        await audit.AddAsync("change-webhook-secret", id, "done", cancellationToken);
        return Shown(webhook with { PreviousSecretEndsAt = ends }, secret, StatusCodes.Status200OK);
    }

    /// <summary>Sends a message of the type <c>ping</c>, to test the receiver.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="cancellationToken">Stops it.</param>
    [HttpPost("{id}/ping")]
    [ProducesResponseType<DeliveryResponse>(202)]
    public async Task<ActionResult> Ping(string id, CancellationToken cancellationToken)
    {
        if (await OwnAsync(id, cancellationToken) is not { } webhook)
            return new ProblemResult(ProblemTypes.UnknownWebhook);
        var now = time.GetUtcNow();
        var delivery = new Delivery
        {
            WebhookId = webhook.Id,
            EventId = $"{Delivery.Ping}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(PingBytes))}",
            NextAttemptAt = now,
            CreatedAt = now,
        };
        await webhooks.AddDeliveryAsync(delivery, cancellationToken);
        return Accepted(DeliveryResponse.Of(delivery));
    }

    /// <summary>The messages to a webhook, the newest first, at most a hundred: those given up are the ones of the state
    /// <c>dead</c>.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="request">Which of them.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    [HttpRead("{id}/deliveries")]
    [ProducesResponseType<IReadOnlyList<DeliveryResponse>>(200)]
    public async Task<ActionResult> Deliveries(string id, [FromQuery] DeliveriesRequest request, CancellationToken cancellationToken) =>
        await OwnAsync(id, cancellationToken) is { } webhook
            ? Ok((await webhooks.DeliveriesAsync(webhook.Id, request.Chosen, cancellationToken)).Select(DeliveryResponse.Of))
            : new ProblemResult(ProblemTypes.UnknownWebhook);

    /// <summary>Has a message sent again, from the first attempt on.</summary>
    /// <param name="id">The identifier of the webhook.</param>
    /// <param name="eventId">The event.</param>
    /// <param name="cancellationToken">Stops it.</param>
    [HttpPost("{id}/deliveries/{eventId}/retry")]
    [ProducesResponseType(202)]
    public async Task<ActionResult> Retry(string id, string eventId, CancellationToken cancellationToken) =>
        await OwnAsync(id, cancellationToken) is not null && await webhooks.RetryAsync(id, eventId, time.GetUtcNow(), cancellationToken)
            ? StatusCode(StatusCodes.Status202Accepted)
            : new ProblemResult(ProblemTypes.UnknownWebhook);

    private async Task<Webhook?> OwnAsync(string id, CancellationToken cancellationToken) =>
        await webhooks.FindAsync(id, cancellationToken) is { } webhook && Caller.Allows(webhook) ? webhook : null;

    private ObjectResult Shown(Webhook webhook, WebhookSecret secret, int status)
    {
        Response.Headers.CacheControl = "no-store";
        return StatusCode(status, new WebhookSecretResponse(WebhookResponse.Of(webhook), secret.Text));
    }
}
