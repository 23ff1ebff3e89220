using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Domain.Availability;

/// <summary>
/// Which rates there are, from which counts there are alone: the rules of <see cref="RateCalculator"/> without the values, so that a store
/// is searched for rates without any being computed.
/// </summary>
public static class RatePresence
{
    /// <summary>The rates of some definitions, for one area, offence and period.</summary>
    /// <param name="definitions">The definitions.</param>
    /// <param name="period">The period.</param>
    /// <param name="counts">The counts there are.</param>
    /// <param name="published">The percentages that were published.</param>
    /// <param name="hasPopulation">Whether the population at the middle of the period is known.</param>
    public static IEnumerable<FoundRate> Of(
        IEnumerable<RateDefinition> definitions,
        TimePeriod period,
        IReadOnlyCollection<FoundCount> counts,
        IReadOnlyCollection<FoundRate> published,
        bool hasPopulation
    )
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(published);
        var releases = counts
            .GroupBy(count => (count.Measure.Id, count.Breakdown?.Id))
            .ToDictionary(group => group.Key, group => group.Select(count => count.Release).ToList());
        var breakdowns = counts.Select(count => count.Breakdown).Distinct().ToList();
        foreach (var definition in definitions)
        {
            foreach (var rate in published.Where(rate => rate.Rate == definition))
                yield return rate;
            foreach (
                var breakdown in breakdowns.Where(breakdown =>
                    !published.Any(rate => rate.Rate == definition && rate.Breakdown == breakdown)
                )
            )
            {
                var numerators = PartsOf(definition.Numerator, period, breakdown, releases);
                if (numerators.Count == 0 || !HasDenominator(definition, period, breakdown, releases, hasPopulation))
                    continue;
                foreach (var release in numerators)
                    yield return new FoundRate(definition, breakdown, release);
            }
        }
    }

    private static bool HasDenominator(
        RateDefinition definition,
        TimePeriod period,
        Breakdown? breakdown,
        Dictionary<(string Measure, string? Breakdown), List<Release>> releases,
        bool hasPopulation
    )
    {
        if (definition.Kind == RateKind.PerPopulation)
            return hasPopulation;
        if (definition.Numerator != definition.Denominator)
            return PartsOf(definition.Denominator, period, breakdown, releases).Count > 0;
        return breakdown is not null && PartsOf(definition.Denominator, period, null, releases).Count > 0;
    }

    // The releases that have the measure, or all that it is the sum of.
    private static List<Release> PartsOf(
        Measure measure,
        TimePeriod period,
        Breakdown? breakdown,
        Dictionary<(string Measure, string? Breakdown), List<Release>> releases
    )
    {
        if (releases.TryGetValue((measure.Id, breakdown?.Id), out var found) || measure.Addends.Count == 0)
            return found ?? [];
        return
        [
            .. measure
                .Addends.SelectMany(addend => releases.GetValueOrDefault((addend.Id, breakdown?.Id)) ?? [])
                .GroupBy(release => release)
                .Where(group => group.Count() >= measure.AddendsIn(period).Count())
                .Select(group => group.Key),
        ];
    }
}
