using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace OutcomesApi.Api.RateLimits;

/// <summary>How many expensive answers are computed at once for all clients, and how many wait.</summary>
internal sealed class ComputedAtOnce(IOptions<RateLimitOptions> options) : IDisposable
{
    private readonly ConcurrencyLimiter _limiter = new(
        new ConcurrencyLimiterOptions
        {
            PermitLimit = options.Value.ExpensiveAtOnceOfAll,
            QueueLimit = options.Value.ExpensiveQueueOfAll,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }
    );

    /// <summary>A place, once there is one; none where too many wait already.</summary>
    public ValueTask<RateLimitLease> AcquireAsync(CancellationToken cancellationToken) => _limiter.AcquireAsync(1, cancellationToken);

    public void Dispose() => _limiter.Dispose();
}
