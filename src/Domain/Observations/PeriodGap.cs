using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;

namespace OutcomesApi.Domain.Observations;

/// <summary>A sum over a period that was not made, because months of it are missing.</summary>
/// <param name="Offence">The offence.</param>
/// <param name="Measure">What was to be summed.</param>
/// <param name="Breakdown">The part of the count, or null.</param>
/// <param name="Period">Over which period.</param>
/// <param name="Missing">The months that are missing.</param>
public sealed record PeriodGap(
    OffenceType? Offence,
    Measure Measure,
    Breakdown? Breakdown,
    TimePeriod Period,
    IReadOnlyList<TimePeriod> Missing
);
