using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Importing;
using OutcomesApi.Infrastructure.Importing.Drafts;
using OutcomesApi.Infrastructure.Importing.Tidy;
using OutcomesApi.Infrastructure.Persistence;
using OutcomesApi.Infrastructure.Reference;
using OutcomesApi.TableFiles.Csv;

namespace OutcomesApi.Api.IntegrationTests.Support;

/// <summary>A running service on a store of its own, to which made-up releases can be added beside those that come with it.</summary>
public sealed class MadeStore : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private WebApplication? _app;

    /// <summary>Asks the service.</summary>
    public HttpClient Client { get; private set; } = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = Application.OnSqlite(_folder.File("outcomes.db"));
        await using (var scope = _app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<StoreInitialiser>().InitialiseAsync(CancellationToken.None);
        await _app.StartAsync();
        Client = Application.ClientOf(_app);
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>Adds a release of some figures, each "area,offence,measure,period,value" with a symbol or a qualifier after it where there
    /// is one.</summary>
    public async Task AddAsync(string dataSet, int version, DateOnly publishedOn, params string[] figures)
    {
        await using var scope = _app!.Services.CreateAsyncScope();
        var lists = scope.ServiceProvider.GetRequiredService<ReferenceLists>();
        var csv = new StringBuilder(string.Join(',', TidyColumns.All)).Append('\n');
        foreach (var figure in figures)
            csv.Append(RowOf(dataSet, figure.Split(','))).Append('\n');
        var draft = new ReleaseDraft(isDense: false);
        var parser = new TidyParser(lists, ManifestOf(dataSet, version, publishedOn));
        using var text = new StringReader(csv.ToString());
        foreach (var row in CsvTableReader.Read(text, TidyColumns.All))
            draft.Add(parser.Parse(row));
        var checksum = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{dataSet}{version}{csv}")));
        await scope
            .ServiceProvider.GetRequiredService<ReleaseImporter>()
            .ImportAsync(
                [new ReleaseContent(ManifestOf(dataSet, version, publishedOn), draft, checksum)],
                new ReferenceRegistry(lists),
                TimeProvider.System.GetUtcNow(),
                Cancelled
            );
    }

    /// <summary>The JSON of an answer of 200.</summary>
    public async Task<JsonNode> JsonAsync(string path)
    {
        using var response = await Client.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute), Cancelled);
        var text = await response.Content.ReadAsStringAsync(Cancelled);
        Assert.True(response.IsSuccessStatusCode, $"{path} answers {(int)response.StatusCode}: {text}");
        return JsonNode.Parse(text)!;
    }

    private static ReleaseManifest ManifestOf(string dataSet, int version, DateOnly publishedOn) =>
        new()
        {
            DataSet = new ManifestDataSet
            {
                Id = dataSet,
                Title = $"Made up: {dataSet}",
                Publisher = "Nobody",
            },
            Version = version,
            Title = $"Made up: {dataSet}, version {version}",
            PublishedOn = publishedOn.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            RetrievedOn = publishedOn,
            CompleteOver = Completeness.All,
            Sources =
            [
                new ManifestSource
                {
                    Id = dataSet,
                    Publisher = "Nobody",
                    Title = $"Made up: {dataSet}",
                    QualityLabel = QualityLabel.OfficialStatistics,
                },
            ],
        };

    private static string RowOf(string source, string[] figure)
    {
        var isRate = figure.Length > 5 && figure[5] == "percent";
        var symbol = figure.Length > 5 && figure[5].Length == 1 ? figure[5] : "";
        var qualifier =
            figure.Length > 5 && !isRate && figure[5].Length > 1 ? figure[5]
            : figure[4].Length == 0 ? ""
            : isRate ? "rounded"
            : "exact";
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["area"] = figure[0],
            ["offence"] = figure[1],
            [isRate ? "rate" : "measure"] = figure[2],
            ["period"] = figure[3],
            ["period_status"] = "stated",
            ["value"] = figure[4],
            ["qualifier"] = qualifier,
            ["step"] = isRate ? "1" : "",
            ["symbol"] = symbol,
            ["source"] = source,
        };
        return string.Join(',', TidyColumns.All.Select(column => values.GetValueOrDefault(column, "")));
    }
}
