using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OutcomesApi.Api.Commands;
using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Infrastructure.Importing.Reports;

namespace OutcomesApi.Api.IntegrationTests.Exporting;

/// <summary>A release of few figures, no two of one area, offence, measure or month: as a dense cube it is mostly empty, and too
/// large.</summary>
public sealed class SparseReleaseTests : IDisposable
{
    private const string Release = "made-sparse-v1";

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task JsonStat_OfTooManyCells_IsRefusedWithWhatToTake()
    {
        await MakeAsync(120);
        await using var app = Application.OnSqlite(_folder.File("sparse.db"));
        await app.StartAsync(Cancelled);
        using var client = Application.ClientOf(app);

        using var response = await client.GetAsync(
            new Uri($"/v1/releases/{Release}/download?format=json-stat", UriKind.Relative),
            Cancelled
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancelled));
        Assert.Equal("too-large-for-format", problem.Text("code"));
        var error = Assert.Single(problem.List("errors"));
        Assert.Contains("more than 1,000,000 cells", error.Text("message"), StringComparison.Ordinal);
        Assert.Equal(["csv", "parquet", "json"], error.Texts("allowed"));
        Assert.Equal(3, await ExportAsync("json-stat"));
        Assert.Equal(0, await ExportAsync("parquet"));
    }

    [Fact]
    public async Task JsonStat_OfFewEnoughCells_IsMade()
    {
        await MakeAsync(20);

        Assert.Equal(0, await ExportAsync("json-stat"));
        var cube = JsonNode.Parse(await File.ReadAllTextAsync(_folder.File("sparse.json-stat"), Cancelled))!;
        Assert.Equal(20 * 20 * 20 * 20, cube["value"]!.AsArray().Count);
        Assert.Equal(
            Enumerable.Range(0, 20).Select(row => (double)row),
            cube["value"]!.AsArray().Where(value => value is not null).Select(value => value!.GetValue<double>())
        );
    }

    private async Task MakeAsync(int rows)
    {
        await using var store = await BareStore.CreateAsync(_folder.File("sparse.db"));
        var areas = store.Services.GetRequiredService<AreaCatalogue>().Forces.ToList();
        var offences = store.Services.GetRequiredService<OffenceCatalogue>().ToList();
        var measures = store.Services.GetRequiredService<MeasureCatalogue>().Where(measure => measure.Unit == MeasureUnit.Offence).ToList();
        var lines = Enumerable
            .Range(0, rows)
            .Select(row =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{areas[row % areas.Count].Id},{offences[row % offences.Count].Id},{measures[row % measures.Count].Id},,{2000 + (row / 12)}-{(row % 12) + 1:00},stated,,,{row},exact,,,,,"
                )
            );
        await File.WriteAllTextAsync(
            _folder.File("sparse.csv"),
            "area,offence,measure,rate,period,period_status,period_label,breakdown,value,qualifier,step,symbol,source,note_code,note\n"
                + string.Join('\n', lines)
                + "\n",
            Cancelled
        );
        await File.WriteAllTextAsync(_folder.File("sparse.csv-metadata.json"), Metadata, Cancelled);
        var report = await store.ImportAsync(_folder.File("sparse.csv"));
        Assert.True(report.Status == ImportStatus.Imported, $"{report.RefusalMessage} {string.Join(' ', report.Issues.Take(3))}");
    }

    private Task<int> ExportAsync(string format) =>
        OutcomesCommand
            .Create()
            .Parse([
                "export",
                Release,
                "--format",
                format,
                "--output",
                _folder.File("sparse." + format),
                "--Database:ConnectionString",
                $"Data Source={_folder.File("sparse.db")}",
                "--Logging:LogLevel:Default",
                "Error",
            ])
            .InvokeAsync(cancellationToken: Cancelled);

    private const string Metadata = """
        {
          "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
          "url": "sparse.csv",
          "dc:title": "A sparse table",
          "dc:publisher": "A maker of tests",
          "tableSchema": { "columns": [
            { "name": "area" }, { "name": "offence" }, { "name": "measure" }, { "name": "rate" }, { "name": "period" }, { "name": "period_status" }, { "name": "period_label" }, { "name": "breakdown" },
            { "name": "value" }, { "name": "qualifier" }, { "name": "step" }, { "name": "symbol" }, { "name": "source" }, { "name": "note_code" }, { "name": "note" } ] },
          "outcomes:release": {
            "outcomes:dataSet": { "outcomes:id": "made-sparse", "outcomes:title": "A sparse table", "outcomes:publisher": "A maker of tests" },
            "outcomes:version": 1, "outcomes:title": "A sparse table", "outcomes:publishedOn": "2018", "outcomes:retrievedOn": "2026-11-23"
          },
          "outcomes:sources": [ { "outcomes:id": "made-sparse-v1", "outcomes:publisher": "A maker of tests", "outcomes:title": "A sparse table", "outcomes:qualityLabel": "official-statistics" } ]
        }
        """;
}
