using CsvHelper;

namespace OutcomesApi.Api.IntegrationTests.Support;

/// <summary>A CSV file as rows of named cells, read by another hand than wrote it.</summary>
internal static class CsvFile
{
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Parse(string text)
    {
        using var reader = new StringReader(text);
        using var csv = CsvReader.Create(reader, CsvReaderOptions.Default, leaveOpen: true);
        csv.ReadHeader();
        var headers = csv.Headers.ToList();
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (csv.Read())
            rows.Add(headers.ToDictionary(header => header, csv.GetString, StringComparer.Ordinal));
        return rows;
    }
}
