using OutcomesApi.Infrastructure.Importing.Reports;

namespace OutcomesApi.Infrastructure.Importing;

/// <summary>Imports one file: reads, checks and writes it as releases, in one transaction.</summary>
public interface IFileImporter
{
    /// <summary>Imports the file at a path.</summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="options">What is said of the file beside it.</param>
    /// <param name="progress">Told how far the reading is, or null.</param>
    /// <param name="cancellationToken">Ends the import; nothing of the file is then in the store.</param>
    Task<ImportReport> ImportAsync(
        string path,
        ImportOptions options,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    );

    /// <summary>Imports a file of which reading has begun.</summary>
    /// <param name="file">The file.</param>
    /// <param name="options">What is said of the file beside it.</param>
    /// <param name="progress">Told how far the reading is, or null.</param>
    /// <param name="cancellationToken">Ends the import; nothing of the file is then in the store.</param>
    Task<ImportReport> ImportAsync(
        PrefetchedFile file,
        ImportOptions options,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(file);
        return ImportAsync(file.Path, options, progress, cancellationToken);
    }
}
