using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OutcomesApi.Api.Caching;

namespace OutcomesApi.Api.IntegrationTests.Faults;

/// <summary>Whoever goes away before the answer has come, costs nothing more: the work ends, nothing of it stays, and nobody is
/// alarmed.</summary>
public sealed class CancelledRequestTests : IAsyncLifetime
{
    private readonly FaultyStore _store = new("");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Clients_ThatGoAway_LeaveNoRequestNoFileAndNoErrorBehind()
    {
        using var active = new ActiveRequests(_store.Services.GetRequiredService<IMeterFactory>());
        for (var i = 0; i < 12; i++)
        {
            string[] paths =
            [
                $"/v1/comparisons?rate=charged-per-recorded-offence&pageSize={i + 1}",
                $"/v1/forces/essex/outcomes?pageSize={900 + i}",
                $"/v1/releases/home-office-outcomes-v1/download?format={(i % 2 == 0 ? "json" : "csv")}",
            ];
            await Task.WhenAll(paths.Select(path => GoAwayAsync(path, TimeSpan.FromMilliseconds(5 * i))));
        }

        for (var i = 0; active.Count != 0 && i < 300; i++)
            await Task.Delay(100, Cancelled);

        Assert.Equal(0, active.Count);
        Assert.True(active.Seen >= 12, $"only {active.Seen} requests came");
        Assert.Empty(_store.Log.Errors);
        Assert.All(KeptFileLengths(), length => Assert.True(length > 1_000_000, $"a part of {length} bytes was left"));
        using var answer = await _store.GetAsync("/v1/forces/essex/outcomes?offence=rape&period=2017");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    // Asks on a connection of its own, and ends it after a while, in the middle of the answer or before.
    private async Task GoAwayAsync(string path, TimeSpan after)
    {
        using var client = new HttpClient { BaseAddress = _store.Client.BaseAddress };
        using var away = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        away.CancelAfter(after);
        try
        {
            using var response = await client.GetAsync(
                new Uri(path, UriKind.Relative),
                HttpCompletionOption.ResponseHeadersRead,
                away.Token
            );
            await response.Content.CopyToAsync(Stream.Null, away.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or HttpRequestException or IOException)
        {
            // Gone.
        }
    }

    private List<long> KeptFileLengths()
    {
        using var another = _store.Services.GetRequiredService<KeptFiles>().Create();
        return
        [
            .. new FileInfo(another.Name)
                .Directory!.EnumerateFiles()
                .Where(file => file.FullName != another.Name)
                .Select(file => file.Length),
        ];
    }

    // How many requests are being answered by one service of those in this process.
    private sealed class ActiveRequests : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly ConcurrentBag<long> _changes = [];

        public ActiveRequests(IMeterFactory service)
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == "http.server.active_requests" && instrument.Meter.Scope == service)
                    listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<long>((_, change, _, _) => _changes.Add(change));
            _listener.Start();
        }

        public long Count => _changes.Sum();

        public int Seen => _changes.Count(change => change > 0);

        public void Dispose() => _listener.Dispose();
    }
}
