using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Rates;

namespace OutcomesApi.Domain.Claims;

/// <summary>A claimed number set against all figures that it may have been made from.</summary>
/// <param name="Claimed">The number.</param>
/// <param name="Matches">The figures that agree with it, best first: agreement, then current ones, then the nearest.</param>
/// <param name="NearMisses">Figures that would agree but for one thing, or whose value is near, nearest first.</param>
public sealed record ClaimCheck(ClaimedValue Claimed, IReadOnlyList<ClaimMatch> Matches, IReadOnlyList<ClaimMatch> NearMisses)
{
    /// <summary>How far a value may be from a claimed share to be shown as a near miss: two percentage points, or a quarter of the
    /// claim.</summary>
    public const decimal NearShare = 0.02m;

    private const decimal NearPart = 0.25m;
    private const decimal NearCount = 0.1m;

    /// <summary>Whether a figure reproduces the number, and does not merely not contradict it.</summary>
    public bool IsReproduced => Matches.Any(match => match.Agreement != ClaimAgreement.Consistent);

    /// <summary>Whether a figure that is still current does.</summary>
    public bool IsReproducedByCurrent => Matches.Any(match => match.Agreement != ClaimAgreement.Consistent && match.Candidate.IsCurrent);

    /// <summary>Whether the number is right for something else than was said: another event or denominator of the same area, offence and
    /// period.</summary>
    public bool IsReproducedByOtherDefinition =>
        !IsReproduced && NearMisses.Any(miss => IsExact(miss) && miss.Differs.All(name => name is "event" or "denominator" or "breakdown"));

    /// <summary>The definitions of the rates that agree: where there are several, the number alone does not say which is meant.</summary>
    public IReadOnlyList<RateDefinition> Definitions =>
        [.. Matches.Select(match => match.Candidate.Rate?.Definition).OfType<RateDefinition>().Distinct()];

    /// <summary>Sets a number against some figures.</summary>
    /// <param name="claimed">The number.</param>
    /// <param name="scope">Of what it is claimed.</param>
    /// <param name="candidates">The figures, in whatever order.</param>
    public static ClaimCheck Of(ClaimedValue claimed, ClaimScope scope, IEnumerable<ClaimCandidate> candidates)
    {
        ArgumentNullException.ThrowIfNull(claimed);
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(candidates);
        if (claimed.NotCheckable is not null)
            return new ClaimCheck(claimed, [], []);
        var all = candidates
            .DistinctBy(candidate => (candidate.Key, string.Join(' ', candidate.Releases.Select(release => release.Id))))
            .ToList();
        var current = all.Where(candidate => candidate.IsCurrent)
            .GroupBy(candidate => candidate.Key)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        var judged = all.Select(candidate =>
                Judge(claimed, scope, candidate) is { } match
                    ? match with
                    {
                        Now = candidate.IsCurrent ? null : current.GetValueOrDefault(candidate.Key),
                    }
                    : null
            )
            .OfType<ClaimMatch>();
        var ordered = judged
            .OrderBy(match => match.Differs.Contains("area"))
            .ThenBy(match => match.Differs.Count)
            .ThenBy(match => match.Agreement)
            .ThenByDescending(match => match.Candidate.IsCurrent)
            .ThenBy(match => match.Distance)
            .ThenBy(match => match.Candidate.Key, StringComparer.Ordinal)
            .ToList();
        return new ClaimCheck(
            claimed,
            [.. ordered.Where(match => match.Differs.Count == 0)],
            [.. ordered.Where(match => match.Differs.Count > 0)]
        );
    }

    private static bool IsExact(ClaimMatch match) =>
        match.Agreement is ClaimAgreement.SameCounts or ClaimAgreement.AsPublished or ClaimAgreement.AfterRounding;

