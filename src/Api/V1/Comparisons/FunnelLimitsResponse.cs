using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Api.V1.Comparisons;

/// <summary>Within which limits a force of this size would lie at the target.</summary>
public sealed record FunnelLimitsResponse
{
    /// <summary>How sure.</summary>
    /// <example>0.998</example>
    public required double Level { get; init; }

    /// <summary>The lower limit.</summary>
    public required double Lower { get; init; }

    /// <summary>The upper limit.</summary>
    public required double Upper { get; init; }

    /// <summary><c>normal-approximation</c>, <c>exact-binomial</c> where fewer than 10 events are expected, or
    /// <c>overdispersion-adjusted</c>.</summary>
    /// <example>exact-binomial</example>
    public required string Method { get; init; }

    internal static FunnelLimitsResponse Of(FunnelLimits limits) =>
        new()
        {
            Level = limits.Limits.Level.Level,
            Lower = limits.Limits.Lower,
            Upper = limits.Limits.Upper,
            Method = Words.Of(limits.Method),
        };
}
