using System.Globalization;
using System.Runtime.CompilerServices;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Exporting.Spreadsheets;

namespace OutcomesApi.Infrastructure.Exporting.Files;

/// <summary>A release as an XLSX workbook: what a reader must know, then the figures.</summary>
internal sealed class SpreadsheetFile(IReleaseFigureQueries figures) : IReleaseFile
{
    /// <inheritdoc/>
    public string Format => "xlsx";

    /// <inheritdoc/>
    public string Extension => ".xlsx";

    /// <inheritdoc/>
    public string MediaType => SpreadsheetWriter.MediaType;

    /// <inheritdoc/>
    public async Task<FileRefusal?> RefusalAsync(Release release, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(release);

        // Fewer than there are rows, since sums are not among them, but known without reading any.
        if (release.FigureCount > SpreadsheetWriter.MostRows)
            return TooMany(release);
        var rows = 0;
        await foreach (var group in figures.OfReleaseAsync(release, null, cancellationToken))
        {
            rows += group.Figures.Count;
            if (rows > SpreadsheetWriter.MostRows)
                return TooMany(release);
        }

        return null;
    }

    /// <inheritdoc/>
    public Task WriteAsync(Release release, string? address, Stream output, CancellationToken cancellationToken) =>
        SpreadsheetWriter.WriteAsync(
            output,
            ReleaseNotes.Of(release, address),
            [.. FileColumns.All.Select(column => column.Name)],
            RowsAsync(release, cancellationToken),
            cancellationToken
        );

    private static FileRefusal TooMany(Release release) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{release.Id} has more than {SpreadsheetWriter.MostRows:N0} rows, which is what a sheet of a workbook holds below its headings. Take csv, parquet or json."
            ),
            ["csv", "parquet", "json"]
        );

    private async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(
        Release release,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var group in figures.OfReleaseAsync(release, null, cancellationToken))
        {
            foreach (var figure in group.Figures)
                yield return [.. FileColumns.All.Select(column => column.Cell(figure))];
        }
    }
}
