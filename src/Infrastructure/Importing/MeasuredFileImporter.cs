using OutcomesApi.Infrastructure.Importing.Reports;
using OutcomesApi.Infrastructure.Telemetry;

namespace OutcomesApi.Infrastructure.Importing;

/// <summary>Counts what the importer does.</summary>
internal sealed class MeasuredFileImporter(FileImporter importer, ServiceMetrics metrics) : IFileImporter
{
    /// <inheritdoc/>
    public async Task<ImportReport> ImportAsync(
        string path,
        ImportOptions options,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        using var file = new PrefetchedFile(path);
        return await ImportAsync(file, options, progress, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ImportReport> ImportAsync(
        PrefetchedFile file,
        ImportOptions options,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var report = await importer.ImportAsync(file, options, progress, cancellationToken);
        metrics.Imported(report);
        return report;
    }
}
