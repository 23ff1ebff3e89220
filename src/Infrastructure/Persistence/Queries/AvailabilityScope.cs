using OutcomesApi.Domain.Availability;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Infrastructure.Persistence.Queries;

/// <summary>Which part of the store a partial question is about, as keys of the store.</summary>
internal sealed class AvailabilityScope
{
    private readonly HashSet<(int Release, short Period)> _current;

    public AvailabilityScope(StoreIndex index, AvailabilityQuestion question)
    {
        var pairs = (
            from release in ReleasesOf(index, question)
            from period in release.Value
            where question.Shows(period)
            select (Release: release.Key, Period: period)
        ).ToList();
        _current = [.. pairs.Select(pair => (index.ReleasesByKey.KeyOf(pair.Release)!.Value, index.Periods.KeyOf(pair.Period)!.Value))];
        Releases = pairs.Select(pair => pair.Release).ToHashSet();
        Periods = [.. pairs.Select(pair => pair.Period).Distinct()];
        ReleaseKeys = [.. _current.Select(pair => pair.Release).Distinct().Order()];
        PeriodKeys = question.PeriodIds is null ? null : [.. _current.Select(pair => pair.Period).Distinct().Order()];
        NamesAreas = question.Areas is not null;
        AreaKeys = question.Areas is { } areas
            ? [.. areas.Select(index.Areas.KeyOf).OfType<short>().Order()]
            : [.. index.Areas.Entries.Keys.Order()];
        OffenceKeys = question.Offences is { } offences ? [.. offences.Select(index.Offences.KeyOf).OfType<short>().Order()] : null;
    }

    public IReadOnlySet<Release> Releases { get; }

    public IReadOnlyList<TimePeriod> Periods { get; }

    public IReadOnlyList<int> ReleaseKeys { get; }

    public bool NamesAreas { get; }

    public IReadOnlyList<short> AreaKeys { get; }

    /// <summary>The offences asked for; null for all.</summary>
    public IReadOnlyList<short>? OffenceKeys { get; }

    /// <summary>The periods asked for; null for all.</summary>
    public IReadOnlyList<short>? PeriodKeys { get; }

    /// <summary>Whether a release is the current one for a period, and the period is asked for.</summary>
    public bool Includes(int release, short period) => _current.Contains((release, period));

    private static IEnumerable<KeyValuePair<Release, IReadOnlySet<TimePeriod>>> ReleasesOf(StoreIndex index, AvailabilityQuestion question)
    {
        if (question.ReleaseId is null)
            return index.Releases.CurrentAt(question.Snapshot);
        return index.Releases.Find(question.ReleaseId) is { } release && release.Status != ReleaseStatus.Draft
            ? [KeyValuePair.Create<Release, IReadOnlySet<TimePeriod>>(release, release.Periods.ToHashSet())]
            : [];
    }
}
