using System.Runtime.CompilerServices;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Releases;

/// <summary>Compares two releases of a data set figure by figure, an area at a time, so that memory stays flat.</summary>
public sealed class ReleaseComparison(AreaCatalogue areas, OffenceCatalogue offences, IObservationQueries observations)
{
    /// <summary>What a release gives otherwise than an earlier one, for the periods that both are about.</summary>
    public IAsyncEnumerable<ReleaseChangeResponse> ChangesAsync(
        Release earlier,
        Release later,
        Snapshot snapshot,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        var shared = later.Periods.Intersect(earlier.Periods).ToHashSet();
        return ChangesAsync(new CurrentChange(earlier, later, shared, later.AddedAt, later.CorrectionReason), snapshot, cancellationToken);
    }

    /// <summary>What is read otherwise since another release is read.</summary>
    public IAsyncEnumerable<ReleaseChangeResponse> ChangesAsync(CurrentChange cause, Snapshot snapshot, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cause);
        return FiguresAsync(cause, snapshot, cancellationToken).Select(change => ReleaseChangeResponse.Of(change, cause));
    }

    // In the order of areas and offences.
    private async IAsyncEnumerable<FigureChange> FiguresAsync(
        CurrentChange cause,
        Snapshot snapshot,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var (earlier, later, periods) = (cause.Before, cause.Now, cause.Periods);
        if (periods.Count == 0)
            yield break;
        foreach (var area in areas)
        {
            var before = await ReadAsync(area, earlier, periods, snapshot, cancellationToken);
            var after = await ReadAsync(area, later, periods, snapshot, cancellationToken);
            foreach (var offence in offences.Prepend<OffenceType?>(null).Select(offence => offence?.Id ?? ""))
            {
                foreach (var change in FigureChange.Between(before.GetValueOrDefault(offence), after.GetValueOrDefault(offence), periods))
                    yield return change;
            }
        }
    }

    private async Task<Dictionary<string, OffenceFigures>> ReadAsync(
        Area area,
        Release? release,
        IReadOnlySet<TimePeriod> periods,
        Snapshot snapshot,
        CancellationToken cancellationToken
    )
    {
        var found = new Dictionary<string, OffenceFigures>(StringComparer.Ordinal);
        if (release is null)
            return found;
        var filter = new ObservationFilter(area, snapshot) { ReleaseId = release.Id, Periods = [.. periods] };
        await foreach (var figures in observations.OfAreaAsync(filter, cancellationToken))
            found[figures.Offence?.Id ?? ""] = figures;
        return found;
    }
}
