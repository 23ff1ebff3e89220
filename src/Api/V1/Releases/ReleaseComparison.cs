using System.Runtime.CompilerServices;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Releases;

/// <summary>Compares two releases of a data set value by value, an area and an offence at a time, so that memory stays flat.</summary>
public sealed class ReleaseComparison(AreaCatalogue areas, OffenceCatalogue offences, IObservationQueries observations)
{
    /// <summary>The counts that are not the same, in the order of areas and offences.</summary>
    public async IAsyncEnumerable<FigureChange> ChangesAsync(
        Release later,
        Release earlier,
        Snapshot snapshot,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(later);
        ArgumentNullException.ThrowIfNull(earlier);
        var shared = later.Periods.Intersect(earlier.Periods).ToHashSet();
        if (shared.Count == 0)
            yield break;
        foreach (var area in areas)
        {
            var before = await ReadAsync(area, earlier, snapshot, cancellationToken);
            var after = await ReadAsync(area, later, snapshot, cancellationToken);
            foreach (
                var offence in offences
                    .Prepend<OffenceType?>(null)
                    .Where(offence => before.ContainsKey(offence?.Id ?? "") || after.ContainsKey(offence?.Id ?? ""))
            )
            {
                foreach (
                    var change in FigureChange.Between(
                        before.GetValueOrDefault(offence?.Id ?? "", []),
                        after.GetValueOrDefault(offence?.Id ?? "", []),
                        shared
                    )
                )
                    yield return change;
            }
        }
    }

    private async Task<Dictionary<string, IReadOnlyList<Observation>>> ReadAsync(
        Area area,
        Release release,
        Snapshot snapshot,
        CancellationToken cancellationToken
    )
    {
        var found = new Dictionary<string, IReadOnlyList<Observation>>(StringComparer.Ordinal);
        await foreach (
            var figures in observations.OfAreaAsync(new ObservationFilter(area, snapshot) { ReleaseId = release.Id }, cancellationToken)
        )
            found[figures.Offence?.Id ?? ""] = figures.Observations;
        return found;
    }
}
