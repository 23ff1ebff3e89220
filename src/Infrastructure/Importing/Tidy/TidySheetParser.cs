using System.Collections.Frozen;
using OutcomesApi.Infrastructure.Importing.Formats;
using OutcomesApi.Infrastructure.Importing.Reports;
using OutcomesApi.TableFiles;
using OutcomesApi.TableFiles.Csv;

namespace OutcomesApi.Infrastructure.Importing.Tidy;

/// <summary>Reads the rows of a CSV file in the tidy form.</summary>
internal sealed class TidySheetParser : ISheetParser, IDisposable
{
    private readonly FrozenDictionary<string, int> _columns;
    private readonly TidyFigures _figures;
    private readonly string[] _cells;
    private readonly Func<string, string> _cell;
    private readonly CellCache<string>[] _caches;

    public TidySheetParser(int headerRow, string[] headings, TidyHead head, ParsingContext context)
    {
        HeaderRow = headerRow;
        _columns = headings
            .Select((heading, column) => (heading, column))
            .ToFrozenDictionary(pair => pair.heading, pair => pair.column, StringComparer.Ordinal);
        _figures = new TidyFigures(head, context.References, _columns.ContainsKey(TidyColumns.Derivation), context.FileName);
        _cells = new string[headings.Length];
        _cell = name => _cells[_columns[name]];
        _caches = [.. headings.Select(_ => new CellCache<string>(text => text))];
    }

    public DataSetDescription DataSet => _figures.DataSet;

    public int HeaderRow { get; }

    public RowResult Parse(ITableRow row, IFigureSink sink)
    {
        for (var column = 0; column < _cells.Length; column++)
            _cells[column] = Text(row, column);
        for (var column = _cells.Length; column < row.CellCount; column++)
        {
            if (!row[column].IsWhiteSpace())
                return _figures.Reject(
                    row.Number,
                    IssueCodes.InvalidCell,
                    null,
                    "The row has more cells than the table has columns.",
                    row[column].ToString(),
                    sink
                );
        }

        if (Array.TrueForAll(_cells, cell => cell.Length == 0))
            return RowResult.Empty;
        return _figures.Take(new TableRow(row.Number, _cell), column => column, sink);
    }

    public void Complete(IFigureSink sink) => _figures.Complete();

    public void Dispose() => _figures.Dispose();

    // Values alone differ from row to row.
    private string Text(ITableRow row, int column)
    {
        if (column == _columns[TidyColumns.Value])
            return row[column].ToString();
        var text = _caches[column][row[column]];
        return column == _columns[TidyColumns.Note] || column == _columns[TidyColumns.PeriodLabel] ? TidyText.Unguarded(text) : text;
    }
}
