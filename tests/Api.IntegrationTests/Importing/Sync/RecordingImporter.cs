using OutcomesApi.Infrastructure.Importing;
using OutcomesApi.Infrastructure.Importing.Reports;

namespace OutcomesApi.Api.IntegrationTests.Importing.Sync;

/// <summary>Stands in for the importer: notes what it is handed.</summary>
internal sealed class RecordingImporter : IFileImporter
{
    private readonly List<(string FileName, byte[] Bytes, ImportOptions Options)> _imported = [];

    public IReadOnlyList<(string FileName, byte[] Bytes, ImportOptions Options)> Imported => _imported;

    /// <summary>What it does with a file instead of importing it, where not null.</summary>
    public Func<string, ImportReport?>? Instead { get; set; }

    public async Task<ImportReport> ImportAsync(
        string path,
        ImportOptions options,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        var name = Path.GetFileName(path);
        _imported.Add((name, await File.ReadAllBytesAsync(path, cancellationToken), options));
        return Instead?.Invoke(name)
            ?? new ImportReport
            {
                FileName = name,
                Status = ImportStatus.Imported,
                ReleaseIds = ["release-of-" + Path.GetFileNameWithoutExtension(name)],
            };
    }
}
