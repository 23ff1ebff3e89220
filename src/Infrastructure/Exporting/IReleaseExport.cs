using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Infrastructure.Exporting;

/// <summary>
/// Writes a release in the tidy form (docs/tidy-format.md), from which it can be imported again, equal. Figures are written as they are
/// read, so that memory stays flat however many there are.
/// </summary>
public interface IReleaseExport
{
    /// <summary>Writes the figures as CSV, and gives the checksum of the release's content, which the metadata states.</summary>
    Task<string> WriteCsvAsync(Release release, Stream output, CancellationToken cancellationToken);

    /// <summary>Writes the metadata of the CSV file, as "CSV on the Web".</summary>
    /// <param name="release">The release.</param>
    /// <param name="csvName">The name of the CSV file.</param>
    /// <param name="contentChecksum">What <see cref="WriteCsvAsync"/> gave.</param>
    /// <param name="output">Where to.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    Task WriteMetadataAsync(Release release, string csvName, string contentChecksum, Stream output, CancellationToken cancellationToken);

    /// <summary>The checksum of a release's content, for its metadata alone. All figures are read for it.</summary>
    Task<string> ContentChecksumAsync(Release release, CancellationToken cancellationToken);

    /// <summary>Writes the release with its figures as one JSON document.</summary>
    Task WriteJsonAsync(Release release, Stream output, CancellationToken cancellationToken);
}
