using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Infrastructure.Exporting.Spreadsheets;

namespace OutcomesApi.Api.IntegrationTests.Http;

/// <summary>Answers as workbooks: what a reader of workbooks finds in them is what the JSON says, value by value.</summary>
public abstract class WorkbookTests(ApiFixture api) : ApiTests(api)
{
    [Theory]
    [InlineData("/v1/forces/essex/outcomes")]
    [InlineData("/v1/forces/sussex/outcomes", "offence=rape&outcomeType=0")]
    [InlineData("/v1/areas/south-essex/outcomes")]
    public async Task Outcomes_ReadBack_AreThoseOfTheJson(string path, string query = "")
    {
        var (counts, rates) = await AllAsync(path, query);
        var workbook = await WorkbookAsync($"{path}.xlsx?{query}");

        Assert.NotEmpty(counts);
        Assert.Equal(
            counts.Select(Line),
            workbook.Rows.Where(row => Equals(row["record"], "observation")).Select(row => Line(row, "value", "symbol"))
        );
        Assert.Equal(
            rates.Select(RateLine).Order(StringComparer.Ordinal),
            workbook.Rows.Where(row => Equals(row["record"], "rate")).Select(RateLine).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Rates_ReadBack_AreThoseOfTheJson()
    {
        var answer = await JsonAsync("/v1/forces/lancashire/rates?pageSize=1000");
        var workbook = await WorkbookAsync("/v1/forces/lancashire/rates.xlsx");

        Assert.Equal(answer.List("rates").Select(RateLine), workbook.Rows.Where(row => Equals(row["record"], "rate")).Select(RateLine));
        Assert.Contains(
            workbook.Notes,
            note => note.Key == "Rate convictions-per-report" && note.Value.Contains("report", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Trends_ReadBack_AreThoseOfTheJson()
    {
        const string Question = "rate=cps-convictions-per-completed-prosecution&offence=sexual-offences&kind=month&from=2014-04&to=2014-09";
        var answer = await JsonAsync($"/v1/forces/kent/trends?{Question}");
        var workbook = await WorkbookAsync($"/v1/forces/kent/trends.xlsx?{Question}");

        Assert.Equal(
            answer.List("points").Select(point => (point.Text("period"), point.Real("value"))),
            workbook.Rows.Select(row => ((string?)row["period"], (double?)row["value"]))
        );
        Assert.Equal(answer.Text("definition"), workbook.Notes["Definition"]);
        Assert.Equal(answer.Text("asOf"), workbook.Notes["As of"].Split(": ")[0]);
    }

    [Fact]
    public async Task Comparisons_ReadBack_AreThoseOfTheJson()
    {
        const string Question = "rate=charged-per-recorded-offence-recorded-basis&offence=rape&period=2017-18";
        var answer = await JsonAsync($"/v1/comparisons?{Question}");
        var workbook = await WorkbookAsync($"/v1/comparisons.xlsx?{Question}");

        Assert.Equal(43, workbook.Rows.Count);
        Assert.Equal(
            answer
                .List("forces")
                .Select(force =>
                    (force["force"].Text("id"), force.Real("value"), force["numerator"].Real("value"), force["denominator"].Real("value"))
                ),
            workbook.Rows.Select(row =>
                ((string?)row["force"], (double?)row["value"], (double?)row["numerator"], (double?)row["denominator"])
            )
        );
    }

    [Fact]
    public async Task OffenceMix_ReadBack_IsThatOfTheJson()
    {
        const string Question = "rate=charged-per-recorded-offence-recorded-basis&period=2017-18";
        var answer = await JsonAsync($"/v1/forces/essex/offence-mix?{Question}");
        var workbook = await WorkbookAsync($"/v1/forces/essex/offence-mix.xlsx?{Question}");

        Assert.Equal(
            answer.List("strata").Select(stratum => (stratum.Text("offence"), stratum.Real("observed"), stratum.Real("expected"))),
            workbook.Rows.Select(row => ((string?)row["offence"], (double?)row["observed"], (double?)row["expected"]))
        );
    }

    [Fact]
    public async Task Notes_OfAnAnswer_SayAllThatTravelsWithANumber()
    {
        var answer = await JsonAsync("/v1/forces/essex/outcomes?offence=rape&period=2017");
        var workbook = await WorkbookAsync("/v1/forces/essex/outcomes.xlsx?offence=rape&period=2017");

        Assert.Equal("Essex: Rape", workbook.Notes["Title"]);
        Assert.Equal(answer.Text("dataVersion"), workbook.Notes["Data version"]);
        Assert.All(
            answer.List("measures"),
            measure => Assert.Equal(measure.Text("definition"), workbook.Notes["Measure " + measure.Text("id")])
        );
        Assert.All(
            answer.List("sources"),
            source => Assert.StartsWith(source.Text("citation")!, workbook.Notes["Source " + source.Text("id")], StringComparison.Ordinal)
        );
        Assert.Contains("Release essex-2018-v1", workbook.Notes.Keys);
        Assert.Contains("confidential", workbook.Notes["Symbol [c]"], StringComparison.Ordinal);
        Assert.Contains(
            "/v1/forces/essex/outcomes.xlsx?offence=rape&period=2017&asOf=",
            workbook.Notes["Permalink"],
            StringComparison.Ordinal
        );
        using var again = await AskAsync(new Uri(workbook.Notes["Permalink"]).PathAndQuery);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Contains(workbook.Notes["Permalink"], workbook.Notes["Cite as"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accept_OfTheMediaType_ChoosesTheWorkbook()
    {
        using var response = await AskAsync("/v1/forces/essex/outcomes?offence=rape&period=2017", ("Accept", SpreadsheetWriter.MediaType));

        Assert.Equal(SpreadsheetWriter.MediaType, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("essex-outcomes.xlsx", response.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
        Assert.NotNull(response.Headers.ETag);
    }

    [Fact]
    public async Task NoFigures_AsAWorkbook_AreARowWithTheReason()
    {
        var workbook = await WorkbookAsync("/v1/forces/essex/outcomes.xlsx?offence=serious-sexual-offences");

        var row = Assert.Single(workbook.Rows);
        Assert.Equal(("reason", "no-figures", null), (row["record"], row["gap"], row["value"]));
        Assert.Contains("That does not mean zero.", (string?)row["notes"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_ThatLooksLikeAFormula_StaysText()
    {
        string[] texts =
        [
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "$=1+1",
            "=HYPERLINK(\"http://example.org\")",
            "\tx",
            "12",
            "TRUE",
            " a & <b> ",
            "_x0041_",
        ];
        using var output = new MemoryStream();
        await SpreadsheetWriter.WriteAsync(
            output,
            [new("=1+1", "=2+2")],
            ["text", "number"],
            texts.Select(text => (IReadOnlyList<object?>)[text, -0.25]).ToAsyncEnumerable(),
            Cancelled
        );

        var workbook = WorkbookFile.Read(output.ToArray());
        Assert.Equal(texts, workbook.Rows.Select(row => row["text"]));
        Assert.All(workbook.Rows, row => Assert.Equal(-0.25, row["number"]));
        using var archive = new ZipArchive(output, ZipArchiveMode.Read);
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(await entry.OpenAsync(Cancelled));
            var xml = await reader.ReadToEndAsync(Cancelled);
            Assert.DoesNotMatch("<(x:)?f[ >]", xml);
            Assert.Contains("state=\"frozen\"", xml, StringComparison.Ordinal);
        }
    }

    private async Task<WorkbookFile> WorkbookAsync(string path)
    {
        using var response = await AskAsync(path);
        Assert.True(
            response.StatusCode == HttpStatusCode.OK,
            $"{path} answers {(int)response.StatusCode}: {(response.StatusCode == HttpStatusCode.OK ? "" : await response.Content.ReadAsStringAsync(Cancelled))}"
        );
        return WorkbookFile.Read(await response.Content.ReadAsByteArrayAsync(Cancelled));
    }

    private async Task<(List<JsonNode> Counts, List<JsonNode> Rates)> AllAsync(string path, string query)
    {
        var (counts, rates) = (new List<JsonNode>(), new List<JsonNode>());
        for (var next = $"{path}?pageSize=1000&{query}".TrimEnd('&'); next is not null; )
        {
            var answer = await JsonAsync(next);
            counts.AddRange(answer.List("observations"));
            rates.AddRange(answer.List("rates"));
            next = answer["links"]!["next"] is { } link ? new Uri(link.GetValue<string>()).PathAndQuery : null;
        }

        return (counts, rates);
    }

    private static string Line(JsonNode figure) =>
        FormattableString.Invariant(
            $"{figure.Text("offence")} {figure.Text("period")} {figure.Text("breakdown")} {figure.Text("measure")} {figure.Real("value")} {figure.Text("symbol")?.Trim('[', ']')}"
        );

    private static string Line(IReadOnlyDictionary<string, object?> row, string value, string symbol) =>
        FormattableString.Invariant(
            $"{row["offence"]} {row["period"]} {row["breakdown"]} {row["measure_or_rate"]} {(double?)row[value]} {row[symbol]}"
        );

    private static string RateLine(JsonNode rate) =>
        FormattableString.Invariant(
            $"{rate.Text("offence")} {rate.Text("period")} {rate.Text("breakdown")} {rate.Text("rate")} {rate.Real("value")} {rate.Real("percent")} {(rate.List("intervals") is [var first, ..] ? first.Real("lower") : null)}"
        );

    private static string RateLine(IReadOnlyDictionary<string, object?> row) =>
        FormattableString.Invariant(
            $"{row["offence"]} {row["period"]} {row["breakdown"]} {row["measure_or_rate"]} {(double?)row["value"]} {(double?)row["percent"]} {(double?)row["lower_95"]}"
        );

    [Trait("Database", "Sqlite")]
    public sealed class OnSqlite(SqliteApiFixture api) : WorkbookTests(api);

    [Trait("Database", "SqlServer")]
    public sealed class OnSqlServer(SqlServerApiFixture api) : WorkbookTests(api);
}
