using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Domain.Comparisons;

/// <summary>Two rates side by side. They compare only if their comparability class is the same and their periods are of one kind.</summary>
public sealed record RatePair
{
    private const double LargestMaturityDifference = 0.02;

    private RatePair(Rate left, Rate right) => (Left, Right) = (left, right);

    /// <summary>The first rate.</summary>
    public Rate Left { get; }

    /// <summary>The second, which the first is compared with.</summary>
    public Rate Right { get; }

    /// <summary>First minus second; null where it is not given, as the notes say why.</summary>
    public Difference? Difference { get; private init; }

    /// <summary>What a reader must know of the comparison.</summary>
    public IReadOnlyList<Note> Notes { get; private init; } = [];

    /// <summary>Sets two rates side by side that differ in none of the fields that <see cref="DifferencesOf"/> names.</summary>
    public static RatePair Of(Rate left, Rate right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var pair = new RatePair(left, right) { Notes = [.. NotesOf(left, right)] };
        return SharesCases(left, right) ? pair : pair with { Difference = DifferenceOf(left, right) };
    }

    /// <summary>The fields on which two rates differ, so that they must not be compared; empty where they may.</summary>
    /// <param name="left">The first: its definition, period and breakdown.</param>
    /// <param name="right">The one it is compared with.</param>
    /// <param name="acrossPeriods">Whether periods of different kinds may be compared all the same.</param>
    public static IReadOnlyList<ComparabilityDifference> DifferencesOf(
        (RateDefinition Definition, TimePeriod Period, Breakdown? Breakdown) left,
        (RateDefinition Definition, TimePeriod Period, Breakdown? Breakdown) right,
        bool acrossPeriods
    )
    {
        var differences = left.Definition.Class.DifferencesFrom(right.Definition.Class).ToList();
        if (left.Breakdown is null != right.Breakdown is null)
            differences.Add(new ComparabilityDifference("rate", "breakdown", left.Breakdown?.Id ?? "none", right.Breakdown?.Id ?? "none"));
        if (!acrossPeriods && left.Period.Kind != right.Period.Kind)
            differences.Add(new ComparabilityDifference("period", "kind", Word(left.Period.Kind), Word(right.Period.Kind)));
        return differences;
    }

    private static Difference? DifferenceOf(Rate left, Rate right)
    {
        if (PartsOf(left) is not { } first || PartsOf(right) is not { } second)
            return left.Estimate.Value is { } one && right.Estimate.Value is { } other ? Difference.OfValues(one, other) : null;
        return left.Definition.Kind != RateKind.PerPopulation && first.Events <= first.Trials && second.Events <= second.Trials
            ? Difference.OfProportions(Proportion.Of(first.Events, first.Trials), Proportion.Of(second.Events, second.Trials))
            : Difference.OfRates(first, second, left.Definition.Multiplier);
    }

    private static (long Events, long Trials)? PartsOf(Rate rate) =>
        rate is { Numerator.Exact: { } events and >= 0, Denominator.Exact: { } trials and > 0 } ? (events, trials) : null;

    private static string Word(PeriodKind kind) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    private static bool SharesCases(Rate left, Rate right) => IsPartOfWhole(left, right) || Overlaps(left, right) || IsInside(left, right);

    private static bool IsPartOfWhole(Rate left, Rate right) =>
        left.Area != right.Area
        && (left.Area.Ancestors.Contains(right.Area) || right.Area.Ancestors.Contains(left.Area))
        && left.Offence == right.Offence
        && PeriodsMeet(left, right);

    private static bool Overlaps(Rate left, Rate right) =>
        left.Area == right.Area && left.Offence == right.Offence && left.Period != right.Period && PeriodsMeet(left, right);

    private static bool IsInside(Rate left, Rate right) =>
        left.Area == right.Area
        && left.Offence is { } first
        && right.Offence is { } second
        && (first.Ancestors.Contains(second) || second.Ancestors.Contains(first))
        && PeriodsMeet(left, right);

    private static bool PeriodsMeet(Rate left, Rate right) =>
        left.Period.Start <= right.Period.End && right.Period.Start <= left.Period.End;

    private static IEnumerable<Note> NotesOf(Rate left, Rate right)
    {
        if (IsPartOfWhole(left, right))
            yield return new Note(
                "part-of-whole",
                "One area lies inside the other, so the two share cases and no difference is given. /comparisons sets each force against the rest of England and Wales."
            );
        if (Overlaps(left, right))
            yield return new Note(
                "overlapping-periods",
                "The two periods share months, so the two rates share cases and no difference is given."
            );
        if (IsInside(left, right))
            yield return new Note(
                "offence-inside-offence",
                "One offence is part of the other, so the two share cases and no difference is given."
            );
        if (left.Period.Kind != right.Period.Kind)
            yield return new Note(
                "across-periods",
                "The two periods are of different kinds, such as a calendar and a financial year; they were compared because it was asked for."
            );
        if (left.Offence != right.Offence)
            yield return new Note(
                "different-offences",
                "The two rates are of different offences, so the difference is one between offences too."
            );
        if (
            left.Maturity?.Share is { } first
            && right.Maturity?.Share is { } second
            && Math.Abs(first - second) > LargestMaturityDifference
        )
            yield return new Note(
                "unequal-maturity",
                "The two rates are not equally mature: more offences of one are still without an outcome, so part of the difference will go as investigations end."
            );
        if (left.Area.Level == AreaLevel.ReportingBody || right.Area.Level == AreaLevel.ReportingBody)
            yield return new Note("reporting-body", "A body without a territory records other cases than a territorial force.");
    }
}
