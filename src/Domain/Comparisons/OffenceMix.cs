using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Domain.Comparisons;

/// <summary>
/// A force's events over those expected if each of its offences had the proportion of the standard: indirect standardisation, which takes
/// the mix of offences out of the comparison. 1 means as many as its mix would lead one to expect.
/// </summary>
public sealed record OffenceMix
{
    private OffenceMix(IReadOnlyList<OffenceStratum> strata, IReadOnlyList<OffenceType> leftOut) => (Strata, LeftOut) = (strata, leftOut);

    /// <summary>The offences it is adjusted for, the finest that both have, none inside another.</summary>
    public IReadOnlyList<OffenceStratum> Strata { get; }

    /// <summary>Offences of the force that are not in it, because a part of theirs is negative or not exact, or the standard has no rate.</summary>
    public IReadOnlyList<OffenceType> LeftOut { get; }

    /// <summary>The observed events of the force in those offences.</summary>
    public long Observed => Strata.Sum(stratum => stratum.Counts.Events);

    /// <summary>The events expected by the standard.</summary>
    public double Expected => Strata.Sum(stratum => stratum.Counts.Expected);

    /// <summary>The trials of the force in those offences.</summary>
    public long Trials => Strata.Sum(stratum => stratum.Counts.Trials);

    /// <summary>Observed by expected with Byar's interval on the observed, at 95% and 99.8%; empty where nothing is expected.</summary>
    public IReadOnlyList<StandardisedRatio> Ratios =>
        Strata.Count == 0 ? [] : [.. ConfidenceLevel.Reported.Select(level => StandardisedRatio.Of([.. Strata.Select(stratum => stratum.Counts)], level).Value).OfType<StandardisedRatio>()];

    /// <summary>The adjustment of a force's rates by those of a standard.</summary>
    /// <param name="own">The rates of the force, one for each offence; those that lie inside another that is there are used in its place.</param>
    /// <param name="standard">The rates of the standard.</param>
    public static OffenceMix Of(IReadOnlyList<Rate> own, IReadOnlyList<Rate> standard)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(standard);
        var byOffence = standard.Where(rate => rate.Offence is not null).GroupBy(rate => rate.Offence!).ToDictionary(rates => rates.Key, rates => rates.First());
        var finest = Finest(own);
        var strata = finest.Select(rate => StratumOf(rate, byOffence.GetValueOrDefault(rate.Offence!))).ToList();
        return new OffenceMix(
            [.. strata.OfType<OffenceStratum>()],
            [.. finest.Zip(strata).Where(pair => pair.Second is null && pair.First.Denominator.Exact is not 0).Select(pair => pair.First.Offence!)]);
    }

    private static List<Rate> Finest(IReadOnlyList<Rate> own)
    {
        var rates = own.Where(rate => rate.Offence is not null).DistinctBy(rate => rate.Offence).ToList();
        var containers = rates.SelectMany(rate => rate.Offence!.Ancestors).ToHashSet();
        return [.. rates.Where(rate => !containers.Contains(rate.Offence!))];
    }

    private static OffenceStratum? StratumOf(Rate own, Rate? standard) =>
        own is { Numerator.Exact: { } events and >= 0, Denominator.Exact: { } trials and > 0 } && events <= trials
        && standard is { Numerator.Exact: { } all and >= 0, Denominator.Exact: { } of and > 0 } && all <= of
            ? new OffenceStratum(own, standard, new Stratum(events, trials, Proportion.Of(all, of)))
            : null;
}
