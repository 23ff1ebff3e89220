using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Persistence;

namespace OutcomesApi.Infrastructure.Importing;

/// <summary>
/// Whether a release that says its own number and sources agrees with the store: the same number must not stand for another content, nor
/// the same identifier for another source, or the store would keep what it has and drop what the file says.
/// </summary>
internal static class ReleaseConflict
{
    public static (string Code, string Message)? Of(ReleaseManifest manifest, StoreIndex index)
    {
        var ofDataSet = index.Releases.Where(release => release.DataSet.Id == manifest.DataSet.Id).ToList();
        if (ofDataSet.Find(release => release.Version == manifest.Version) is { } taken)
            return (
                "release-exists",
                $"{taken.Id} is in the store with another content, and a release never changes. The next version is {ofDataSet.Max(release => release.Version) + 1}."
            );
        if (
            ofDataSet is [{ DataSet: var dataSet }, ..]
            && (dataSet.Title != manifest.DataSet.Title || dataSet.Publisher != manifest.DataSet.Publisher)
        )
            return (
                "data-set-differs",
                $"The data set {dataSet.Id} is in the store as '{dataSet.Title}' of {dataSet.Publisher}, and the file says '{manifest.DataSet.Title}' of {manifest.DataSet.Publisher}."
            );
        var known = index.Sources.Entries.Values.ToDictionary(source => source.Id);
        return
            manifest.Sources.FirstOrDefault(source => known.TryGetValue(source.Id, out var other) && !IsSame(source, other)) is { } differs
            ? (
                "source-differs",
                $"The source '{differs.Id}' is in the store and says something else there; a source never changes. Give this one an identifier of its own."
            )
            : null;
    }

    private static bool IsSame(ManifestSource source, Source other) =>
        (source.Publisher, source.Title, source.QualityLabel, source.Url, source.Table)
            == (other.Publisher, other.Title, other.QualityLabel, other.Url, other.Table)
        && (source.PublishedOn, source.Licence, source.Note) == (other.PublishedOn, other.Licence, other.Note)
        && source
            .DerivedFrom.Select(from => (from.Id, from.Basis))
            .SequenceEqual(other.DerivedFrom.Select(from => (from.From.Id, from.Basis)));
}
