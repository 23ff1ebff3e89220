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

    /// <summary>The offences it is adjusted for: those of the finest level whose cases add up to the whole.</summary>
    public IReadOnlyList<OffenceStratum> Strata { get; }

    /// <summary>Offences of the force that are not in it, because a part of theirs is negative or not exact, or the standard has no
    /// rate.</summary>
    public IReadOnlyList<OffenceType> LeftOut { get; }

    /// <summary>The observed events of the force in those offences.</summary>
    public long Observed => Strata.Sum(stratum => stratum.Counts.Events);

    /// <summary>The events expected by the standard.</summary>
    public double Expected => Strata.Sum(stratum => stratum.Counts.Expected);

    /// <summary>The trials of the force in those offences.</summary>
    public long Trials => Strata.Sum(stratum => stratum.Counts.Trials);

    /// <summary>Observed by expected with Byar's interval on the observed, at 95% and 99.8%; empty where nothing is expected.</summary>
    public IReadOnlyList<StandardisedRatio> Ratios =>
        Strata.Count == 0
            ? []
            :
            [
                .. ConfidenceLevel
                    .Reported.Select(level => StandardisedRatio.Of([.. Strata.Select(stratum => stratum.Counts)], level).Value)
                    .OfType<StandardisedRatio>(),
            ];

    /// <summary>The adjustment of a force's rates by those of a standard.</summary>
    /// <param name="own">The rates of the force, one for each offence, of whatever level.</param>
    /// <param name="standard">The rates of the standard.</param>
    /// <param name="whole">The offence that the others lie inside.</param>
    public static OffenceMix Of(IReadOnlyList<Rate> own, IReadOnlyList<Rate> standard, OffenceType whole)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(standard);
        ArgumentNullException.ThrowIfNull(whole);
        var byOffence = standard
            .Where(rate => rate.Offence is not null)
            .GroupBy(rate => rate.Offence!)
            .ToDictionary(rates => rates.Key, rates => rates.First());
        var finest = Finest(own, whole);
        var strata = finest.Select(rate => StratumOf(rate, byOffence.GetValueOrDefault(rate.Offence!))).ToList();
        return new OffenceMix(
            [.. strata.OfType<OffenceStratum>()],
            [
                .. finest
                    .Zip(strata)
                    .Where(pair => pair.Second is null && pair.First is not { Numerator.Exact: 0, Denominator.Exact: 0 })
                    .Select(pair => pair.First.Offence!),
            ]
        );
    }

    private static List<Rate> Finest(IReadOnlyList<Rate> own, OffenceType whole)
    {
        var rates = own.Where(rate => rate.Offence is not null).DistinctBy(rate => rate.Offence).ToList();
        return rates.Find(rate => rate.Offence == whole) is { } top
            ? PartsOf(top, rates)
            : [.. rates.Where(rate => !rate.Offence!.Ancestors.Any(ancestor => rates.Exists(other => other.Offence == ancestor)))];
    }

    // Offences of one level share no case. Those of the finest level that add up to an offence take its place, and theirs the place of each
    // of them. What lies inside what is not enough: two tables put the same codes into different subgroups.
    private static List<Rate> PartsOf(Rate rate, List<Rate> rates)
    {
        var levels = rates
            .Where(other => other.Offence!.Ancestors.Contains(rate.Offence))
            .GroupBy(other => other.Offence!.Level)
            .OrderByDescending(level => level.Key);
        foreach (var level in levels)
        {
            if (level.Sum(other => other.Denominator.Exact ?? 0) == rate.Denominator.Exact)
                return [.. level.SelectMany(other => PartsOf(other, rates))];
        }

        return [rate];
    }

    private static OffenceStratum? StratumOf(Rate own, Rate? standard) =>
        own is { Numerator.Exact: { } events and >= 0, Denominator.Exact: { } trials and > 0 }
        && events <= trials
        && standard is { Numerator.Exact: { } all and >= 0, Denominator.Exact: { } of and > 0 }
        && all <= of
            ? new OffenceStratum(own, standard, new Stratum(events, trials, Proportion.Of(all, of)))
            : null;
}
