using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using DuckDB.NET.Data;
using Microsoft.Extensions.DependencyInjection;
using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Exporting.Files;

namespace OutcomesApi.Api.IntegrationTests.V1.Releases;

/// <summary>Releases as files for other programs, each read by a reader of its format and compared with the JSON figure by
/// figure.</summary>
public abstract class ReleaseFileTests(ApiFixture api) : ApiTests(api), IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Releases =>
        [
            "essex-2018-v1",
            "lancashire-2023-v1",
            "south-essex-undated-v1",
            "west-mercia-2022-v1",
            "cps-case-outcomes-v1",
            "home-office-outcomes-v1",
        ];

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Xlsx_ReadByAReaderOfWorkbooks_IsTheJson(string release)
    {
        var workbook = WorkbookFile.Read(
            await DownloadAsync(release, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx")
        );

        Assert.Equal(await FiguresAsync(release), workbook.Rows.Select(Line));
        Assert.EndsWith($"/v1/releases/{release}", workbook.Notes["Permalink"], StringComparison.Ordinal);
        Assert.StartsWith(release, workbook.Notes["Release"], StringComparison.Ordinal);
        Assert.Contains("confidential", workbook.Notes["Symbol [c]"], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Parquet_ReadByDuckDb_IsTheJson(string release)
    {
        var file = _folder.File(release + ".parquet");
        await File.WriteAllBytesAsync(
            file,
            await DownloadAsync(release, "parquet", "application/vnd.apache.parquet", ".parquet"),
            Cancelled
        );

        var figures = await FiguresAsync(release);
        Assert.Equal(figures, await QueryAsync($"SELECT * FROM read_parquet('{file}', file_row_number = true) ORDER BY file_row_number"));
        var groups = await QueryAsync(
            $"SELECT DISTINCT row_group_id, row_group_num_rows FROM parquet_metadata('{file}')",
            row => Convert.ToInt64(row["row_group_num_rows"], CultureInfo.InvariantCulture)
        );
        Assert.Equal(figures.Count, groups.Sum());
        Assert.All(groups, rows => Assert.InRange(rows, 1, ParquetFile.RowsInGroup));
    }

    private static double? Number(string? text) => text is null ? null : double.Parse(text, CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("essex-2018-v1")]
    [InlineData("lancashire-2023-v1")]
    [InlineData("south-essex-undated-v1")]
    [InlineData("west-mercia-2022-v1")]
    public async Task JsonStat_ReadByItsIndex_IsTheJson(string release)
    {
        var cube = JsonNode.Parse(await DownloadAsync(release, "json-stat", "application/json", ".json-stat.json"))!;

        Assert.Equal(("2.0", "dataset"), (cube.Text("version"), cube.Text("class")));
        var sizes = cube["size"]!.AsArray().Select(size => size!.GetValue<int>()).ToList();
        Assert.Equal(sizes.Aggregate(1, (cells, size) => cells * size), cube["value"]!.AsArray().Count);
        Assert.Equal(sizes, cube.Texts("id").Select(id => cube["dimension"]![id]!["category"]!["index"]!.AsArray().Count));
        var figures = await PagesAsync(release);
        var filled = 0;
        foreach (var figure in figures)
        {
            var index = IndexOf(cube, figure);
            var at = index.ToString(CultureInfo.InvariantCulture);
            var qualifier = figure.Text("qualifier") is { } given and not "exact" ? given : null;

            // A bound is no value: readers that leave the status out would show it as one.
            var isBound = qualifier is "more-than" or "at-least" or "fewer-than" or "at-most";
            Assert.Equal(isBound ? null : figure.Real("value"), cube["value"]![index]?.GetValue<double>());
            Assert.Equal(isBound ? figure.Real("value") : null, Number(cube["extension"]!["bound"]?.Text(at)));
            Assert.Equal(figure.Text("symbol"), cube["extension"]!["symbol"]?.Text(at));
            var status = cube["status"]!.Text(at) ?? "";
            Assert.Contains(figure.Text("symbol") ?? "", status, StringComparison.Ordinal);
            Assert.Contains(qualifier ?? "", status, StringComparison.Ordinal);
            Assert.Equal(
                figure.Text("qualifier") ?? "exact",
                cube["extension"]!["qualifier"]?.Text(index.ToString(CultureInfo.InvariantCulture)) ?? "exact"
            );
            filled += figure["value"] is null || isBound ? 0 : 1;
        }

        Assert.Equal(filled, cube["value"]!.AsArray().Count(value => value is not null));
    }

    [Fact]
    public async Task Xlsx_OfMoreRowsThanASheetHas_IsRefusedWithWhatToTake()
    {
        Api.Client();
        await using var scope = Api.Services.CreateAsyncScope();
        var release = (await scope.ServiceProvider.GetRequiredService<IReleaseQueries>().IndexAsync(Cancelled))["essex-2018-v1"];
        var xlsx = scope.ServiceProvider.GetServices<IReleaseFile>().Single(file => file.Format == "xlsx");

        Assert.Null(await xlsx.RefusalAsync(release, Cancelled));
        var refusal = await xlsx.RefusalAsync(release with { FigureCount = 1_048_576 }, Cancelled);
        Assert.Equal(["csv", "parquet", "json"], refusal!.Instead);
        Assert.Contains("1,048,575 rows", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/releases/essex-2018-v1/download.parquet", "*/*", "application/vnd.apache.parquet")]
    [InlineData("/v1/releases/essex-2018-v1/download.xlsx", "*/*", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("/v1/releases/essex-2018-v1/download", "application/vnd.apache.parquet", "application/vnd.apache.parquet")]
    [InlineData("/v1/releases/essex-2018-v1/download", "text/html, */*;q=0.1", "text/csv")]
    public async Task Format_BySuffixOrHeader_IsChosen(string path, string accept, string mediaType)
    {
        using var response = await AskAsync(path, ("Accept", accept));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
    }

    private async Task<byte[]> DownloadAsync(string release, string format, string mediaType, string extension)
    {
        using var response = await AskAsync($"/v1/releases/{release}/download?format={format}");
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{(int)response.StatusCode}");
        Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(release + extension, response.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
        return await response.Content.ReadAsByteArrayAsync(Cancelled);
    }

    private async Task<List<JsonNode>> PagesAsync(string release)
    {
        var figures = new List<JsonNode>();
        for (var next = $"/v1/releases/{release}/observations?pageSize=1000"; next is not null; )
        {
            var answer = await JsonAsync(next);
            figures.AddRange(answer.List("figures"));
            next = answer["links"]!["next"] is { } link ? new Uri(link.GetValue<string>()).PathAndQuery : null;
        }

        return figures;
    }

    private async Task<List<string>> FiguresAsync(string release) =>
        [
            .. (await PagesAsync(release)).Select(figure =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{figure.Text("area")}|{figure.Text("offence")}|{figure.Text("measure")}|{figure.Text("rate")}|{figure.Text("period")}|{figure.Text("periodStatus")}|{figure.Text("periodLabel")}|{figure.Text("breakdown")}|{figure.Real("value")}|{figure.Text("qualifier")}|{figure.Real("step")}|{figure.Text("symbol")}|{figure.Text("source")}|{figure.Text("derivation")}"
                )
            ),
        ];

    private static string Line(IReadOnlyDictionary<string, object?> row) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{row["area"]}|{row["offence"]}|{row["measure"]}|{row["rate"]}|{row["period"]}|{row["period_status"]}|{row["period_label"]}|{row["breakdown"]}|{(double?)row["value"]}|{row["qualifier"]}|{(double?)row["step"]}|{row["symbol"]}|{row["source"]}|{row["derivation"]}"
        );

    private static int IndexOf(JsonNode cube, JsonNode figure)
    {
        var places = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["area"] = figure.Text("area"),
            ["offence"] = figure.Text("offence") ?? "none",
            ["measure"] = figure.Text("measure") ?? figure.Text("rate"),
            ["period"] = figure.Text("periodLabel") is { } label ? $"{figure.Text("period")} {label}" : figure.Text("period"),
            ["breakdown"] = figure.Text("breakdown") ?? "none",
        };
        var index = 0;
        foreach (var id in cube.Texts("id"))
        {
            var categories = cube["dimension"]![id]!["category"].Texts("index").ToList();
            var place = categories.IndexOf(places[id]!);
            Assert.True(place >= 0, $"{id} has no category {places[id]}");
            index = (index * categories.Count) + place;
        }

        return index;
    }

    private static Task<List<string>> QueryAsync(string sql) => QueryAsync(sql, Line);

    private static async Task<List<T>> QueryAsync<T>(string sql, Func<IReadOnlyDictionary<string, object?>, T> shape)
    {
        await using var connection = new DuckDBConnection("DataSource=:memory:");
        await connection.OpenAsync(Cancelled);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(Cancelled);
        var rows = new List<T>();
        while (await reader.ReadAsync(Cancelled))
            rows.Add(
                shape(
                    Enumerable
                        .Range(0, reader.FieldCount)
                        .ToDictionary(
                            reader.GetName,
                            column => reader.IsDBNull(column) ? null : (object?)reader.GetValue(column),
                            StringComparer.Ordinal
                        )
                )
            );
        return rows;
    }

    [Trait("Database", "Sqlite")]
    public sealed class OnSqlite(SqliteApiFixture api) : ReleaseFileTests(api);

    [Trait("Database", "SqlServer")]
    public sealed class OnSqlServer(SqlServerApiFixture api) : ReleaseFileTests(api);
}
