using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text.Json;
using System.Text.RegularExpressions;
using OutcomesApi.Api.IntegrationTests.Deployment;
using OutcomesApi.Api.IntegrationTests.Importing;
using OutcomesApi.Api.IntegrationTests.Replicas;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.Telemetry;

/// <summary>What the service tells of itself, and that it tells nothing of who asks.</summary>
public sealed partial class TelemetryTests : IDisposable
{
    private const string Question = "/v1/forces/essex/outcomes?offence=rape&period=2017";
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private string Store => $"Data Source={_folder.File("outcomes.db")}";

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Collector_IsSentMetricsAndTracesWithoutPersons()
    {
        await using var collector = await Collector.StartAsync();
        await using var app = Application.Create("Sqlite", Store, ToCollector(collector));
        await app.StartAsync(Cancelled);
        using var client = Application.ClientOf(app);
        client.DefaultRequestHeaders.UserAgent.ParseAdd("personal-agent/1.0");

        // An answer is kept once it was sent: on a busy machine the next question may come before.
        for (var i = 0; i < 10; i++)
            _ = await client.GetStringAsync(Question, Cancelled);

        await collector.WaitForAsync("metrics", "hit", Cancelled);
        await collector.WaitForAsync("traces", "v{version:apiVersion}/forces/{id}/outcomes", Cancelled);

        Assert.All(
            [
                "http.server.request.duration",
                "outcomes.data_version.sequence",
                "outcomes.data_version.changed",
                "outcomes.cache.answers",
                "outcomes-api",
                "miss",
            ],
            name => Assert.Contains(name, collector.Received("metrics"), StringComparison.Ordinal)
        );
        var all = collector.Received("metrics") + collector.Received("traces");
        Assert.All(
            ["personal-agent", "offence=rape", "client.address", "network.peer.address"],
            name => Assert.DoesNotContain(name, all, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Import_AsAVerb_SendsItsRowsBeforeItEnds()
    {
        await using var collector = await Collector.StartAsync();
        var file = _folder.File("outcomes-open-data-2030.csv");
        await File.WriteAllTextAsync(file, ImportedText.HomeOfficeOutcomes, Cancelled);

        var (exitCode, output) = await ServiceProcess.RunAsync(
            ["import", file, "--Database:ConnectionString", Store, .. ToCollector(collector)],
            Cancelled
        );

        Assert.True(exitCode == 0, output);
        Assert.Contains("outcomes.import.rows", collector.Received("metrics"), StringComparison.Ordinal);
        Assert.Contains("imported", collector.Received("metrics"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dashboard_AsksForMetricsThatExist()
    {
        var exported = new ConcurrentBag<string>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, _) => AddPrometheusNames(instrument, exported) };
        listener.Start();
        await using var app = Application.Create("Sqlite", Store);
        await app.StartAsync(Cancelled);
        using var client = Application.ClientOf(app);
        _ = await client.GetStringAsync(Question, Cancelled);

        var asked = MetricName()
            .Matches(DeploymentFiles.Text("observability", "outcomes-dashboard.json"))
            .Select(match => match.Value)
            .Distinct()
            .ToList();

        Assert.Contains("outcomes_cache_answers_total", asked);
        Assert.Contains("http_server_request_duration_seconds_bucket", asked);
        Assert.All(asked, name => Assert.Contains(name, exported));
    }

    [Fact]
    public async Task Log_InContainers_IsJsonAndNamesNobody()
    {
        await using var service = await ServiceProcess.ServeAsync(
            [
                "--Database:ConnectionString",
                Store,
                "--Logging:Console:FormatterName",
                "json",
                "--Logging:Console:FormatterOptions:IncludeScopes",
                "true",
            ],
            Cancelled
        );
        service.Client.DefaultRequestHeaders.UserAgent.ParseAdd("personal-agent/1.0");
        service.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.77");
        _ = await service.Client.GetStringAsync(Question, Cancelled);

        // A fault of the store, which is logged.
        _folder.Corrupt("outcomes.db");
        using var failed = await service.Client.GetAsync("/v1/forces/kent/outcomes?offence=robbery&period=2016", Cancelled);
        Assert.True((int)failed.StatusCode >= 500, failed.StatusCode.ToString());
        Assert.Equal(0, await service.TerminateAsync(Cancelled));

        var lines = service.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.NotEmpty(lines);
        Assert.All(
            lines,
            line =>
            {
                using var entry = JsonDocument.Parse(line);
                Assert.True(entry.RootElement.TryGetProperty("LogLevel", out _));
            }
        );
        Assert.Contains("\"LogLevel\":\"Error\"", service.Output, StringComparison.Ordinal);
        var withoutOwnAddress = service.Output.Replace(service.Client.BaseAddress!.Authority, "", StringComparison.Ordinal);
        Assert.All(
            ["personal-agent", "203.0.113.77", "offence=robbery", "127.0.0.1"],
            word => Assert.DoesNotContain(word, withoutOwnAddress, StringComparison.Ordinal)
        );
    }

    private static string[] ToCollector(Collector collector) =>
        [
            "--OTEL_EXPORTER_OTLP_ENDPOINT",
            collector.Address,
            "--OTEL_EXPORTER_OTLP_PROTOCOL",
            "http/protobuf",
            "--OTEL_METRIC_EXPORT_INTERVAL",
            "500",
            "--OTEL_BSP_SCHEDULE_DELAY",
            "200",
        ];

    // As the collector's exporter for Prometheus names them: units in words, totals of counters, parts of histograms.
    private static void AddPrometheusNames(Instrument instrument, ConcurrentBag<string> names)
    {
        var unit = instrument.Unit switch
        {
            "s" => "_seconds",
            "By" => "_bytes",
            _ => "",
        };
        var name = instrument.Name.Replace('.', '_') + unit;
        var type = instrument.GetType().Name;
        if (type.StartsWith("Histogram", StringComparison.Ordinal))
        {
            foreach (var part in new[] { "_bucket", "_count", "_sum" })
                names.Add(name + part);
        }
        else
        {
            names.Add(
                type.StartsWith("Counter", StringComparison.Ordinal) || type.StartsWith("ObservableCounter", StringComparison.Ordinal)
                    ? name + "_total"
                    : name
            );
        }
    }

    [GeneratedRegex("(outcomes|http_server|dotnet)_[a-z0-9_]+")]
    private static partial Regex MetricName();
}
