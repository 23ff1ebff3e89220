using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;

namespace OutcomesApi.Domain.Observations;

/// <summary>A sum that was not made, because parts of it are not known: months of a longer period, or outcome types of a total.</summary>
/// <param name="Offence">The offence.</param>
/// <param name="Measure">What was to be summed.</param>
/// <param name="Breakdown">The part of the count, or null.</param>
/// <param name="Period">Over which period.</param>
/// <param name="Parts">The figures that are missing.</param>
public sealed record PeriodGap(
    OffenceType? Offence,
    Measure Measure,
    Breakdown? Breakdown,
    TimePeriod Period,
    IReadOnlyList<MissingPart> Parts
)
{
    /// <summary>Whether periods of the measure itself are missing, and not other measures that it is the sum of.</summary>
    public bool IsOfPeriods => Parts.All(part => part.Measure == Measure);

    /// <summary>The periods of the parts, in order.</summary>
    public IReadOnlyList<TimePeriod> Missing => [.. Parts.Select(part => part.Period).Distinct().Order()];
}

/// <summary>A figure that a sum lacks.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Period">The period.</param>
public sealed record MissingPart(Measure Measure, TimePeriod Period);
