using System.IO.Compression;
using System.Net;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.Http;

/// <summary>Formats: how one is chosen, and that each is what it says.</summary>
public abstract class RepresentationTests(ApiFixture api) : ApiTests(api)
{
    private const string Essex = "/v1/forces/essex/outcomes?offence=rape&period=2017";

    [Theory]
    [InlineData("application/json", "application/json")]
    [InlineData("text/csv", "text/csv")]
    [InlineData("*/*", "application/json")]
    [InlineData("text/*", "text/csv")]
    [InlineData("application/json;q=0.5, text/csv", "text/csv")]
    [InlineData("text/csv;q=0.2, application/json;q=0.3", "application/json")]
    [InlineData("application/json;q=0, */*", "text/csv")]
    [InlineData("application/pdf, text/csv;q=0.1", "text/csv")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "application/json")]
    public async Task Accept_Header_ChoosesTheFormatItPrefers(string accept, string mediaType)
    {
        using var response = await AskAsync(Essex, ("Accept", accept));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(["Accept", "Accept-Encoding"], response.Headers.Vary.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(Essex, "application/pdf", "application/json text/csv application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData(Essex, "not a media type", "application/json text/csv application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData(Essex, "*/*;q=0", "application/json text/csv application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("/v1/forces/essex", "text/csv", "application/json")]
    public async Task Accept_NothingOffered_IsRefusedWithWhatIs(string path, string accept, string offered)
    {
        var problem = await ProblemAsync(path, HttpStatusCode.NotAcceptable, "not-acceptable", ("Accept", accept));

        Assert.Equal(offered.Split(' '), problem.Texts("offered"));
    }

    [Theory]
    [InlineData("/v1/forces/essex/outcomes.csv?offence=rape&period=2017", "text/csv")]
    [InlineData("/v1/forces/essex/outcomes.json?offence=rape&period=2017", "application/json")]
    [InlineData("/forces/essex/rates.csv", "text/csv")]
    public async Task Suffix_Given_WinsOverTheHeader(string path, string mediaType)
    {
        using var response = await AskAsync(path, ("Accept", "application/pdf"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Suffix_NotOffered_IsRefusedWithWhatIs()
    {
        await ProblemAsync("/v1/config.csv", HttpStatusCode.NotAcceptable, "not-acceptable");
        await ProblemAsync("/v1/forces/essex/outcomes.pdf", HttpStatusCode.NotFound, "not-found");
    }

    [Theory]
    [InlineData("/v1/forces")]
    [InlineData("/v1/areas")]
    [InlineData("/v1/offences")]
    [InlineData("/v1/outcome-types")]
    [InlineData("/v1/measures")]
    [InlineData("/v1/rates")]
    [InlineData("/v1/periods")]
    [InlineData("/v1/sources")]
    [InlineData("/v1/releases")]
    [InlineData("/v1/forces/essex/outcomes")]
    [InlineData("/v1/forces/lancashire/rates")]
    [InlineData("/v1/areas/south-essex/outcomes")]
    public async Task Csv_Written_IsRfc4180(string path)
    {
        using var response = await AskAsync(path + ".csv");
        var text = await response.Content.ReadAsStringAsync(Cancelled);

        Assert.Equal("utf-8", response.Content.Headers.ContentType?.CharSet);
        Assert.NotNull(response.Content.Headers.ContentDisposition?.FileName);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        var rows = CsvFile.Parse(text);
        Assert.NotEmpty(rows);
        Assert.All(
            rows.SelectMany(row => row.Values),
            cell => Assert.False(cell.Length > 0 && "=@\t\r".Contains(cell[0], StringComparison.Ordinal), $"a spreadsheet runs '{cell}'")
        );
    }

    [Fact]
    public async Task Csv_NegativeNumber_IsANumber()
    {
        var row = Assert.Single(
            await CsvAsync("/v1/forces/sussex/outcomes.csv?offence=rape&outcomeType=0"),
            row => row["record"] == "observation"
        );

        Assert.Equal(("-4", "-4"), (row["value"], row["lower_bound"]));
    }

    [Fact]
    public async Task Csv_Outcomes_SayWhatTheJsonSays()
    {
        var answer = await JsonAsync(Essex);
        var rows = await CsvAsync("/v1/forces/essex/outcomes.csv?offence=rape&period=2017");

        Assert.Equal(["77", "18"], rows.Where(row => row["record"] == "observation").Select(row => row["value"]));
        var rate = Assert.Single(rows, row => row["record"] == "rate");
        var json = Assert.Single(answer.List("rates"));
        Assert.Equal(("18", "77", "23.4", "23"), (rate["numerator"], rate["denominator"], rate["percent"], rate["published_percent"]));
        Assert.Equal(json["value"]!.ToJsonString(), rate["value"]);
        Assert.Equal(json.Text("sentence"), rate["sentence"]);
        Assert.Equal(json.Text("comparabilityClass"), rate["comparability_class"]);
        Assert.Contains("Echo (2018)", rate["sources"], StringComparison.Ordinal);
        Assert.Contains("principal offence", rate["notes"], StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Compression_Asked_IsDone(string coding)
    {
        using var plain = await AskAsync("/v1/forces/essex/outcomes");
        using var response = await AskAsync("/v1/forces/essex/outcomes", ("Accept-Encoding", coding));

        Assert.Equal([coding], response.Content.Headers.ContentEncoding);
        var bytes = await response.Content.ReadAsByteArrayAsync(Cancelled);
        using var packed = new MemoryStream(bytes);
        await using Stream stream =
            coding == "br" ? new BrotliStream(packed, CompressionMode.Decompress) : new GZipStream(packed, CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        var expected = await plain.Content.ReadAsStringAsync(Cancelled);
        Assert.Equal(expected, await reader.ReadToEndAsync(Cancelled));
        Assert.True(bytes.Length < expected.Length / 2, $"{bytes.Length} of {expected.Length} bytes");
    }

    [Trait("Database", "Sqlite")]
    public sealed class OnSqlite(SqliteApiFixture api) : RepresentationTests(api);

    [Trait("Database", "SqlServer")]
    public sealed class OnSqlServer(SqlServerApiFixture api) : RepresentationTests(api);
}
