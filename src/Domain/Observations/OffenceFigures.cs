using OutcomesApi.Domain.Offences;

namespace OutcomesApi.Domain.Observations;

/// <summary>The figures asked for of one area and one offence, in order of period, measure, breakdown and release.</summary>
/// <param name="Offence">The offence; null for figures that are not about offences.</param>
/// <param name="Observations">The counts.</param>
/// <param name="PublishedRates">The published percentages.</param>
/// <param name="Populations">The area's mid-year populations, of every year, for rates per head.</param>
public sealed record OffenceFigures(
    OffenceType? Offence,
    IReadOnlyList<Observation> Observations,
    IReadOnlyList<PublishedRate> PublishedRates,
    IReadOnlyList<Observation> Populations
)
{
    /// <summary>The same figures apart by period, in order. Periods without a date are one.</summary>
    public IEnumerable<OffenceFigures> ByPeriod()
    {
        var (counts, rates) = (Observations.ToLookup(figure => figure.Period.Id), PublishedRates.ToLookup(figure => figure.Period.Id));
        return Observations
            .Select(figure => figure.Period)
            .Concat(PublishedRates.Select(figure => figure.Period))
            .DistinctBy(period => period.Id)
            .Order()
            .Select(period => this with { Observations = [.. counts[period.Id]], PublishedRates = [.. rates[period.Id]] });
    }
}
