using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Domain.Comparisons;

/// <summary>
/// One rate of all territorial forces side by side: each against the rest, and its position in a funnel around their common proportion
/// (Spiegelhalter, Stat Med 2005;24:1185-1202). The baseline is made of the forces that are compared and of no other body, so like is
/// divided by like.
/// </summary>
public sealed record ForceComparison
{
    private ForceComparison(IReadOnlyList<ComparedForce> forces, IReadOnlyList<MissingForce> missing) =>
        (Forces, Missing) = (forces, missing);

    /// <summary>The forces, in order of their identifier.</summary>
    public IReadOnlyList<ComparedForce> Forces { get; private init; }

    /// <summary>The forces that are not in it, in order of their identifier.</summary>
    public IReadOnlyList<MissingForce> Missing { get; }

    /// <summary>The counts of all forces compared; null where there is none.</summary>
    public (long Events, long Trials)? Baseline { get; private init; }

    /// <summary>How much more the forces vary than chance would make them; not computable for rates per head.</summary>
    public Computed<Overdispersion> Overdispersion { get; private init; } = new(NotComputableReason.TooFewGroups);

    /// <summary>Whether the forces differ at all (chi-squared); not computable for rates per head.</summary>
    public Computed<HomogeneityTest> Homogeneity { get; private init; } = new(NotComputableReason.TooFewGroups);

    /// <summary>The comparison of some rates of one definition, offence and period.</summary>
    /// <param name="rates">One rate of each force; those without exact parts are named as missing.</param>
    /// <param name="missing">The forces that have no rate, and why.</param>
    public static ForceComparison Of(IReadOnlyList<Rate> rates, IReadOnlyList<MissingForce> missing)
    {
        ArgumentNullException.ThrowIfNull(rates);
        ArgumentNullException.ThrowIfNull(missing);
        var usable = rates.Where(rate => GapOf(rate) is null).OrderBy(rate => rate.Area.Id, StringComparer.Ordinal).ToList();
        var unusable = rates.Where(rate => GapOf(rate) is not null).Select(rate => new MissingForce(rate.Area, GapOf(rate)!.Value));
        MissingForce[] all = [.. missing.Concat(unusable).OrderBy(force => force.Force.Id, StringComparer.Ordinal)];
        if (usable.Count == 0)
            return new ForceComparison([], all);
        return usable[0].Definition.Kind == RateKind.PerPopulation ? OfRates(usable, all) : OfProportions(usable, all);
    }

    private static ComparisonGapReason? GapOf(Rate rate) =>
        rate switch
        {
            { Numerator.Exact: null } or { Denominator.Exact: null } => ComparisonGapReason.PartsNotExact,
            { Definition.Kind: RateKind.PerPopulation } when PopulationMeasures.HasFewResidents(rate.Area) =>
                ComparisonGapReason.FewResidents,
            { Denominator.Exact: 0 } => ComparisonGapReason.DenominatorIsZero,
            { Numerator.Exact: < 0 } or { Denominator.Exact: < 0 } => ComparisonGapReason.NegativePart,
            { Definition.Kind: not RateKind.PerPopulation } when rate.Numerator.Exact > rate.Denominator.Exact =>
                ComparisonGapReason.NumeratorExceedsDenominator,
            _ => null,
        };

    private static (long Events, long Trials) Parts(Rate rate) => (rate.Numerator.Exact!.Value, rate.Denominator.Exact!.Value);

    private static (long Events, long Trials) Total(IEnumerable<Rate> rates) =>
        rates.Select(Parts).Aggregate((Events: 0L, Trials: 0L), (sum, part) => (sum.Events + part.Events, sum.Trials + part.Trials));

    private static ForceComparison OfProportions(List<Rate> rates, MissingForce[] missing)
    {
        var baseline = Total(rates);
        var target = (double)baseline.Events / baseline.Trials;
        Proportion[] proportions = [.. rates.Select(rate => Proportion.Of(Parts(rate).Events, Parts(rate).Trials))];
        var overdispersion = Statistics.Overdispersion.Of(proportions, target);
        var ranks = RankInterval.OfAll(proportions, ConfidenceLevel.NinetyFive);
        return new ForceComparison(
            [.. rates.Select((rate, i) => Compared(rate, proportions[i], baseline, target, overdispersion.Value) with { Rank = ranks[i] })],
            missing
        )
        {
            Baseline = baseline,
            Overdispersion = overdispersion,
            Homogeneity = HomogeneityTest.Of(proportions),
        };
    }

    private static ComparedForce Compared(
        Rate rate,
        Proportion own,
        (long Events, long Trials) baseline,
        double target,
        Overdispersion? overdispersion
    )
    {
        var force = new ComparedForce
        {
            Rate = rate,
            Rest = RestOf(baseline, (own.Events, own.Trials)),
            Limits = [.. ConfidenceLevel.Reported.Select(level => FunnelLimits.Of(target, own.Trials, level))],
            AdjustedLimits = overdispersion is null
                ? []
                : [.. ConfidenceLevel.Reported.Select(level => FunnelLimits.Adjusted(overdispersion, own.Trials, level))],
            Position = FunnelPosition.Of(own, target).Value,
            AdjustedPosition = overdispersion is null ? null : FunnelPosition.Of(own, overdispersion),
        };
        return force.Rest is { } rest
            ? force with
            {
                Difference = Difference.OfProportions(own, Proportion.Of(rest.Events, rest.Trials)),
            }
            : force;
    }

    private static ForceComparison OfRates(List<Rate> rates, MissingForce[] missing)
    {
        var baseline = Total(rates);
        return new ForceComparison([.. rates.Select(rate => PerHead(rate, baseline))], missing) { Baseline = baseline };
    }

    private static ComparedForce PerHead(Rate rate, (long Events, long Trials) baseline)
    {
        var own = Parts(rate);
        var force = new ComparedForce { Rate = rate, Rest = RestOf(baseline, own) };
        return force.Rest is { } rest ? force with { Difference = Difference.OfRates(own, rest, rate.Definition.Multiplier) } : force;
    }

    private static (long Events, long Trials)? RestOf((long Events, long Trials) all, (long Events, long Trials) own) =>
        all.Trials == own.Trials ? null : (all.Events - own.Events, all.Trials - own.Trials);
}
