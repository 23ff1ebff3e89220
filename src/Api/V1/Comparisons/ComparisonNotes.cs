using OutcomesApi.Domain.Comparisons;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Rates;

namespace OutcomesApi.Api.V1.Comparisons;

/// <summary>What a reader must know of a comparison, whatever its figures.</summary>
internal static class ComparisonNotes
{
    private static readonly Note _noRanking = new(
        "no-league-table",
        "Above and below say nothing of better and worse: forces differ in what is reported to them, how they record it, and what their cases are like."
    );

    private static readonly Note _adjusted = new(
        "overdispersion",
        "Forces vary more than chance alone would make them. The adjusted position allows for that and is the one to read; by chance alone many would stand out that do not."
    );

    private static readonly Note _baseline = new(
        "like-for-like",
        "The baseline is made of the forces that are compared and of nothing else; each force is set against all the others, not against a whole that contains it."
    );

    private static readonly Note _completeCounts = new(
        "complete-counts",
        "The figures are complete counts and no samples. Intervals and limits describe how much such counts vary of themselves."
    );

    private static readonly Note _perHead = new(
        "no-funnel",
        "The funnel is one of proportions and is not drawn for rates per head, which differ with how many people visit an area and not only live in it."
    );

    public static IEnumerable<Note> Of(ForceComparison comparison, RateDefinition rate)
    {
        yield return _noRanking;
        yield return _baseline;
        yield return _completeCounts;
        if (rate.Kind == RateKind.PerPopulation)
            yield return _perHead;
        if (comparison.Overdispersion.Value is { TauSquared: > 0 })
            yield return _adjusted;
    }
}
