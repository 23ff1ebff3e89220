using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Persistence.Queries;

/// <summary>Which releases, areas and periods a question reads, as keys of the store.</summary>
internal sealed class ReadScope
{
    private readonly HashSet<(int Release, short Period)> _current;

    private ReadScope(IReadOnlyList<short> areaKeys, HashSet<(int Release, short Period)> current, bool isPeriodFiltered)
    {
        AreaKeys = areaKeys;
        _current = current;
        ReleaseKeys = [.. current.Select(pair => pair.Release).Distinct().Order()];
        PeriodKeys = isPeriodFiltered ? [.. current.Select(pair => pair.Period).Distinct().Order()] : null;
    }

    public IReadOnlyList<short> AreaKeys { get; }

    public IReadOnlyList<int> ReleaseKeys { get; }

    /// <summary>The periods asked for; null for all.</summary>
    public IReadOnlyList<short>? PeriodKeys { get; }

    /// <summary>The scope of a question; null where the store has nothing that could answer it.</summary>
    public static ReadScope? Of(StoreIndex index, ObservationFilter filter, IReadOnlyList<short> areaKeys)
    {
        if (areaKeys.Count == 0)
            return null;
        var current = (
            from release in Releases(index, filter)
            from period in release.Value
            where filter.Includes(period)
            select (index.ReleasesByKey.KeyOf(release.Key)!.Value, index.Periods.KeyOf(period)!.Value)).ToHashSet();
        return current.Count == 0 ? null : new ReadScope(areaKeys, current, filter.Periods is not null || filter.From is not null || filter.To is not null);
    }

    /// <summary>Whether a row's release is the current one for its period.</summary>
    public bool Includes(FigureRow row) => _current.Contains((row.ReleaseKey, row.PeriodKey));

    private static IEnumerable<KeyValuePair<Release, IReadOnlySet<TimePeriod>>> Releases(StoreIndex index, ObservationFilter filter)
    {
        if (filter.ReleaseId is null)
            return index.Releases.CurrentAt(filter.Snapshot);
        return index.Releases.Find(filter.ReleaseId) is { } release && release.Status != ReleaseStatus.Draft
            ? [KeyValuePair.Create<Release, IReadOnlySet<TimePeriod>>(release, release.Periods.ToHashSet())]
            : [];
    }
}
