using System.Net;
using System.Text.Json.Nodes;
using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Infrastructure.Importing.Tidy;

namespace OutcomesApi.Api.IntegrationTests.V1.Releases;

/// <summary>The figures of a release, page by page and as files.</summary>
public abstract class ReleaseDownloadTests(ApiFixture api) : ApiTests(api)
{
    [Fact]
    public async Task Observations_AllPages_AreTheWholeOnce()
    {
        const string Path = "/v1/releases/lancashire-2023-v1/observations";
        var figures = new List<string>();
        for (var next = Path + "?pageSize=7"; next is not null; )
        {
            var answer = await JsonAsync(next);
            figures.AddRange(answer.List("figures").Select(KeyOf));
            Assert.Equal(answer["page"].Number("count"), answer.List("figures").Count);
            next = answer["links"]!["next"] is { } link ? new Uri(link.GetValue<string>()).PathAndQuery : null;
        }

        var whole = await CsvAsync(Path + ".csv");

        Assert.Equal((await JsonAsync("/v1/releases/lancashire-2023-v1")).Number("figureCount"), figures.Count);
        Assert.Equal(figures.Count, figures.Distinct().Count());
        Assert.Equal(
            figures,
            whole.Select(row =>
                string.Join(
                    '|',
                    row["area"],
                    row["offence"],
                    row["measure"],
                    row["rate"],
                    row["period"],
                    row["period_label"],
                    row["breakdown"]
                )
            )
        );
        Assert.Contains(whole, row => row["rate"].Length > 0);
    }

    [Fact]
    public async Task Observations_OfADenseTable_HaveZerosAndMarkSums()
    {
        var page = (await JsonAsync("/v1/releases/home-office-outcomes-v1/observations?pageSize=1000")).List("figures");

        Assert.Equal(1000, page.Count);
        Assert.All(page, figure => Assert.Equal(("england-and-wales", "sum"), (figure.Text("area"), figure.Text("derivation"))));
        Assert.Contains(page, figure => figure.Number("value") == 0);
        Assert.Contains(page, figure => figure.List("notes").Any(note => note.Text("code") == "sum-of-published-figures"));
    }

    [Fact]
    public async Task Observations_CursorOfAnotherRelease_IsRefused()
    {
        var cursor = (await JsonAsync("/v1/releases/lancashire-2023-v1/observations?pageSize=1"))["page"].Text("nextCursor");

        await ProblemAsync($"/v1/releases/essex-2018-v1/observations?cursor={cursor}", HttpStatusCode.BadRequest, "invalid-cursor");
    }

    [Theory]
    [InlineData("", "text/csv", "essex-2018-v1.csv")]
    [InlineData("?format=csv", "text/csv", "essex-2018-v1.csv")]
    [InlineData("?format=json", "application/json", "essex-2018-v1.json")]
    [InlineData("?format=csvw", "application/csvm+json", "essex-2018-v1.csv-metadata.json")]
    public async Task Download_OfEachFormat_IsAFileWithATag(string query, string mediaType, string name)
    {
        using var response = await AskAsync("/v1/releases/essex-2018-v1/download" + query);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            ("attachment", name),
            (response.Content.Headers.ContentDisposition?.DispositionType, response.Content.Headers.ContentDisposition?.FileName?.Trim('"'))
        );
        using var again = await AskAsync(
            "/v1/releases/essex-2018-v1/download" + query,
            ("If-None-Match", response.Headers.ETag!.ToString())
        );
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task Download_CsvAndItsMetadata_FitTogether()
    {
        var rows = await CsvAsync("/v1/releases/essex-2018-v1/download");
        using var response = await AskAsync("/v1/releases/essex-2018-v1/download?format=csvw");
        var metadata = JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancelled))!;

        Assert.Equal("essex-2018-v1.csv", metadata.Text("url"));
        Assert.Equal(TidyColumns.WithDerivation, metadata["tableSchema"]!.List("columns").Select(column => column.Text("name")));
        Assert.Equal(TidyColumns.WithDerivation, rows[0].Keys);
        Assert.Equal(rows.Count, metadata["outcomes:release"].Number("outcomes:figureCount"));
        Assert.Equal(
            (await JsonAsync("/v1/releases/essex-2018-v1/download?format=json")).Text("contentChecksum"),
            metadata.Text("outcomes:contentChecksum")
        );
        Assert.Contains(rows, row => row["qualifier"] == "more-than" && row["value"] == "25" && row["period"] == "undated");
    }

    [Fact]
    public async Task Download_Head_SaysTheSameWithoutABody()
    {
        using var response = await AskAsync(HttpMethod.Head, "/v1/releases/home-office-outcomes-v1/download");

        Assert.Equal("home-office-outcomes-v1.csv", response.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(Cancelled));
    }

    [Fact]
    public Task Download_UnknownFormat_IsRefused() =>
        ErrorAsync("/v1/releases/essex-2018-v1/download?format=ods", "unknown-format", "format");

    private static string KeyOf(JsonNode figure) =>
        string.Join(
            '|',
            figure.Text("area"),
            figure.Text("offence"),
            figure.Text("measure"),
            figure.Text("rate"),
            figure.Text("period"),
            figure.Text("periodLabel"),
            figure.Text("breakdown")
        );

    [Trait("Database", "Sqlite")]
    public sealed class OnSqlite(SqliteApiFixture api) : ReleaseDownloadTests(api);

    [Trait("Database", "SqlServer")]
    public sealed class OnSqlServer(SqlServerApiFixture api) : ReleaseDownloadTests(api);
}