    private static ClaimMatch? Judge(ClaimedValue claimed, ClaimScope scope, ClaimCandidate candidate)
    {
        var (agreement, distance) = claimed.Kind == ClaimedValueKind.Count ? OfCount(claimed, candidate) : OfShare(claimed, candidate);
        var place = scope.DifferencesOf(candidate.Area, candidate.Offence, candidate.Period);
        List<string> subject = [.. scope.Subject.DifferencesOf(candidate)];
        List<string> differs = [.. place, .. subject];
        if (
            agreement is null
            || (agreement == ClaimAgreement.Differs && (differs.Count > 0 || !IsNear(claimed, distance)))
            || (agreement == ClaimAgreement.Consistent && differs.Count > 0)
            || place.Count + Math.Min(subject.Count, 1) > 1
        )
            return null;
        return new ClaimMatch(candidate, agreement.Value, agreement == ClaimAgreement.Differs ? ["value"] : differs, distance);
    }

    private static bool IsNear(ClaimedValue claimed, decimal distance) =>
        claimed.Kind == ClaimedValueKind.Count
            ? distance <= NearCount
            : distance <= NearShare && distance <= Math.Max(claimed.Share!.Value * NearPart, 0.001m);

    private static (ClaimAgreement? Agreement, decimal Distance) OfShare(ClaimedValue claimed, ClaimCandidate candidate)
    {
        if (
            candidate.Rate is not { Definition.Kind: not RateKind.PerPopulation } rate
            || claimed.Proportions is not { } bounds
            || claimed.Share is not { } share
        )
            return (null, 0);
        if (claimed.Parts is { } parts && rate.Numerator.Exact == parts.Events && rate.Denominator.Exact == parts.Trials)
            return (ClaimAgreement.SameCounts, 0);
        var value =
            candidate.ExactShare ?? (rate.Published is { } published ? published.Percent.Percent / 100 : (decimal?)rate.Estimate.Value);
        var distance = value is { } known ? Math.Abs(known - share) : decimal.MaxValue;
        if (
            !claimed.IsLoose
            && claimed.Kind == ClaimedValueKind.Proportion
            && rate.Published is { } given
            && given.Percent.Percent / 100 == share
        )
            return (ClaimAgreement.AsPublished, distance);
        if (candidate.ExactShare is { } exact)
            return (
                Contains(bounds, exact, claimed)
                    ? claimed.IsLoose
                        ? ClaimAgreement.Consistent
                        : ClaimAgreement.AfterRounding
                    : ClaimAgreement.Differs,
                distance
            );
        return rate.Published?.Percent.Bounds is { } publishedBounds && Overlap(bounds, publishedBounds)
            ? (ClaimAgreement.Consistent, distance)
            : (ClaimAgreement.Differs, distance);
    }

    // A pair of counts is claimed exactly; the share that follows from it is a match of any rate that rounds alike to one decimal.
    private static bool Contains(ProportionBounds bounds, decimal value, ClaimedValue claimed) =>
        claimed.Kind == ClaimedValueKind.Parts ? value == claimed.Share : bounds.Contains(value);

    private static bool Overlap(ProportionBounds one, ProportionBounds other) => one.Lower < other.Upper && other.Lower < one.Upper;

    private static (ClaimAgreement? Agreement, decimal Distance) OfCount(ClaimedValue claimed, ClaimCandidate candidate)
    {
        if (candidate.Count is not { Count: { } count } || claimed.Counts is not { } bounds)
            return (null, 0);
        var middle = bounds.Highest is { } highest ? (bounds.Lowest + highest) / 2m : bounds.Lowest;
        var distance = Math.Abs(count.Value - middle) / Math.Max(1, middle);
        if (count.Bounds == bounds)
            return (count.Qualifier == Qualifier.Exact ? ClaimAgreement.SameCounts : ClaimAgreement.AsPublished, distance);
        if (count.Bounds is not { } found || found.Intersect(bounds) is null)
            return (ClaimAgreement.Differs, distance);
        return (
            count.Qualifier == Qualifier.Exact && !claimed.IsLoose ? ClaimAgreement.AfterRounding : ClaimAgreement.Consistent,
            distance
        );
    }
}
