using OutcomesApi.Domain.Periods;

namespace OutcomesApi.Domain.Releases;

/// <summary>
/// Which releases replace which. It follows from the releases that are there: a release takes over, from all others of its data set, the
/// periods for which it is the latest.
/// </summary>
internal static class Supersession
{
    /// <summary>The releases in the same order, each with those that have taken over its periods, and with whether any is left to
    /// it.</summary>
    public static IEnumerable<Release> Of(IEnumerable<Release> releases)
    {
        var all = releases.ToList();
        var latest = Latest(all.Where(release => IsPublic(release.Status)));
        return all.Select(release => With(release, latest));
    }

    /// <summary>The latest of the releases for each period of each data set.</summary>
    public static Dictionary<(string DataSetId, TimePeriod Period), Release> Latest(IEnumerable<Release> releases) =>
        releases
            .SelectMany(release => release.Periods, (release, period) => (release, period))
            .GroupBy(pair => (pair.release.DataSet.Id, pair.period))
            .ToDictionary(
                vintages => vintages.Key,
                vintages => vintages.MaxBy(pair => (pair.release.PublishedAt, pair.release.Version)).release
            );

    private static bool IsPublic(ReleaseStatus status) => status is ReleaseStatus.Published or ReleaseStatus.Superseded;

    private static Release With(Release release, Dictionary<(string, TimePeriod), Release> latest)
    {
        var read = release
            .Periods.Select(period => latest.GetValueOrDefault((release.DataSet.Id, period)))
            .OfType<Release>()
            .Distinct()
            .ToList();
        var isRead = release.Periods.Count == 0 || read.Contains(release);
        return release with
        {
            Status =
                !IsPublic(release.Status) ? release.Status
                : isRead ? ReleaseStatus.Published
                : ReleaseStatus.Superseded,
            SupersededBy = [.. read.Where(other => other != release).Select(other => other.Id).Order(StringComparer.Ordinal)],
        };
    }
}
