using OutcomesApi.Domain.Offences;

namespace OutcomesApi.Domain.Observations;

/// <summary>All figures asked for of one area and one offence, in order of period, measure, breakdown and release.</summary>
/// <param name="Offence">The offence; null for figures that are not about offences.</param>
/// <param name="Observations">The counts.</param>
/// <param name="PublishedRates">The published percentages.</param>
/// <param name="Populations">The area's mid-year populations, of every year, for rates per head.</param>
public sealed record OffenceFigures(
    OffenceType? Offence, IReadOnlyList<Observation> Observations, IReadOnlyList<PublishedRate> PublishedRates, IReadOnlyList<Observation> Populations);
