using CsvHelper;
using OutcomesApi.Api.V1.Contracts;

namespace OutcomesApi.Api.Representations.Csv;

/// <summary>The columns of a table, in order: of a CSV file, and of the sheet of a workbook that holds the same.</summary>
/// <typeparam name="T">What a row is made of.</typeparam>
public sealed class CsvTable<T>
{
    private const string RecordColumn = "record";
    private const string GapColumn = "gap";
    private const string NotesColumn = "notes";

    private readonly List<string> _names = [];
    private readonly List<Action<CsvWriter, T>> _cells = [];
    private readonly List<Func<T, object?>> _values = [];

    /// <summary>The headings.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Adds a column of text. The writer keeps spreadsheets from taking a cell for a formula.</summary>
    public CsvTable<T> Text(string name, Func<T, string?> cell) => Add(name, (csv, row) => csv.WriteField(cell(row)), cell);

    /// <summary>Adds a column of numbers, in the form that reads back as the same value. A negative number is no formula.</summary>
    public CsvTable<T> Number<TValue>(string name, Func<T, TValue?> cell)
        where TValue : struct, ISpanFormattable, IUtf8SpanFormattable =>
        Add(name, (csv, row) => csv.WriteField(cell(row), default(ReadOnlySpan<char>)), row => cell(row));

    /// <summary>Writes the row of headings.</summary>
    public void WriteHeader(CsvWriter csv)
    {
        ArgumentNullException.ThrowIfNull(csv);
        csv.WriteHeader([.. _names]);
    }

    /// <summary>Writes the cells of a row.</summary>
    public void WriteCells(CsvWriter csv, T row)
    {
        foreach (var write in _cells)
            write(csv, row);
    }

    /// <summary>Writes the row of a table that has no others: the reason in the columns <c>gap</c> and <c>notes</c>.</summary>
    public void WriteReason(CsvWriter csv, NoteResponse reason)
    {
        ArgumentNullException.ThrowIfNull(csv);
        foreach (var cell in Values(reason))
            csv.WriteField(cell as string);
    }

    /// <summary>The cells of the row of a table that has no others.</summary>
    public IReadOnlyList<object?> Values(NoteResponse reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return
        [
            .. _names.Select(name =>
                name switch
                {
                    RecordColumn => "reason",
                    GapColumn => reason.Code,
                    NotesColumn => reason.Text,
                    _ => null,
                }
            ),
        ];
    }

    /// <summary>The cells of a row: texts, numbers and nulls.</summary>
    public IReadOnlyList<object?> Values(T row) => [.. _values.Select(value => value(row))];

    private CsvTable<T> Add(string name, Action<CsvWriter, T> cell, Func<T, object?> value)
    {
        _names.Add(name);
        _cells.Add(cell);
        _values.Add(value);
        return this;
    }
}
