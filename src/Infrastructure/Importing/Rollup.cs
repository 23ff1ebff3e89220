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
        return completeOver.Contains(Completeness.Offences) ? [.. national, .. OffenceSums(leaves, leaves), .. OffenceSums(national, leaves)] : national;
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

    private static IEnumerable<ImportedFigure> OffenceSums(IReadOnlyList<ImportedFigure> summed, IReadOnlyList<ImportedFigure> leaves)
    {
        var tables = leaves.ToLookup(leaf => (leaf.Measure, leaf.Period, leaf.Breakdown));
        foreach (var table in summed.GroupBy(leaf => (leaf.Measure, leaf.Period, leaf.Breakdown)))
        {
            var expected = ExpectedOffences([.. tables[table.Key]]);
            foreach (var area in table.GroupBy(leaf => leaf.Area))
            {
                var parts = area.ToList();
                foreach (var sum in expected.Select(pair => OffenceSum(pair.Key, pair.Value, parts)).OfType<ImportedFigure>())
                    yield return sum;
            }
        }
    }

    // What the forces record is what a sum must have, and all it has: fraud, which national bodies alone record, is a group of its own and no
    // part of all offences, so that a force, and England and Wales, sum the same things.
    private static Dictionary<OffenceType, HashSet<OffenceType>> ExpectedOffences(IReadOnlyList<ImportedFigure> table)
    {
        var ofForces = OffencesBelow(table.Where(leaf => leaf.Area.Level == AreaLevel.Force));
        return OffencesBelow(table).ToDictionary(pair => pair.Key, pair => ofForces.GetValueOrDefault(pair.Key, pair.Value));
    }

    private static Dictionary<OffenceType, HashSet<OffenceType>> OffencesBelow(IEnumerable<ImportedFigure> table) =>
        table.Select(leaf => leaf.Offence!)
            .Distinct()
            .SelectMany(AncestorsOf, (offence, ancestor) => (offence, ancestor))
            .GroupBy(pair => pair.ancestor, pair => pair.offence)
            .ToDictionary(group => group.Key, group => group.ToHashSet());

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
