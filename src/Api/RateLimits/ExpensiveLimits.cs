using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.Representations;
using OutcomesApi.Api.Security;

namespace OutcomesApi.Api.RateLimits;

/// <summary>
/// Limits for what is expensive: a token bucket and a number at once for each client, and a number at once for all of them, each with a
/// short queue. What is answered from the cache is not counted.
/// </summary>
internal sealed class ExpensiveLimits(IOptions<RateLimitOptions> options) : IConfigureOptions<RateLimiterOptions>
{
    private const string Free = "";
    private const int RetryAfterSeconds = 2;
    private static readonly TimeSpan _refill = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public void Configure(RateLimiterOptions limiter)
    {
        var limits = options.Value;
        var ofClient = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(http =>
                KindOf(http) is null || limits.ExpensivePerMinute == 0
                    ? RateLimitPartition.GetNoLimiter(Free)
                    : RateLimitPartition.GetTokenBucketLimiter(ClientOf(http), _ => BucketOf(limits))
            ),
            PartitionedRateLimiter.Create<HttpContext, string>(http =>
                KindOf(http) is { } kind
                    ? RateLimitPartition.GetConcurrencyLimiter(
                        $"{kind}/{ClientOf(http)}",
                        _ => AtOnce(limits.ExpensiveAtOnceOfAClient, limits.ExpensiveQueueOfAClient)
                    )
                    : RateLimitPartition.GetNoLimiter(Free)
            )
        );
        var ofAll = PartitionedRateLimiter.Create<HttpContext, string>(http =>
            KindOf(http) switch
            {
                Kind.Computed => RateLimitPartition.GetConcurrencyLimiter(
                    nameof(Kind.Computed),
                    _ => AtOnce(limits.ExpensiveAtOnceOfAll, limits.ExpensiveQueueOfAll)
                ),
                Kind.File => RateLimitPartition.GetConcurrencyLimiter(
                    nameof(Kind.File),
                    _ => AtOnce(limits.FilesAtOnceOfAll, limits.ExpensiveQueueOfAll)
                ),
                _ => RateLimitPartition.GetNoLimiter(Free),
            }
        );
        limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(ofClient, ofAll);
        limiter.OnRejected = (rejected, _) =>
            RejectAsync(rejected, isOfAll: ofAll.GetStatistics(rejected.HttpContext)?.CurrentQueuedCount >= limits.ExpensiveQueueOfAll);
    }

    private static async ValueTask RejectAsync(OnRejectedContext rejected, bool isOfAll)
    {
        var http = rejected.HttpContext;
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after)
            ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds))
            : RetryAfterSeconds;
        http.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        await http
            .RequestServices.GetRequiredService<ProblemWriter>()
            .WriteAsync(http, isOfAll ? ProblemTypes.Overloaded : ProblemTypes.TooManyRequests);
    }

    private static TokenBucketRateLimiterOptions BucketOf(RateLimitOptions limits) =>
        new()
        {
            TokenLimit = limits.ExpensivePerMinute,
            TokensPerPeriod = Math.Max(1, limits.ExpensivePerMinute / 60),
            ReplenishmentPeriod = _refill,
            QueueLimit = 0,
        };

    private static ConcurrencyLimiterOptions AtOnce(int permits, int queue) =>
        new()
        {
            PermitLimit = permits,
            QueueLimit = queue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        };

    private static string ClientOf(HttpContext http) =>
        Callers.AuthorityOf(http.User)?.Caller ?? http.Connection.RemoteIpAddress?.ToString() ?? "unknown";

    // A workbook is written row by row to its end whatever it is of.
    private static Kind? KindOf(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<ExpensiveAttribute>() is { } expensive
            ? expensive.IsFile
                ? Kind.File
                : Kind.Computed
            : IsWorkbook(http)
                ? Kind.File
                : null;

    private static bool IsWorkbook(HttpContext http) =>
        http.Features.Get<RepresentationFeature>()?.Suffix == Representation.Xlsx
        || http.Request.Headers.Accept.Any(accept =>
            accept?.Contains(Representation.Xlsx.MediaType, StringComparison.OrdinalIgnoreCase) == true
        );

    private enum Kind
    {
        Computed,
        File,
    }
}
