using CsvHelper;

namespace OutcomesApi.TableFiles.Csv;

/// <summary>Bytes to rows: reads a CSV table with one header row. Knows nothing of what the columns mean.</summary>
public static class CsvTableReader
{
    /// <summary>The rows, one at a time; a row is valid until the next is read.</summary>
    /// <exception cref="FormatException">The columns are not <paramref name="columns"/>, in that order.</exception>
    public static IEnumerable<TableRow> Read(TextReader text, IReadOnlyList<string> columns)
    {
        using var csv = CsvReader.Create(text, CsvReaderOptions.Default, leaveOpen: true);
        csv.ReadHeader();
        if (!csv.Headers.SequenceEqual(columns, StringComparer.Ordinal))
            throw new FormatException($"The columns are {string.Join(", ", csv.Headers)}; expected are {string.Join(", ", columns)}.");
        for (var number = 1; csv.Read(); number++)
            yield return new TableRow(number, csv.GetString);
    }
}

/// <summary>A row of a table, whatever file it is from.</summary>
/// <param name="Number">Its number, from 1 for the first below the header.</param>
/// <param name="Cell">The text of a cell by the name of its column; empty where the cell is.</param>
public sealed record TableRow(int Number, Func<string, string> Cell)
{
    /// <summary>The text of a cell.</summary>
    public string this[string column] => Cell(column);
}
