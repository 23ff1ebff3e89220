namespace OutcomesApi.Domain.Releases;

/// <summary>Something that became of a release: what the feed lists and webhooks tell.</summary>
/// <param name="Release">The release.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="Sequence">The number of the store's state in which it did.</param>
/// <param name="At">When this service knew of it: not before the publisher's own date, nor before the day on which the figures were
/// read.</param>
public sealed record ReleaseEvent(Release Release, ReleaseEventKind Kind, long Sequence, DateTimeOffset At)
{
    /// <summary>The identifier, the same for every client: the release and what happened to it.</summary>
    public string Id => $"{Release.Id}-{(Kind == ReleaseEventKind.Withdrawn ? "withdrawn" : "published")}";

    /// <summary>Why: the reason of a correction or a withdrawal; null where there is none.</summary>
    public string? Reason =>
        Kind switch
        {
            ReleaseEventKind.Withdrawn => Release.Withdrawal?.Reason,
            ReleaseEventKind.Corrected => Release.CorrectionReason,
            _ => null,
        };

    /// <summary>What became of releases, in the order in which the store came to know it.</summary>
    public static IEnumerable<ReleaseEvent> Of(IEnumerable<Release> releases)
    {
        ArgumentNullException.ThrowIfNull(releases);
        return releases.SelectMany(Of).OrderBy(one => one.Sequence).ThenBy(one => one.Id, StringComparer.Ordinal);
    }

    private static IEnumerable<ReleaseEvent> Of(Release release)
    {
        var read = new DateTimeOffset(release.RetrievedOn, TimeOnly.MinValue, TimeSpan.Zero);
        var kind = release.CorrectionReason is null ? ReleaseEventKind.Published : ReleaseEventKind.Corrected;
        yield return new ReleaseEvent(release, kind, release.Sequence, release.PublishedAt > read ? release.PublishedAt : read);
        if (release.Withdrawal is { } withdrawal)
            yield return new ReleaseEvent(release, ReleaseEventKind.Withdrawn, withdrawal.Sequence, withdrawal.At);
    }
}
