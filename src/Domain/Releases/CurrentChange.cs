using OutcomesApi.Domain.Periods;

namespace OutcomesApi.Domain.Releases;

/// <summary>Periods of a data set that are read from another release than before, since one was published or withdrawn.</summary>
/// <param name="Before">The release that they were read from; null where there was none.</param>
/// <param name="Now">The release that they are read from; null where there is none.</param>
/// <param name="Periods">The periods.</param>
/// <param name="At">When that came about.</param>
/// <param name="Reason">Why: of a correction, or of the withdrawal; null where none is given.</param>
public sealed record CurrentChange(Release? Before, Release? Now, IReadOnlySet<TimePeriod> Periods, DateTimeOffset At, string? Reason)
{
    /// <summary>Whether the figures are gone since their release was withdrawn, or an older one is read instead.</summary>
    public bool IsWithdrawal => Now is null || (Before is not null && Now.Sequence < Before.Sequence);

    /// <summary>What is read otherwise at one snapshot than at an earlier one, in the order in which it came about.</summary>
    /// <param name="releases">All releases.</param>
    /// <param name="before">The earlier snapshot.</param>
    /// <param name="now">The later one.</param>
    public static IReadOnlyList<CurrentChange> Between(ReleaseIndex releases, Snapshot before, Snapshot now)
    {
        ArgumentNullException.ThrowIfNull(releases);
        var earlier = ReleasesAt(releases, before);
        var later = ReleasesAt(releases, now);
        return
        [
            .. earlier
                .Keys.Union(later.Keys)
                .Select(key => (key.Period, Old: earlier.GetValueOrDefault(key), New: later.GetValueOrDefault(key)))
                .Where(one => one.Old != one.New)
                .GroupBy(one => (one.Old, one.New), one => one.Period)
                .Select(same => Of(same.Key.Old, same.Key.New, same.ToHashSet(), before))
                .OrderBy(change => change.At)
                .ThenBy(change => (change.Now ?? change.Before)!.Id, StringComparer.Ordinal),
        ];
    }

    private static CurrentChange Of(Release? old, Release? now, HashSet<TimePeriod> periods, Snapshot before) =>
        now is not null && !ReleaseIndex.IsPublic(now, before)
            ? new CurrentChange(old, now, periods, now.AddedAt, now.CorrectionReason)
            : new CurrentChange(old, now, periods, old!.Withdrawal!.At, old.Withdrawal.Reason);

    private static Dictionary<(string DataSet, TimePeriod Period), Release> ReleasesAt(ReleaseIndex releases, Snapshot snapshot) =>
        Supersession.Latest(releases.Where(release => ReleaseIndex.IsPublic(release, snapshot)));
}
