using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Infrastructure.Exporting.Files;

/// <summary>
/// A file of all figures of a release, for programs that work with tables. Such a file is not imported again; the tidy form of
/// <see cref="IReleaseExport"/> is.
/// </summary>
public interface IReleaseFile
{
    /// <summary>The word by which the format is asked for.</summary>
    string Format { get; }

    /// <summary>What the name of the file ends with, with its dot.</summary>
    string Extension { get; }

    /// <summary>The media type.</summary>
    string MediaType { get; }

    /// <summary>Why the release does not fit into such a file; null where it does. Figures may be read for it.</summary>
    Task<FileRefusal?> RefusalAsync(Release release, CancellationToken cancellationToken);

    /// <summary>Writes the file, figure by figure as they are read.</summary>
    /// <param name="release">The release.</param>
    /// <param name="address">Where the release can be had again; null where no address is known.</param>
    /// <param name="output">Where to; it need not be seekable.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    Task WriteAsync(Release release, string? address, Stream output, CancellationToken cancellationToken);
}
