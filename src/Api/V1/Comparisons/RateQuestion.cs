using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Comparisons;

/// <summary>One rate of one offence and period, of whichever areas, read and resolved.</summary>
/// <param name="Rate">The rate.</param>
/// <param name="Offence">The offence.</param>
/// <param name="Period">The period.</param>
/// <param name="Breakdown">The part of the count; null for all of it.</param>
/// <param name="ReleaseId">The release; null for the current ones.</param>
/// <param name="Snapshot">What was known.</param>
public sealed record RateQuestion(
    RateDefinition Rate,
    OffenceType Offence,
    TimePeriod Period,
    Breakdown? Breakdown,
    string? ReleaseId,
    Snapshot Snapshot
)
{
    /// <summary>The figures to read for it.</summary>
    /// <param name="area">The area.</param>
    public ObservationFilter FilterOf(Area area) =>
        new(area, Snapshot)
        {
            Offences = [Offence],
            Periods = [Period],
            ReleaseId = ReleaseId,
        };

    /// <summary>The period of a validated parameter.</summary>
    public static TimePeriod PeriodOf(string text) => text == TimePeriod.UndatedId ? TimePeriod.Undated("any") : TimePeriod.Parse(text);

    /// <summary>The breakdown of a validated parameter; null for the undivided count.</summary>
    public static Breakdown? BreakdownOf(string? text) => text is null or "none" ? null : Breakdown.TryParse(text);
}
