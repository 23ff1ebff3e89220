using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Rates;

namespace OutcomesApi.Api.V1.Figures;

/// <summary>What is shown of one area and one offence.</summary>
public sealed record AreaFigures(
    OffenceType? Offence,
    IReadOnlyList<Observation> Observations,
    IReadOnlyList<Rate> Rates,
    IReadOnlyList<PeriodGap> Gaps
)
{
    /// <summary>The one period that they are of; null where they are of all periods.</summary>
    public TimePeriod? Period { get; init; }
}
