using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Exporting;
using OutcomesApi.Infrastructure.Exporting.Files;

namespace OutcomesApi.Api.Commands;

/// <summary>The files of an export. Each is written under another name and gets its own when all are whole.</summary>
/// <param name="path">The file, or the CSV file of two.</param>
/// <param name="isCsv">Whether the figures are written as CSV, with their metadata beside.</param>
internal sealed class ExportFiles(string path, bool isCsv)
{
    private const string MetadataSuffix = "-metadata.json";
    private const string PartSuffix = ".part";

    public IReadOnlyList<string> Paths { get; } = isCsv ? [path, path + MetadataSuffix] : [path];

    public Task WriteAsync(IReleaseExport export, Release release, CancellationToken cancellationToken) =>
        WriteAsync(() => WritePartsAsync(export, release, cancellationToken));

    public Task WriteAsync(IReleaseFile table, Release release, CancellationToken cancellationToken) =>
        WriteAsync(async () =>
        {
            await using var figures = Create(path);
            await table.WriteAsync(release, null, figures, cancellationToken);
        });

    private async Task WriteAsync(Func<Task> write)
    {
        try
        {
            await write();
            foreach (var file in Paths)
                File.Move(file + PartSuffix, file);
        }
        finally
        {
            foreach (var file in Paths)
                File.Delete(file + PartSuffix);
        }
    }

    private async Task WritePartsAsync(IReleaseExport export, Release release, CancellationToken cancellationToken)
    {
        await using var figures = Create(path);
        if (!isCsv)
        {
            await export.WriteJsonAsync(release, figures, cancellationToken);
            return;
        }

        var checksum = await export.WriteCsvAsync(release, figures, cancellationToken);
        await using var metadata = Create(path + MetadataSuffix);
        await export.WriteMetadataAsync(release, Path.GetFileName(path), checksum, metadata, cancellationToken);
    }

    private static FileStream Create(string file) =>
        new(file + PartSuffix, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true);
}
