using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.Representations;
using OutcomesApi.Api.Security;

namespace OutcomesApi.Api.RateLimits;

/// <summary>
/// Limits for what is expensive: a token bucket and a number at once for each client, and a number of files at once for all of them, each
/// with a short queue; see <see cref="ExpensiveAttribute"/> for what is computed. What is answered from the cache is not counted.
/// </summary>
internal sealed class ExpensiveLimits(IOptions<RateLimitOptions> options) : IConfigureOptions<RateLimiterOptions>
{
    private const string Free = "";
    private const string Files = "files";
    private const int RetryAfterSeconds = 2;
    private const int RefillsAMinute = 600;

    /// <inheritdoc/>
    public void Configure(RateLimiterOptions limiter)
    {
        var limits = options.Value;
        var bucket = PartitionedRateLimiter.Create<HttpContext, string>(http =>
            IsExpensive(http) && limits.ExpensivePerMinute > 0
                ? RateLimitPartition.GetTokenBucketLimiter(ClientOf(http), _ => BucketOf(limits.ExpensivePerMinute))
                : RateLimitPartition.GetNoLimiter(Free)
        );
        var ofClient = PartitionedRateLimiter.Create<HttpContext, string>(http =>
            IsExpensive(http)
                ? RateLimitPartition.GetConcurrencyLimiter(
                    ClientOf(http),
                    _ => AtOnce(limits.ExpensiveAtOnceOfAClient, limits.ExpensiveQueueOfAClient)
                )
                : RateLimitPartition.GetNoLimiter(Free)
        );
        var files = PartitionedRateLimiter.Create<HttpContext, string>(http =>
            IsFile(http)
                ? RateLimitPartition.GetConcurrencyLimiter(Files, _ => AtOnce(limits.FilesAtOnceOfAll, limits.ExpensiveQueueOfAll))
                : RateLimitPartition.GetNoLimiter(Free)
        );
        limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(bucket, ofClient, files);
        limiter.OnRejected = (rejected, _) =>
            RejectAsync(
                rejected,
                isOfClient: !IsFile(rejected.HttpContext)
                    || ofClient.GetStatistics(rejected.HttpContext)?.CurrentQueuedCount >= limits.ExpensiveQueueOfAClient
            );
    }

    private static async ValueTask RejectAsync(OnRejectedContext rejected, bool isOfClient)
    {
        // Only the bucket says when it has a token again.
        var (http, isOfBucket) = (rejected.HttpContext, rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after));
        var problem = isOfClient || isOfBucket ? ProblemTypes.TooManyRequests : ProblemTypes.Overloaded;
        var wait = isOfBucket ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : RetryAfterSeconds;
        http.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        await http.RequestServices.GetRequiredService<ProblemWriter>().WriteAsync(http, problem);
    }

    // Exactly so many a minute, in steps of at least a tenth of a second.
    private static TokenBucketRateLimiterOptions BucketOf(int perMinute)
    {
        var tokens = Math.Max(1, perMinute / RefillsAMinute);
        return new TokenBucketRateLimiterOptions
        {
            TokenLimit = perMinute,
            TokensPerPeriod = tokens,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) * tokens / perMinute,
            QueueLimit = 0,
        };
    }

    private static ConcurrencyLimiterOptions AtOnce(int permits, int queue) =>
        new()
        {
            PermitLimit = permits,
            QueueLimit = queue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        };

    private static string ClientOf(HttpContext http) => Callers.AuthorityOf(http.User)?.Caller ?? ClientAddress.Of(http);

    private static bool IsExpensive(HttpContext http) => Marked(http) is not null || IsWorkbook(http);

    private static bool IsFile(HttpContext http) => IsWorkbook(http) || Marked(http) is { IsFile: true };

    private static ExpensiveAttribute? Marked(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<ExpensiveAttribute>();

    // A workbook is written row by row to its end whatever it is of.
    private static bool IsWorkbook(HttpContext http) =>
        http.Features.Get<RepresentationFeature>()?.Suffix == Representation.Xlsx
        || http.Request.Headers.Accept.Any(accept =>
            accept?.Contains(Representation.Xlsx.MediaType, StringComparison.OrdinalIgnoreCase) == true
        );
}
