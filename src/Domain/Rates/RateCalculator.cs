using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Domain.Rates;

/// <summary>
/// Makes the rates of one area and offence out of its published figures: every rate definition whose two parts are there for the same
/// period and breakdown, and every percentage that was published, with its parts where they are known or can be bounded from it.
/// </summary>
public sealed class RateCalculator(RateCatalogue definitions, MeasureCatalogue measures)
{
    /// <summary>The rates, in order of period, definition and breakdown.</summary>
    public IReadOnlyList<Rate> Calculate(Area area, OffenceFigures figures) => Calculate(area, figures, definitions);

    /// <summary>The rates of some definitions alone, in the same order.</summary>
    public IReadOnlyList<Rate> Calculate(Area area, OffenceFigures figures, IEnumerable<RateDefinition> wanted)
    {
        ArgumentNullException.ThrowIfNull(area);
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(wanted);
        var counts = new CountIndex(figures);
        return
        [
            .. wanted
                .SelectMany(definition => RatesOf(definition, area, figures, counts))
                .OrderBy(rate => rate.Period)
                .ThenBy(rate => rate.Period.Label, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// The sums that rates of some definitions need and that are not made, since not all their parts are known: such a rate is missing, and
    /// not made of a smaller denominator.
    /// </summary>
    public static IReadOnlyList<PeriodGap> Gaps(OffenceFigures figures, IEnumerable<RateDefinition> wanted)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(wanted);
        var counts = new CountIndex(figures);
        return
        [
            .. from measure in wanted.SelectMany(rate => new[] { rate.Numerator, rate.Denominator }).Distinct()
            from sum in counts.IncompleteSums(measure)
            select new PeriodGap(
                figures.Offence,
                measure,
                sum.Key.Breakdown,
                sum.Key.Period,
                [.. sum.Missing.Select(missing => new MissingPart(missing, sum.Key.Period))]
            ),
        ];
    }

    private IEnumerable<Rate> RatesOf(RateDefinition definition, Area area, OffenceFigures figures, CountIndex counts)
    {
        var published = figures.PublishedRates.Where(rate => rate.Rate == definition).ToList();
        var numerators = counts.Parts(definition.Numerator).ToList();
        foreach (var rate in published)
            yield return FromPublished(rate, numerators.FirstOrDefault(part => part.Key == CountKey.Of(rate)).Part, counts);
        foreach (var (key, part) in numerators)
        {
            if (published.Any(rate => CountKey.Of(rate) == key) || DenominatorOf(definition, key, part, counts) is not { } denominator)
                continue;
            yield return Make(definition, area, figures, key, part, denominator, null, counts);
        }
    }

    private Rate FromPublished(PublishedRate published, RatePart? found, CountIndex counts)
    {
        var definition = published.Rate;
        var key = CountKey.Of(published);
        var numerator = found ?? RatePart.Unknown(definition.Numerator);
        var denominator = DenominatorOf(definition, key, numerator, counts, published) ?? RatePart.Unknown(definition.Denominator);
        if (definition.BoundsOf(published.Percent) is { } bounds)
        {
            var impliedEvents = denominator.Bounds is { } trials ? bounds.EventsOf(trials) : null;
            var impliedTrials = numerator.Bounds is { } events ? bounds.TrialsOf(events) : null;
            (numerator, denominator) = (numerator.NarrowedTo(impliedEvents), denominator.NarrowedTo(impliedTrials));
        }

        return Make(definition, published.Area, null, key, numerator, denominator, published, counts);
    }

    private Rate Make(
        RateDefinition definition,
        Area area,
        OffenceFigures? figures,
        CountKey key,
        RatePart numerator,
        RatePart denominator,
        PublishedRate? published,
        CountIndex counts
    ) =>
        new()
        {
            Definition = definition,
            Area = area,
            Offence = published?.Offence ?? figures?.Offence,
            Period = key.Period,
            PeriodStatus =
                published?.PeriodStatus
                ?? (numerator.Observations.Count > 0 ? numerator.Observations[0].PeriodStatus : PeriodStatus.Stated),
            Breakdown = key.Breakdown,
            Numerator = numerator,
            Denominator = denominator,
            Published = published,
            Estimate = RateEstimator.Of(definition, numerator, denominator, published?.Percent),
            Maturity = definition.HasMaturity
                ? MaturityOf(key, counts, numerator.Observations.Count > 0 ? numerator.Observations[0].Release : published?.Release)
                : null,
        };

    private Maturity? MaturityOf(CountKey key, CountIndex counts, Release? release)
    {
        var notYetAssigned = counts.Find(measures.Outcomes.NotYetAssigned, key, release)?.Exact;
        var recorded = counts.Find(measures.Outcomes.OffencesRecorded, key, release)?.Exact;
        return notYetAssigned is { } open && recorded is { } all ? new Maturity(open, all) : null;
    }

    // A share of reports by the victim's sex divides by all reports: the numerator's breakdown is not the denominator's.
    private static RatePart? DenominatorOf(
        RateDefinition definition,
        CountKey key,
        RatePart numerator,
        CountIndex counts,
        PublishedRate? published = null
    )
    {
        if (definition.Kind == RateKind.PerPopulation)
            return counts.PopulationFor(key);
        var isShareOfItself = definition.Numerator == definition.Denominator;
        if (isShareOfItself && key.Breakdown is null)
            return null;
        var denominatorKey = isShareOfItself ? key with { Breakdown = null } : key;
        var release = published?.Release ?? (numerator.Observations.Count > 0 ? numerator.Observations[0].Release : null);
        return counts.Find(definition.Denominator, denominatorKey, release);
    }
}
