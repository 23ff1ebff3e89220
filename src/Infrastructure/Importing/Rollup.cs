using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Reference;

namespace OutcomesApi.Infrastructure.Importing;

/// <summary>
/// Sums the figures of a release over forces (to England and Wales) and over offences (to groups and to all offences), where the release
/// says that it is complete over them. A sum with a missing part is not made.
/// </summary>
public sealed class Rollup(ReferenceLists lists)
{
    private readonly int _forceCount = lists.Areas.Forces.Count();
    private readonly Area _englandAndWales = lists.Areas[AreaCatalogue.EnglandAndWalesId];

    /// <summary>The sums of the figures.</summary>
    /// <param name="figures">The figures of one release.</param>
    /// <param name="completeOver">The dimensions over which they are complete.</param>
    public IReadOnlyList<ImportedFigure> SumsOf(IReadOnlyList<ImportedFigure> figures, IReadOnlyList<string> completeOver)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(completeOver);
        var leaves = figures.Where(IsSummable).ToList();
        var national = completeOver.Contains(Completeness.Forces) ? leaves.GroupBy(WithoutArea).Select(NationalSum).OfType<ImportedFigure>().ToList() : [];
        return completeOver.Contains(Completeness.Offences) ? [.. national, .. OffenceSums(leaves), .. OffenceSums(national)] : national;
    }

    private static bool IsSummable(ImportedFigure figure) =>
        figure is { Measure.IsAdditive: true, Offence.Classification: OffenceClassification.HomeOffice, Observed.Count.Qualifier: Qualifier.Exact }
        && figure.Area.Level is AreaLevel.Force or AreaLevel.ReportingBody;

    private static (OffenceType? Offence, Measure? Measure, TimePeriod Period, Breakdown? Breakdown) WithoutArea(ImportedFigure figure) =>
        (figure.Offence, figure.Measure, figure.Period, figure.Breakdown);

    // Fraud is recorded by national bodies alone; what any force records, all 43 must have.
    private ImportedFigure? NationalSum(IEnumerable<ImportedFigure> ofAreas)
    {
        var parts = ofAreas.ToList();
        var forces = parts.Count(part => part.Area.Level == AreaLevel.Force);
        return forces == 0 || forces == _forceCount ? SumOf(parts) with { Area = _englandAndWales } : null;
    }

    private static IEnumerable<ImportedFigure> OffenceSums(IReadOnlyList<ImportedFigure> leaves)
    {
        foreach (var table in leaves.GroupBy(leaf => (leaf.Measure, leaf.Period, leaf.Breakdown)))
        {
            var expected = ExpectedOffences([.. table]);
            foreach (var area in table.GroupBy(leaf => leaf.Area))
            {
                var parts = area.ToList();
                foreach (var sum in expected.Select(pair => OffenceSum(pair.Key, pair.Value, parts)).OfType<ImportedFigure>())
                    yield return sum;
            }
        }
    }

    // What the territorial forces have is what a force must have; for a table without forces, what any area has.
    private static Dictionary<OffenceType, HashSet<OffenceType>> ExpectedOffences(IReadOnlyList<ImportedFigure> table)
    {
        var forces = table.Where(leaf => leaf.Area.Level == AreaLevel.Force).ToList();
        var offences = (forces.Count > 0 ? forces : table).Select(leaf => leaf.Offence!).Distinct().ToList();
        return offences
            .SelectMany(offence => AncestorsOf(offence), (offence, ancestor) => (offence, ancestor))
            .GroupBy(pair => pair.ancestor, pair => pair.offence)
            .ToDictionary(group => group.Key, group => group.ToHashSet());
    }

    private static IEnumerable<OffenceType> AncestorsOf(OffenceType offence)
    {
        for (var parent = offence.Parent; parent is not null; parent = parent.Parent)
            yield return parent;
    }

    private static ImportedFigure? OffenceSum(OffenceType offence, HashSet<OffenceType> expected, List<ImportedFigure> ofArea)
    {
        var parts = ofArea.Where(leaf => expected.Contains(leaf.Offence!)).ToList();
        return parts.Count == expected.Count ? SumOf(parts) with { Offence = offence } : null;
    }

    private static ImportedFigure SumOf(List<ImportedFigure> parts) => parts[0] with
    {
        Observed = ObservedCount.Of(new QualifiedCount(parts.Sum(part => part.Observed!.Count!.Value.Value))),
        Derivation = Derivation.Sum,
        Note = null,
    };
}
