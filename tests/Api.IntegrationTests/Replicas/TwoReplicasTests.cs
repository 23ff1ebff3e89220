using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using OutcomesApi.Api.IntegrationTests.Importing;
using OutcomesApi.Api.IntegrationTests.Support;
using StackExchange.Redis;

namespace OutcomesApi.Api.IntegrationTests.Replicas;

/// <summary>Two processes, one store, one Redis: what was imported beside one is read from the other at once, whatever becomes of
/// Redis.</summary>
public sealed class TwoReplicasTests(RedisFixture redis) : IClassFixture<RedisFixture>, IAsyncLifetime
{
    private const string Question = "/v1/forces/essex/outcomes?offence=19c&period=2030-31-Q1&measure=outcome-1-recorded-basis";
    private readonly TemporaryFolder _folder = new();
    private readonly string _prefix = $"outcomes-test-{RandomNumberGenerator.GetHexString(12, lowercase: true)}:";
    private Line? _line;
    private ServiceProcess? _first;
    private ServiceProcess? _second;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private string Store => $"Data Source={_folder.File("outcomes.db")}";

    public async ValueTask InitializeAsync()
    {
        _line = new Line(redis.Address());
        string[] settings =
        [
            "--Database:ConnectionString",
            Store,
            "--Redis:ConnectionString",
            _line.Address,
            "--Redis:KeyPrefix",
            _prefix,
            "--Logging:LogLevel:Default",
            "Warning",
            "--Logging:LogLevel:Microsoft.Extensions.Caching",
            "None",
        ];
        _first = await ServiceProcess.ServeAsync(settings, Cancelled);
        _second = await ServiceProcess.ServeAsync(settings, Cancelled);
    }

    public async ValueTask DisposeAsync()
    {
        if (_second is not null)
            await _second.DisposeAsync();
        if (_first is not null)
            await _first.DisposeAsync();
        if (_line is not null)
            await _line.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Imports_BesideReadersOfBoth_AreSeenAtOnceAndWholeWithAndWithoutRedis()
    {
        var readers = new Readers([_first!.Client, _second!.Client]);
        var reading = readers.RunAsync(Cancelled);

        await ImportAsync(readers, 11);
        await ImportAsync(readers, 12);
        _line!.Cut();
        await ImportAsync(readers, 13);
        _line.Mend();
        await ImportAsync(readers, 14);
        _line.Silence();
        await ImportAsync(readers, 15);
        _line.Mend();
        await Task.Delay(500, Cancelled);
        readers.Stop();
        await reading;

        Assert.Empty(readers.Faults);
        Assert.True(readers.Answers > 100, $"only {readers.Answers} answers were read");
        TestContext.Current.TestOutputHelper?.WriteLine($"{readers.Answers} answers, the slowest {readers.Slowest.TotalMilliseconds:0} ms");
    }

    [Fact]
    public async Task Answer_MadeByOne_IsTakenFromRedisByTheOther()
    {
        await using var direct = await ConnectionMultiplexer.ConnectAsync(redis.Address() + ",allowAdmin=true");
        var server = direct.GetServer(direct.GetEndPoints()[0]);
        for (var i = 0; ; i++)
        {
            // Both connect in the background, and do without Redis until then.
            var path = $"/v1/forces/essex/outcomes?offence=rape&period=2017&pageSize={500 - i}";
            var made = await AnswerAsync(_first!, path);
            await Task.Delay(200, Cancelled);
            var before = await HitsAsync(server);

            var taken = await AnswerAsync(_second!, path);

            Assert.Equal(made, taken);
            if (await HitsAsync(server) > before)
                return;
            Assert.True(i < 50, "the second process finds nothing in Redis");
        }
    }

    [Fact]
    public async Task Terminate_UnderLoad_DrainsAndLosesNoAnswer()
    {
        // Connections that the service has accepted. One that still waits at its port when that is closed, is reset by the system, and was
        // never the service's to answer.
        foreach (
            var connected in await Task.WhenAll(
                Enumerable.Range(0, 40).Select(i => _first!.Client.GetAsync($"/v1/forces/essex/outcomes?pageSize={400 + i}", Cancelled))
            )
        )
            connected.Dispose();

        var asked = Enumerable
            .Range(0, 40)
            .Select(i => _first!.Client.GetAsync($"/v1/forces/essex/outcomes?pageSize={500 + i}", Cancelled))
            .ToList();
        await Task.WhenAny(asked);

        var exitCode = await _first!.TerminateAsync(Cancelled);

        var answers = await Task.WhenAll(
            asked.Select(async answer =>
            {
                try
                {
                    return (int)(await answer).StatusCode;
                }
                catch (HttpRequestException exception) when (exception.HttpRequestError == HttpRequestError.ConnectionError)
                {
                    // It came after the port was closed: nothing of it was accepted.
                    return 0;
                }
            })
        );
        Assert.Equal(0, exitCode);
        Assert.All(answers, status => Assert.Contains(status, new[] { 0, 200 }));
        Assert.Contains(200, answers);
    }

    // All of it but the time it was sent.
    private static async Task<string> AnswerAsync(ServiceProcess service, string path)
    {
        using var answer = await service.Client.GetAsync(path, Cancelled);
        var headers = answer
            .Headers.Concat(answer.Content.Headers)
            .Where(header => header.Key is not ("Date" or "Transfer-Encoding" or "Content-Length"));
        return string.Join('\n', headers.Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal))
            + await answer.Content.ReadAsStringAsync(Cancelled);
    }

