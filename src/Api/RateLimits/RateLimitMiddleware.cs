using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.Security;
using OutcomesApi.Infrastructure.Persistence;

namespace OutcomesApi.Api.RateLimits;

/// <summary>
/// Lets so many requests of a client through in a minute, and says how many are left (draft-ietf-httpapi-ratelimit-headers). A client is
/// the caller that its key or token was verified to be, else its network address. A request is counted once it is answered, and not where
/// the answer is 304.
/// </summary>
internal sealed class RateLimitMiddleware : IDisposable
{
    private const string Reads = "reads";
    private const string Writes = "writes";
    private static readonly object _caller = new();
    private static readonly TimeSpan _window = TimeSpan.FromMinutes(1);

    private readonly RequestDelegate _next;
    private readonly RateLimitOptions _options;
    private readonly PartitionedRateLimiter<HttpContext> _limiter;

    public RateLimitMiddleware(RequestDelegate next, IOptions<RateLimitOptions> options)
    {
        (_next, _options) = (next, options.Value);
        _limiter = PartitionedRateLimiter.Create<HttpContext, (string Policy, string Client)>(http =>
            RateLimitPartition.GetFixedWindowLimiter(
                (Policy: PolicyOf(http), Client: ClientOf(http)),
                key => new FixedWindowRateLimiterOptions
                {
                    PermitLimit = QuotaOf(key.Policy),
                    Window = _window,
                    QueueLimit = 0,
                }
            )
        );
    }

    public async Task InvokeAsync(HttpContext http, ProblemWriter problems)
    {
        var policy = PolicyOf(http);
        var quota = QuotaOf(policy);
        if (quota == 0 || IsExempt(http.Request.Path))
        {
            await _next(http);
            return;
        }

        http.Items[_caller] = await CallerOf(http);
        using var room = _limiter.AttemptAcquire(http, 0);
        if (!room.IsAcquired)
        {
            SetHeaders(http, policy, quota, 0);
            http.Response.Headers.RetryAfter = Seconds(room.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : _window);
            await problems.WriteAsync(http, ProblemTypes.TooManyRequests);
            return;
        }

        http.Response.OnStarting(() =>
        {
            if (http.Response.StatusCode != StatusCodes.Status304NotModified)
                _limiter.AttemptAcquire(http, 1).Dispose();
            SetHeaders(http, policy, quota, _limiter.GetStatistics(http)?.CurrentAvailablePermits ?? quota);
            return Task.CompletedTask;
        });
        await _next(http);
    }

    public void Dispose() => _limiter.Dispose();

    private static void SetHeaders(HttpContext http, string policy, int quota, long left)
    {
        http.Response.Headers["RateLimit-Policy"] = string.Create(
            CultureInfo.InvariantCulture,
            $"\"{policy}\";q={quota};w={(int)_window.TotalSeconds}"
        );
        http.Response.Headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"{policy}\";r={left}");
    }

    private static string Seconds(TimeSpan time) =>
        ((int)Math.Ceiling(Math.Max(1, time.TotalSeconds))).ToString(CultureInfo.InvariantCulture);

    private static bool IsExempt(PathString path) =>
        path.StartsWithSegments("/health") || path.StartsWithSegments("/swagger") || path.StartsWithSegments("/openapi");

    private static string PolicyOf(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) || HttpMethods.IsOptions(http.Request.Method)
            ? Reads
            : Writes;

    private int QuotaOf(string policy) => policy == Reads ? _options.ReadsPerMinute : _options.WritesPerMinute;

    // Where the store cannot be read, the same fault is answered as a problem where answers are made.
    private static async ValueTask<string?> CallerOf(HttpContext http)
    {
        try
        {
            return await Callers.VerifiedAsync(http);
        }
        catch (Exception exception) when (StoreFaults.IsOfStore(exception))
        {
            return null;
        }
    }

    // A key that is not valid is nobody's: a client that makes keys up counts as the address it comes from.
    private static string ClientOf(HttpContext http) =>
        http.Items.TryGetValue(_caller, out var caller) && caller is string verified ? verified : ClientAddress.Of(http);
}
