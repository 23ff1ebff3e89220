using System.Globalization;
using Sylvan.Data.Csv;

namespace OutcomesApi.Infrastructure.Importing.Tables;

/// <summary>Bytes to rows: reads a CSV table with one header row. Knows nothing of what the columns mean.</summary>
public static class CsvTableReader
{
    /// <summary>The rows, one at a time; a row is valid until the next is read.</summary>
    /// <exception cref="FormatException">A column of <paramref name="columns"/> is missing, or there is one more.</exception>
    public static IEnumerable<TableRow> Read(TextReader text, IReadOnlyList<string> columns)
    {
        using var csv = CsvDataReader.Create(text, new CsvDataReaderOptions { Culture = CultureInfo.InvariantCulture });
        var header = Enumerable.Range(0, csv.FieldCount).Select(csv.GetName).ToList();
        if (!header.SequenceEqual(columns, StringComparer.Ordinal))
            throw new FormatException($"The columns are {string.Join(", ", header)}; expected are {string.Join(", ", columns)}.");
        var ordinals = columns.Select((column, ordinal) => (column, ordinal)).ToDictionary(pair => pair.column, pair => pair.ordinal, StringComparer.Ordinal);
        while (csv.Read())
            yield return new TableRow(csv.RowNumber, column => csv.GetString(ordinals[column]));
    }
}