    private static async Task<long> HitsAsync(IServer server)
    {
        var hits = (await server.InfoAsync("stats")).SelectMany(group => group).Single(pair => pair.Key == "keyspace_hits").Value;
        return long.Parse(hits, CultureInfo.InvariantCulture);
    }

    private async Task ImportAsync(Readers readers, int value)
    {
        var file = _folder.File($"outcomes-open-data-{value}.csv");
        await File.WriteAllTextAsync(
            file,
            ImportedText.HomeOfficeOutcomes.Replace(",Charged/Summonsed,5,7", $",Charged/Summonsed,{value},7", StringComparison.Ordinal),
            Cancelled
        );

        var (exitCode, output) = await ServiceProcess.RunAsync(["import", file, "--Database:ConnectionString", Store], Cancelled);

        Assert.True(exitCode == 0, output);
        readers.Acknowledged = value;
        await Task.Delay(500, Cancelled);
    }

    // Each asks one process after another, and knows what was acknowledged before it asked.
    private sealed class Readers(HttpClient[] replicas)
    {
        private readonly ConcurrentDictionary<string, long> _valueOfState = new();
        private long _answers;
        private long _slowestTicks;
        private volatile int _acknowledged;
        private volatile bool _isStopped;

        public int Acknowledged
        {
            set => _acknowledged = value;
        }

        public ConcurrentBag<string> Faults { get; } = [];

        public long Answers => Interlocked.Read(ref _answers);

        public TimeSpan Slowest => TimeSpan.FromTicks(Interlocked.Read(ref _slowestTicks));

        public void Stop() => _isStopped = true;

        public Task RunAsync(CancellationToken cancellationToken) =>
            Task.WhenAll(
                replicas.Concat(replicas).Select(replica => Task.Run(() => ReadAsync(replica, cancellationToken), cancellationToken))
            );

        private async Task ReadAsync(HttpClient replica, CancellationToken cancellationToken)
        {
            while (!_isStopped && Faults.Count < 10)
            {
                var (acknowledged, started) = (_acknowledged, Stopwatch.GetTimestamp());
                using var answer = await replica.GetAsync(Question, cancellationToken);
                var text = await answer.Content.ReadAsStringAsync(cancellationToken);
                var elapsed = Stopwatch.GetElapsedTime(started);
                Interlocked.Increment(ref _answers);
                if (elapsed.Ticks > Interlocked.Read(ref _slowestTicks))
                    Interlocked.Exchange(ref _slowestTicks, elapsed.Ticks);
                if (answer.StatusCode == HttpStatusCode.OK)
                    Judge(text, acknowledged);
                else if (acknowledged > 0 || answer.StatusCode != HttpStatusCode.BadRequest)
                    Faults.Add($"{(int)answer.StatusCode}: {text}");
                await Task.Delay(5, cancellationToken);
            }
        }

        private void Judge(string text, int acknowledged)
        {
            var answer = JsonNode.Parse(text)!;
            var value = answer.List("observations").Select(observation => observation.Number("value")).SingleOrDefault() ?? 0;
            if (value < acknowledged)
                Faults.Add($"{value} was read after {acknowledged} was acknowledged");
            if (_valueOfState.GetOrAdd(answer.Text("dataVersion")!, value) is var known && known != value)
                Faults.Add($"the state {answer.Text("dataVersion")} has {known} and {value}");
        }
    }
}
