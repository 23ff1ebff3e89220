using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Persistence.Queries;

/// <summary>Which releases, areas and periods a question reads, as keys of the store.</summary>
internal sealed class ReadScope
{
    private readonly HashSet<(int Release, short Period)> _current;

    private ReadScope(short[] areaKeys, HashSet<(int Release, short Period)> current, bool isPeriodFiltered)
    {
        AreaKeys = areaKeys;
        _current = current;
        ReleaseKeys = [.. current.Select(pair => pair.Release).Distinct().Order()];
        PeriodKeys = isPeriodFiltered ? [.. AllPeriodKeys.Order()] : null;
    }

    public short[] AreaKeys { get; }

    public int[] ReleaseKeys { get; }

    /// <summary>The periods asked for; null for all.</summary>
    public short[]? PeriodKeys { get; }

    /// <summary>The periods that it has, whether or not they were asked for.</summary>
    public IEnumerable<short> AllPeriodKeys => _current.Select(pair => pair.Period).Distinct();

    /// <summary>The part of it that is of some of its periods.</summary>
    public ReadScope Within(IReadOnlySet<short> periods) =>
        new(AreaKeys, [.. _current.Where(pair => periods.Contains(pair.Period))], isPeriodFiltered: true);

    /// <summary>The scope of a question; null where the store has nothing that could answer it.</summary>
    public static ReadScope? Of(StoreIndex index, ObservationFilter filter, short[] areaKeys)
    {
        if (areaKeys.Length == 0)
            return null;
        var current = (
            from release in Releases(index, filter)
            from period in release.Value
            where filter.Includes(period)
            select (index.ReleasesByKey.KeyOf(release.Key)!.Value, index.Periods.KeyOf(period)!.Value)
        ).ToHashSet();
        return current.Count == 0
            ? null
            : new ReadScope(areaKeys, current, filter.Periods is not null || filter.From is not null || filter.To is not null);
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
