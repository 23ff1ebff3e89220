using OutcomesApi.Infrastructure.Importing.Formats;
using OutcomesApi.Infrastructure.Importing.Reading;
using OutcomesApi.TableFiles;

namespace OutcomesApi.Infrastructure.Importing.Tidy;

/// <summary>
/// The SHA-256 of what a document in the tidy form says: of its head and of its figures in their order, whatever the file's layout, so that
/// CSV and JSON of one release have the same.
/// </summary>
internal sealed class TidyHash(TidyHead head) : IDisposable
{
    private readonly ContentHash _hash = new(TidyJson.TextOf(head with { ContentChecksum = null }) + "\n");
    private readonly CellRow _row = new();
    private readonly string _ownSource = head.ToManifest().OwnSourceId;

    public void Add(in ParsedFigure figure)
    {
        TidyCells.Fill(_row.Cells, figure, _ownSource);
        _hash.Add(_row);
    }

    /// <summary>The hash in hexadecimal, once all figures were added.</summary>
    public string Finish() => _hash.Finish();

    public void Dispose() => _hash.Dispose();

    private sealed class CellRow : ITableRow
    {
        public string?[] Cells { get; } = new string?[TidyColumns.WithDerivation.Count];

        public int Number => 0;

        public int CellCount => Cells.Length;

        public ReadOnlySpan<char> this[int column] => Cells[column];
    }
}
