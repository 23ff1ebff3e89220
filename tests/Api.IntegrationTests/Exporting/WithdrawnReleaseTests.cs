using System.Net;
using System.Text.Json.Nodes;
using OutcomesApi.Api.IntegrationTests.Publishing;
using OutcomesApi.Api.IntegrationTests.Support;
using Parquet;

namespace OutcomesApi.Api.IntegrationTests.Exporting;

/// <summary>A withdrawn release says so, with the reason and when, in each file of it and wherever it is listed.</summary>
public sealed class WithdrawnReleaseTests(SqlitePublishingStore store) : IClassFixture<SqlitePublishingStore>
{
    private const string Reason = "The table of another month was published.";
    private static readonly SemaphoreSlim _once = new(1);
    private static string? _release;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("json")]
    [InlineData("csvw")]
    [InlineData("json-stat")]
    public async Task DownloadOfText_OfAWithdrawnRelease_SaysWhenAndWhy(string format)
    {
        var (name, content) = await DownloadAsync(format);

        Assert.Contains("-withdrawn.", name, StringComparison.Ordinal);
        var text = System.Text.Encoding.UTF8.GetString(content);
        Assert.Contains(Reason, text, StringComparison.Ordinal);
        Assert.Contains(
            TimeProvider.System.GetUtcNow().ToString("yyyy-MM-", System.Globalization.CultureInfo.InvariantCulture),
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Csv_OfAWithdrawnRelease_IsCalledSo() =>
        Assert.Equal($"{await ReleaseAsync()}-withdrawn.csv", (await DownloadAsync("csv")).Name);

    [Fact]
    public async Task Workbook_OfAWithdrawnRelease_BeginsWithIt()
    {
        var (_, content) = await DownloadAsync("xlsx");

        Assert.Contains(Reason, WorkbookFile.Read(content).Notes["Withdrawn"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parquet_OfAWithdrawnRelease_SaysItInItsMetadata()
    {
        using var stream = new MemoryStream((await DownloadAsync("parquet")).Content);
        await using var reader = await ParquetReader.CreateAsync(stream, cancellationToken: Cancelled);

        Assert.Contains(Reason, reader.CustomMetadata["Withdrawn"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_WithAWithdrawnRelease_SayIt()
    {
        var id = await ReleaseAsync();

        var release = await ReadAsync($"/v1/releases/{id}");
        Assert.Equal(Reason, release["withdrawal"].Text("reason"));
        Assert.Equal(Reason, (await ReadAsync($"/v1/releases/{id}/observations"))["withdrawal"].Text("reason"));
        var entry = Assert.Single((await ReadAsync("/v1/catalogue")).List("dataset"), one => one.Text("identifier") == id);
        Assert.EndsWith("WITHDRAWN", entry.Text("status"), StringComparison.Ordinal);
        Assert.Contains(Reason, entry.Text("versionNotes"), StringComparison.Ordinal);
        var schema = await ReadAsync($"/v1/releases/{id}", "application/ld+json");
        Assert.Equal("Withdrawn", schema.Text("creativeWorkStatus"));
        Assert.Contains(Reason, schema.Text("description"), StringComparison.Ordinal);
        var rows = CsvFile.Parse(
            await store.Client.GetStringAsync(new Uri($"/v1/releases/{id}/observations.csv", UriKind.Relative), Cancelled)
        );
        Assert.All(rows, row => Assert.Contains(Reason, row["notes"], StringComparison.Ordinal));
        var listed = CsvFile.Parse(await store.Client.GetStringAsync(new Uri("/v1/releases.csv", UriKind.Relative), Cancelled));
        Assert.Equal(Reason, Assert.Single(listed, row => row["id"] == id)["withdrawal_reason"]);
    }

    private async Task<string> ReleaseAsync()
    {
        await _once.WaitAsync(Cancelled);
        try
        {
            if (_release is not null)
                return _release;
            var id = await store.PublishAsync("2018-03", "withdrawn-files", ("Kent", 5), ("Essex", 7));

            // Downloaded before, so that what is kept of it would show.
            foreach (var format in new[] { "csv", "csvw", "json", "json-stat", "xlsx", "parquet" })
                (
                    await store.Client.GetAsync(new Uri($"/v1/releases/{id}/download?format={format}", UriKind.Relative), Cancelled)
                ).Dispose();
            using var withdrawn = await store.SendAsync(
                HttpMethod.Post,
                $"/v1/releases/{id}/withdraw",
                store.PartnerKey,
                PublishingStore.Json($$"""{"reason":"{{Reason}}"}"""),
                "withdrawn-files-withdraw",
                "*"
            );
            Assert.Equal(HttpStatusCode.OK, withdrawn.StatusCode);
            return _release = id;
        }
        finally
        {
            _once.Release();
        }
    }

    private async Task<(string Name, byte[] Content)> DownloadAsync(string format)
    {
        using var response = await store.Client.GetAsync(
            new Uri($"/v1/releases/{await ReleaseAsync()}/download?format={format}", UriKind.Relative),
            Cancelled
        );
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (response.Content.Headers.ContentDisposition!.FileName!.Trim('"'), await response.Content.ReadAsByteArrayAsync(Cancelled));
    }

    private async Task<JsonNode> ReadAsync(string path, string accept = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd(accept);
        using var response = await store.Client.SendAsync(request, Cancelled);
        return await PublishingStore.BodyAsync(response);
    }
}
