using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Api.V1.Contracts;

/// <summary>An interval for the value of a rate, in the unit of the value.</summary>
public sealed record IntervalResponse
{
    /// <summary>How sure it is.</summary>
    /// <example>0.95</example>
    public required double Level { get; init; }

    /// <summary>Its lower end.</summary>
    /// <example>0.1533</example>
    public required double Lower { get; init; }

    /// <summary>Its upper end.</summary>
    /// <example>0.3395</example>
    public required double Upper { get; init; }

    internal static IntervalResponse Of(ConfidenceInterval interval) =>
        new()
        {
            Level = interval.Level.Level,
            Lower = interval.Lower,
            Upper = interval.Upper,
        };
}
