using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using OutcomesApi.Api.IntegrationTests.Publishing;
using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Infrastructure.Persistence;

namespace OutcomesApi.Api.IntegrationTests.Faults;

/// <summary>A store that is taken away, exchanged or locked under a running service: it says so, loses nothing, makes no store of its own,
/// and goes on by itself once the store is back.</summary>
public sealed class StoreGoneTests : IAsyncLifetime
{
    private const string Answered = "/v1/forces/essex/outcomes?offence=rape&period=2017";
    private readonly FaultyStore _store = new("Default Timeout=1");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Store_MovedAwayAndBack_IsMissedAndThenReadAgain()
    {
        using var before = await _store.GetAsync(Answered);

        Move(_store.File, _store.File + ".away");

        // For as long the state may be taken for what it was.
        await Task.Delay(StateLease.Length * 2, Cancelled);
        await UnavailableAsync(Answered);
        await UnavailableAsync(Answered + "&pageSize=7");
        using var refused = await SubmitAsync("gone");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        await NotReadyAsync();
        Assert.False(File.Exists(_store.File), "a store was made where none was");
        Move(_store.File + ".away", _store.File);

        using var ready = await _store.GetAsync("/health/ready");
        using var after = await _store.GetAsync(Answered);
        using var submitted = await SubmitAsync("back");
        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Created),
            (ready.StatusCode, after.StatusCode, submitted.StatusCode)
        );
        Assert.Equal(await before.Content.ReadAsStringAsync(Cancelled), await after.Content.ReadAsStringAsync(Cancelled));
    }

    [Fact]
    public async Task Store_ExchangedForAnother_IsTheOneThatIsReadAndWritten()
    {
        var copy = _store.File + ".copy";
        await using (var connection = new SqliteConnection($"Data Source={_store.File};Pooling=False"))
        {
            await connection.OpenAsync(Cancelled);
            await using var command = connection.CreateCommand();
            command.CommandText = $"VACUUM INTO '{copy}'";
            await command.ExecuteNonQueryAsync(Cancelled);
        }

        using var before = await _store.GetAsync(Answered);
        Move(_store.File, _store.File + ".away");
        File.Move(copy, _store.File);
        using var first = await SubmitAsync("exchanged");
        using var second = first.IsSuccessStatusCode ? null : await SubmitAsync("exchanged");

        var id = (await PublishingStore.BodyAsync(second ?? first)).Text("id");
        await using var read = new SqliteConnection($"Data Source={_store.File};Pooling=False");
        await read.OpenAsync(Cancelled);
        await using var count = read.CreateCommand();
        count.CommandText = $"SELECT COUNT(*) FROM Submissions WHERE Id = '{id}'";
        Assert.Equal(1L, await count.ExecuteScalarAsync(Cancelled));
    }

    [Fact]
    public async Task Store_LockedByAnotherProcess_IsReadWhileChangesAreRefusedForNow()
    {
        await using (var other = new SqliteConnection($"Data Source={_store.File};Pooling=False"))
        {
            await other.OpenAsync(Cancelled);
            await using var transaction = await other.BeginTransactionAsync(Cancelled);

            var refused = Enumerable.Range(0, 8).Select(i => SubmitAsync($"locked-{i}")).ToList();
            using var read = await _store.GetAsync(Answered + "&pageSize=9");
            using var ready = await _store.GetAsync("/health/ready");

            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (read.StatusCode, ready.StatusCode));
            foreach (var answer in await Task.WhenAll(refused))
                await UnavailableAsync(answer);
        }

        using var submitted = await SubmitAsync("locked-0");
        Assert.Equal(HttpStatusCode.Created, submitted.StatusCode);
    }

    private Task<HttpResponseMessage> SubmitAsync(string idempotencyKey) =>
        _store.SubmitAsync("principal-offence-category-2017-12.csv", PublishingStore.Table(("Kent", 5)), idempotencyKey);

    private async Task UnavailableAsync(string path) => await UnavailableAsync(await _store.GetAsync(path));

    private static async Task UnavailableAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var text = await response.Content.ReadAsStringAsync(Cancelled);
            Assert.True(response.StatusCode == HttpStatusCode.ServiceUnavailable, $"{response.StatusCode}: {text}");
            Assert.Equal("service-unavailable", JsonNode.Parse(text).Text("code"));
            Assert.InRange(response.Headers.RetryAfter?.Delta ?? TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        }
    }

    private async Task NotReadyAsync()
    {
        using var ready = await _store.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Contains("The store is not there", await ready.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
    }

    private static void Move(string from, string to)
    {
        foreach (var suffix in new[] { "-shm", "-wal", "" }.Where(suffix => File.Exists(from + suffix)))
            File.Move(from + suffix, to + suffix);
    }
}
