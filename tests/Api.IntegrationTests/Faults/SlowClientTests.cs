using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Data.Sqlite;

namespace OutcomesApi.Api.IntegrationTests.Faults;

/// <summary>Clients that send or read slowly are cut off by limits that are set; meanwhile the others are answered, and nobody holds the
/// store.</summary>
public sealed class SlowClientTests : IAsyncLifetime
{
    private const int SlowClients = 30;
    private const string Answered = "/v1/forces/essex/outcomes?offence=rape&period=2017";
    private const string Download = "/v1/releases/home-office-outcomes-v1/download?format=json";

    private readonly FaultyStore _store = new(
        "",
        "--Connections:HeadersTimeoutSeconds",
        "1",
        "--Connections:MinimumBytesPerSecond",
        "1000000",
        "--Connections:SlowSeconds",
        "2"
    );

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Readers_ThatStopReading_HoldNoReadingOfTheStoreAndAreCutOff()
    {
        var readers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => StuckReader.OfAsync(_store.Client.BaseAddress!, Download, Cancelled))
        );
        using var others = await _store.GetAsync(Answered);
        using var submitted = await _store.SubmitAsync(
            "principal-offence-category-2017-12.csv",
            Publishing.PublishingStore.Table(("Kent", 5)),
            "beside-slow-readers"
        );
        var (isBusy, framesLeft) = await CheckpointAsync();

        // What is under way beside, such as the making of the file that is sent, reads for a moment; a reader that stands still would for
        // all of this time.
        for (var attempt = 0; attempt < 12 && isBusy != 0; attempt++)
        {
            await Task.Delay(TimeSpan.FromSeconds(0.25), Cancelled);
            (isBusy, framesLeft) = await CheckpointAsync();
        }

        await Task.Delay(TimeSpan.FromSeconds(6), Cancelled);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Created), (others.StatusCode, submitted.StatusCode));
        Assert.Equal((0L, 0L), (isBusy, framesLeft));
        foreach (var reader in readers)
        {
            using (reader)
                Assert.False((await reader.ReadOnAsync(Cancelled)).IsWhole, "a reader that stood still was waited for");
        }

        Assert.Empty(_store.Log.Errors);
    }

    [Fact]
    public async Task Senders_OfEndlessHeaders_AreCutOffWhileOthersAreAnswered()
    {
        var clients = await Task.WhenAll(
            Enumerable.Range(0, SlowClients).Select(_ => ConnectAsync("GET / HTTP/1.1\r\nHost: outcomes.test\r\nX-Slow: "))
        );
        var others = await ReadBesideAsync();

        var answers = await Task.WhenAll(clients.Select(client => DripAsync(client)));

        Assert.All(answers, answer => Assert.StartsWith("HTTP/1.1 408 ", answer, StringComparison.Ordinal));
        Assert.All(others, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Empty(_store.Log.Errors);
    }

    [Fact]
    public async Task Senders_OfADrippingFile_AreToldAndCutOffWhileOthersAreAnswered()
    {
        var head =
            $"POST /v1/releases HTTP/1.1\r\nHost: outcomes.test\r\nAuthorization: {_store.Key}\r\nIdempotency-Key: KEY\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n{{";
        var clients = await Task.WhenAll(
            Enumerable.Range(0, SlowClients).Select(i => ConnectAsync(head.Replace("KEY", $"drip-{i}", StringComparison.Ordinal)))
        );
        var others = await ReadBesideAsync();

        var answers = await Task.WhenAll(clients.Select(client => DripAsync(client)));

        Assert.All(
            answers,
            answer =>
            {
                Assert.StartsWith("HTTP/1.1 408 ", answer, StringComparison.Ordinal);
                Assert.Contains("\"code\":\"request-too-slow\"", answer, StringComparison.Ordinal);
            }
        );
        Assert.All(others, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Empty(_store.Log.Errors);
    }

    private async Task<List<HttpStatusCode>> ReadBesideAsync()
    {
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 10; i++)
        {
            using var answer = await _store.GetAsync($"{Answered}&pageSize={i + 1}");
            statuses.Add(answer.StatusCode);
        }

        return statuses;
    }

    private async Task<TcpClient> ConnectAsync(string beginning)
    {
        var client = new TcpClient();
        await client.ConnectAsync(_store.Client.BaseAddress!.Host, _store.Client.BaseAddress.Port, Cancelled);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(beginning), Cancelled);
        return client;
    }

    // Sends a letter now and then until the service answers or ends the connection; gives what it said.
    private static async Task<string> DripAsync(TcpClient client)
    {
        using (client)
        {
            var reading = ReadToEndAsync(client);
            var started = Stopwatch.GetTimestamp();
            try
            {
                while (!reading.IsCompleted && Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(60))
                {
                    await client.GetStream().WriteAsync("a"u8.ToArray(), Cancelled);
                    await Task.WhenAny(reading, Task.Delay(100, Cancelled));
                }
            }
            catch (IOException)
            {
                // Cut off.
            }

            return await reading.WaitAsync(TimeSpan.FromSeconds(10), Cancelled);
        }
    }

    private static async Task<string> ReadToEndAsync(TcpClient client)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        try
        {
            while (await client.GetStream().ReadAsync(buffer, Cancelled) is var read and > 0)
                text.Append(Encoding.UTF8.GetString(buffer, 0, read));
        }
        catch (IOException)
        {
            // Cut off; what came before counts.
        }

        return text.ToString();
    }

    private async Task<(long IsBusy, long FramesLeft)> CheckpointAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={_store.File};Pooling=False");
        await connection.OpenAsync(Cancelled);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await using var result = await command.ExecuteReaderAsync(Cancelled);
        Assert.True(await result.ReadAsync(Cancelled));
        return (result.GetInt64(0), result.GetInt64(1));
    }
}
