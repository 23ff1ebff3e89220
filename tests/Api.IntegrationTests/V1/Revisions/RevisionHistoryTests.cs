using System.CommandLine;
using System.Globalization;
using System.Net;
using OutcomesApi.Api.Commands;
using OutcomesApi.Api.IntegrationTests.Publishing;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.V1.Revisions;

/// <summary>
/// Random histories of publications, corrections, imports and withdrawals, over HTTP and by verbs: a client that has the figures of any
/// moment and applies the changes since then has the same as one that reads all.
/// </summary>
public sealed class RevisionHistoryTests(SqlitePublishingStore store) : IClassFixture<SqlitePublishingStore>, IDisposable
{
    private static readonly string[] _areas = ["kent", "essex", "surrey", "england-and-wales"];
    private static readonly string[] _names = ["Kent", "Essex", "Surrey"];
    private static readonly string[] _months = ["2018-01", "2018-02"];
    private readonly TemporaryFolder _folder = new();

    // No table is twice the same: the content of another month would be refused.
    private static int _tables;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task ChangesSinceAnyMoment_LeadToThePresentFigures(int seed)
    {
        var random = new Random(seed);
        List<(string Id, bool IsImported)> live = [];
        List<(string Since, Dictionary<string, string> Figures)> moments = [];
        await RememberAsync(moments);
        for (var step = 0; step < 10; step++)
        {
            await StepAsync(random, live, $"{seed}-{step}");
            await RememberAsync(moments);
        }

        var present = await FiguresAsync();
        foreach (var (since, figures) in moments)
            Assert.Equal(Lines(present), Lines(await ChangedAsync(figures, since)));
    }

    private async Task StepAsync(Random random, List<(string Id, bool IsImported)> live, string key)
    {
        var month = _months[random.Next(_months.Length)];
        var areas = _names
            .Where(_ => random.Next(4) > 0)
            .DefaultIfEmpty("Kent")
            .Select(name => (name, (50 * Interlocked.Increment(ref _tables)) + random.Next(2, 40)))
            .ToArray();
        switch (random.Next(4))
        {
            case 0 when live.Count > 0:
                var (id, isImported) = live[random.Next(live.Count)];
                await WithdrawAsync(id, isImported, key);
                live.Remove((id, isImported));
                break;
            case 1:
                var file = _folder.File($"principal-offence-category-{month}.csv");
                await File.WriteAllTextAsync(file, PublishingStore.Table(areas), Cancelled);
                var said = await RunAsync("import", file);
                live.Add(
                    (
                        said.Split([' ', ',', ':', '\n']).First(word => word.StartsWith("cps-case-outcomes-v", StringComparison.Ordinal)),
                        true
                    )
                );
                break;
            case 2 when live.Exists(one => !one.IsImported):
                var corrected = live.Last(one => !one.IsImported).Id;
                live.Add((await store.CorrectAsync(corrected, "A count was wrong.", month, key, areas), false));
                break;
            default:
                live.Add((await store.PublishAsync(month, key, areas), false));
                break;
        }
    }

    private async Task WithdrawAsync(string id, bool isImported, string key)
    {
        if (isImported)
        {
            await RunAsync("withdraw", id, "--reason", "Imported by mistake.");
            return;
        }

        using var withdrawn = await store.SendAsync(
            HttpMethod.Post,
            $"/v1/releases/{id}/withdraw",
            store.PartnerKey,
            PublishingStore.Json("""{"reason":"Published by mistake."}"""),
            key + "-withdraw",
            "*"
        );
        Assert.Equal(HttpStatusCode.OK, withdrawn.StatusCode);
    }

    // Each moment by the word that the last answer gave, and by the clock.
    private async Task RememberAsync(List<(string Since, Dictionary<string, string> Figures)> moments)
    {
        var figures = await FiguresAsync();
        using var response = await store.Client.GetAsync(new Uri("/v1/revisions?since=2026-01-01", UriKind.Relative), Cancelled);
        moments.Add(((await PublishingStore.BodyAsync(response)).Text("next")!, figures));
        var now = TimeProvider.System.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
        moments.Add((now, figures));
    }

    private async Task<Dictionary<string, string>> FiguresAsync()
    {
        var figures = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var area in _areas)
        {
            var text = await store.Client.GetStringAsync(new Uri($"/v1/areas/{area}/outcomes.csv", UriKind.Relative), Cancelled);
            foreach (var row in CsvFile.Parse(text).Where(row => row["record"] == "observation"))
                figures.Add(KeyOf(row, row["measure_or_rate"]), $"{row["value"]} {row["qualifier"]} {row["symbol"]}");
        }

        return figures;
    }

    private async Task<Dictionary<string, string>> ChangedAsync(Dictionary<string, string> before, string since)
    {
        var figures = new Dictionary<string, string>(before, StringComparer.Ordinal);
        var text = await store.Client.GetStringAsync(
            new Uri($"/v1/revisions.csv?since={Uri.EscapeDataString(since)}", UriKind.Relative),
            Cancelled
        );
        foreach (var row in CsvFile.Parse(text).Where(row => _areas.Contains(row["area"]) && row["measure"].Length > 0))
        {
            var key = KeyOf(row, row["measure"]);
            Assert.NotEqual("", row["at"]);
            Assert.Equal(row["kind"] == "added" ? null : before[key], figures.GetValueOrDefault(key));
            if (row["kind"] is "deleted" or "withdrawn")
                figures.Remove(key);
            else
                figures[key] = $"{row["new"]} {row["new_qualifier"]} {row["new_symbol"]}";
            Assert.True(row["kind"] != "withdrawn" || row["reason"].EndsWith("by mistake.", StringComparison.Ordinal), row["reason"]);
        }

        return figures;
    }

    private static string KeyOf(IReadOnlyDictionary<string, string> row, string measure) =>
        string.Join('|', row["area"], row["offence"], measure, row["period"], row["breakdown"]);

    private static IEnumerable<string> Lines(Dictionary<string, string> figures) =>
        figures.Select(pair => $"{pair.Key} = {pair.Value}").Order(StringComparer.Ordinal);

    private async Task<string> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        var exitCode = await OutcomesCommand.RunAsync(
            [.. arguments, "--Database:ConnectionString", $"Data Source={store.File}", "--Logging:LogLevel:Default", "Error"],
            new InvocationConfiguration { Output = output, Error = output },
            Cancelled
        );
        Assert.True(exitCode == 0, output.ToString());
        return output.ToString();
    }
}
