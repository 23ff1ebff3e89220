using OutcomesApi.Domain.Catalogues;
using OutcomesApi.Domain.Periods;

namespace OutcomesApi.Domain.Releases;

/// <summary>All releases of the store in one state, and which of them is current for which period.</summary>
public sealed class ReleaseIndex(IEnumerable<Release> releases) : Catalogue<Release>(Supersession.Of(releases), release => release.Id)
{
    private volatile CurrentReleases? _latest;

    /// <summary>The releases that anyone may read about: all but drafts.</summary>
    public IEnumerable<Release> Public => this.Where(release => release.Status != ReleaseStatus.Draft);

    /// <summary>The sources of those releases, and what these draw on, each once.</summary>
    public IEnumerable<Source> PublicSources =>
        Public.SelectMany(release => release.Sources).SelectMany(source => source.WithOrigins).DistinctBy(source => source.Id);

    /// <summary>
    /// The releases to read at a snapshot, each with the periods for which it is the latest of its data set.
    /// </summary>
    public IReadOnlyDictionary<Release, IReadOnlySet<TimePeriod>> CurrentAt(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);

        // Nearly all questions are asked of the same snapshot, the present one.
        if (_latest is { } latest && latest.Snapshot == snapshot)
            return latest.Periods;
        return (_latest = new CurrentReleases(snapshot, PeriodsAt(snapshot))).Periods;
    }

    /// <summary>
    /// The snapshot of the last publication or withdrawal until a snapshot: what was known is the same at both, so that questions of every
    /// moment between two publications are one question.
    /// </summary>
    public Snapshot LastChange(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return snapshot with
        {
            AsOf = this.SelectMany(release => new[] { release.PublishedAt, release.Withdrawal?.At ?? release.PublishedAt })
                .Where(instant => instant <= snapshot.AsOf)
                .DefaultIfEmpty(DateTimeOffset.MinValue)
                .Max(),
            Sequence = this.SelectMany(release => new[] { release.Sequence, release.Withdrawal?.Sequence ?? release.Sequence })
                .Where(sequence => sequence <= snapshot.Sequence)
                .DefaultIfEmpty()
                .Max(),
        };
    }

    /// <summary>The number of the store's state at an instant: of the latest publication or withdrawal until then; 0 before the first.</summary>
    public long SequenceAt(DateTimeOffset instant) =>
        this.Where(release => release.AddedAt <= instant)
            .Select(release => release.Sequence)
            .Concat(this.Where(release => release.Withdrawal?.At <= instant).Select(release => release.Withdrawal!.Sequence))
            .DefaultIfEmpty()
            .Max();

    private Dictionary<Release, IReadOnlySet<TimePeriod>> PeriodsAt(Snapshot snapshot) =>
        Supersession
            .Latest(this.Where(release => IsPublic(release, snapshot)))
            .GroupBy(pair => pair.Value, pair => pair.Key.Period)
            .ToDictionary(group => group.Key, group => (IReadOnlySet<TimePeriod>)group.ToHashSet());

    /// <summary>Whether a release had been published at a snapshot and had not been withdrawn by then.</summary>
    public static bool IsPublic(Release release, Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(snapshot);
        var wasThere = release.Status switch
        {
            ReleaseStatus.Published or ReleaseStatus.Superseded => true,
            ReleaseStatus.Withdrawn => release.Withdrawal is { } withdrawal
                && (withdrawal.At > snapshot.AsOf || withdrawal.Sequence > snapshot.Sequence),
            _ => false,
        };
        return wasThere && release.PublishedAt <= snapshot.AsOf && release.Sequence <= snapshot.Sequence;
    }

    private sealed record CurrentReleases(Snapshot Snapshot, IReadOnlyDictionary<Release, IReadOnlySet<TimePeriod>> Periods);
}
