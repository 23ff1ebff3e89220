using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Importing.Tidy;
using Parquet;
using Parquet.Schema;

namespace OutcomesApi.Infrastructure.Exporting.Files;

/// <summary>
/// A release as a Parquet file, in the columns of the tidy form. Rows are gathered into groups of one size and written a group at a time,
/// so that memory does not grow with the release.
/// </summary>
internal sealed class ParquetFile(IReleaseFigureQueries figures) : IReleaseFile
{
    /// <summary>How many rows a group has at most.</summary>
    public const int RowsInGroup = 50_000;

    private static readonly HashSet<string> _never =
    [
        TidyColumns.Area,
        TidyColumns.Period,
        TidyColumns.PeriodStatus,
        TidyColumns.Source,
        TidyColumns.Derivation,
    ];

    private static readonly (FileColumn Column, DataField Field)[] _columns =
    [
        .. FileColumns.All.Select(column =>
            (
                column,
                new DataField(
                    column.Name,
                    column.Number is null ? typeof(string) : typeof(double),
                    isNullable: !_never.Contains(column.Name)
                )
            )
        ),
    ];

    private static readonly ParquetSchema _schema = new([.. _columns.Select(pair => pair.Field)]);

    /// <inheritdoc/>
    public string Format => "parquet";

    /// <inheritdoc/>
    public string Extension => ".parquet";

    /// <inheritdoc/>
    public string MediaType => "application/vnd.apache.parquet";

    /// <inheritdoc/>
    public Task<FileRefusal?> RefusalAsync(Release release, CancellationToken cancellationToken) => Task.FromResult<FileRefusal?>(null);

    /// <inheritdoc/>
    public async Task WriteAsync(Release release, string? address, Stream output, CancellationToken cancellationToken)
    {
        await using var forward = new ForwardStream(output);
        await using var writer = await ParquetWriter.CreateAsync(_schema, forward, cancellationToken: cancellationToken);
        writer.CustomMetadata = ReleaseNotes
            .Of(release, address)
            .ToDictionary(note => note.About, note => note.Text, StringComparer.Ordinal);
        var rows = new List<Figure>(RowsInGroup);
        await foreach (var group in figures.OfReleaseAsync(release, null, cancellationToken))
        {
            foreach (var figure in group.Figures)
            {
                rows.Add(figure);
                if (rows.Count == RowsInGroup)
                    await WriteGroupAsync(writer, rows, cancellationToken);
            }
        }

        if (rows.Count > 0)
            await WriteGroupAsync(writer, rows, cancellationToken);
    }

    private static async Task WriteGroupAsync(ParquetWriter writer, List<Figure> rows, CancellationToken cancellationToken)
    {
        using var group = writer.CreateRowGroup();
        foreach (var (column, field) in _columns)
        {
            if (column.Number is { } number)
                await group.WriteAsync<double>(field, rows.Select(number).ToArray(), cancellationToken: cancellationToken);
            else
                await group.WriteAsync(field, rows.Select(column.Text!).ToArray()!);
        }

        rows.Clear();
    }
}
