using System.Globalization;
using System.Net;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;

namespace OutcomesApi.Infrastructure.Importing.Sync.Download;

/// <summary>
/// Asks a publisher's server: waits no longer than the options say, tells passing faults from lasting ones, and tries again after the
/// former. What is tried again is a whole attempt with the body of the answer, since it is there that long downloads break.
/// </summary>
internal sealed class PublisherClient
{
    private const int BufferBytes = 128 * 1024;
    private const long MaxDocumentBytes = 16L << 20;

    private readonly HttpClient _client;
    private readonly SyncOptions _options;
    private readonly TimeProvider _time;
    private readonly ResiliencePipeline _retries;

    public PublisherClient(HttpClient client, IOptions<SyncOptions> options, TimeProvider time)
    {
        _client = client;
        _options = options.Value;
        _time = time;
        _retries = Retries();
    }

    /// <summary>The bytes of a document.</summary>
    /// <exception cref="SyncFailedException">It cannot be had.</exception>
    public Task<byte[]> ReadDocumentAsync(Uri address, CancellationToken cancellationToken) =>
        RetryAsync(
            async token =>
            {
                using var silence = Silence(token);
                using var request = new HttpRequestMessage(HttpMethod.Get, address);
                request.Headers.Accept.ParseAdd("application/json");
                using var response = await SendAsync(request, silence);
                using var document = new MemoryStream();
                await CopyBodyAsync(response, document, MaxDocumentBytes, silence);
                return document.ToArray();
            },
            cancellationToken
        );

    /// <summary>Does something until it succeeds, fails for good, or was tried as often as the options say.</summary>
    /// <exception cref="SyncFailedException">It failed, or a passing fault did not pass.</exception>
    public async Task<T> RetryAsync<T>(Func<CancellationToken, Task<T>> attempt, CancellationToken cancellationToken)
    {
        try
        {
            return await _retries.ExecuteAsync(async token => await attempt(token), cancellationToken);
        }
        catch (TransientFaultException exception)
        {
            throw new SyncFailedException("unavailable", $"{exception.Message} Tried {_options.MaxRetryCount + 1} times.", exception);
        }
    }

    /// <summary>A wait that ends when the server says nothing for too long.</summary>
    public SilenceTimeout Silence(CancellationToken cancellationToken) => new(_options.Timeout, _time, cancellationToken);

    /// <summary>Sends a request up to the headers of the answer. An answer is a success, 304 (not modified) or 416 (no such
    /// range).</summary>
    /// <exception cref="TransientFaultException">No answer came, or one that says to try again.</exception>
    /// <exception cref="SyncFailedException">The answer is no, or the address is not allowed.</exception>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, SilenceTimeout silence)
    {
        var response = await ListenAsync(
            () => _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, silence.Token),
            request.RequestUri!,
            silence
        );
        if (
            response.IsSuccessStatusCode || response.StatusCode is HttpStatusCode.NotModified or HttpStatusCode.RequestedRangeNotSatisfiable
        )
            return response;
        using (response)
            throw Fault(response);
    }

    /// <summary>Copies the body of an answer to a stream as it comes.</summary>
    /// <exception cref="TransientFaultException">The connection broke or fell silent. What came before is in the stream.</exception>
    /// <exception cref="SyncFailedException">The stream would become longer than the limit.</exception>
    public static async Task CopyBodyAsync(HttpResponseMessage response, Stream destination, long limit, SilenceTimeout silence)
    {
        var address = response.RequestMessage!.RequestUri!;
        await using var body = await ListenAsync(() => response.Content.ReadAsStreamAsync(silence.Token), address, silence);
        var buffer = new byte[BufferBytes];
        while (true)
        {
            silence.Restart();
            var count = await ListenAsync(async () => await body.ReadAsync(buffer, silence.Token), address, silence);
            if (count == 0)
                return;
            if (destination.Position + count > limit)
                throw TooLarge(address, limit);
            await destination.WriteAsync(buffer.AsMemory(0, count), silence.Token);
        }
    }

    /// <summary>That something at an address is longer than a limit.</summary>
    public static SyncFailedException TooLarge(Uri address, long limit) =>
        new("too-large", string.Create(CultureInfo.InvariantCulture, $"{address} is longer than the limit of {limit} bytes."));

    private ResiliencePipeline Retries()
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = _time };
        if (_options.MaxRetryCount == 0)
            return builder.Build();
        return builder
            .AddRetry(
                new RetryStrategyOptions
                {
                    ShouldHandle = new PredicateBuilder().Handle<TransientFaultException>(),
                    MaxRetryAttempts = _options.MaxRetryCount,
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                    Delay = _options.RetryDelay,
                    MaxDelay = _options.MaxRetryDelay,
                    DelayGenerator = attempt => ValueTask.FromResult((attempt.Outcome.Exception as TransientFaultException)?.RetryAfter),
                }
            )
            .Build();
    }

    // Faults of the network, and of it alone: a full disk is not worth trying again.
    private static async Task<T> ListenAsync<T>(Func<Task<T>> listen, Uri address, SilenceTimeout silence)
    {
        try
        {
            return await listen();
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new TransientFaultException($"{address} could not be read: {exception.Message}", innerException: exception);
        }
        catch (OperationCanceledException exception) when (silence.HasPassed)
        {
            throw new TransientFaultException($"{address} fell silent.", innerException: exception);
        }
    }

    private Exception Fault(HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        var message = string.Create(CultureInfo.InvariantCulture, $"{response.RequestMessage!.RequestUri} answered {status}.");
        if (status is not (408 or 429 or 500 or 502 or 503 or 504))
            return new SyncFailedException(string.Create(CultureInfo.InvariantCulture, $"http-{status}"), message);
        var wait = response.Headers.RetryAfter is { } after ? after.Delta ?? after.Date - _time.GetUtcNow() : null;
        return wait > _options.MaxRetryDelay
            ? new SyncFailedException(
                "unavailable",
                $"{message} It asks to be left alone for {wait:hh\\:mm\\:ss}, longer than this run waits."
            )
            : new TransientFaultException(message, wait < TimeSpan.Zero ? TimeSpan.Zero : wait);
    }
}
