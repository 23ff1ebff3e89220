using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OutcomesApi.Api.Security;
using OutcomesApi.Domain.Publishing;
using OutcomesApi.Infrastructure.Persistence;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Api.IntegrationTests.Publishing;

/// <summary>Requests with made-up keys, or with keys that lack the scope, write nothing while they are answered.</summary>
public sealed class FailedAuthenticationTests(SqlitePublishingStore store) : IClassFixture<SqlitePublishingStore>
{
    private const int Requests = 1000;
    private const int AtATime = 4;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ThousandMadeUpKeys_WriteNoLineWhileTheyAreAnswered()
    {
        var before = await CountAsync();

        await Parallel.ForEachAsync(
            Enumerable.Range(0, Requests),
            new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = Cancelled },
            async (_, _) =>
            {
                using var response = await store.SendAsync(HttpMethod.Get, "/v1/releases/submissions", ApiKeyText.Create().Text);
                Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            }
        );

        Assert.Equal(0, await CountAsync() - before);
        await WriteAsync();
        var line = Assert.Single(await LinesAsync(), line => line.Action == "refused" && line.Outcome == "unauthenticated");
        Assert.Equal(("unknown", "127.0.0.1"), (line.Actor, line.Address));
        Assert.StartsWith($"{Requests} requests in the hour from ", line.Target, StringComparison.Ordinal);
        await WriteAsync();
        Assert.Single(await LinesAsync(), line => line.Action == "refused" && line.Outcome == "unauthenticated");
    }

    [Fact]
    public async Task KeyWithoutTheScope_WritesNoLineWhileItIsAnswered()
    {
        var before = await CountAsync();
        for (var i = 0; i < 20; i++)
        {
            using var response = await store.SendAsync(HttpMethod.Get, "/v1/audit", store.PartnerKey);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }

        Assert.Equal(0, await CountAsync() - before);
        await WriteAsync();
        var line = Assert.Single(await LinesAsync(), line => line.Action == "refused" && line.Outcome == "forbidden");
        Assert.Equal((store.PartnerKey.Split('_')[1], "crown-prosecution-service"), (line.Actor, line.Publisher));
        Assert.StartsWith("20 requests", line.Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RefusalsOfManyClients_AreCountedInBoundedMemory()
    {
        var records = store.Services.GetRequiredService<AuthenticationRecords>();
        for (var i = 0; i < 5 * AuthenticationRecords.MostClients; i++)
        {
            var http = new DefaultHttpContext();
            http.Connection.RemoteIpAddress = new IPAddress([10, 0, (byte)(i >> 8), (byte)(i & 0xFF)]);
            records.Refused(http, "many-clients");
        }

        Assert.InRange(records.ClientCount, AuthenticationRecords.MostClients, AuthenticationRecords.MostClients + 1);
        await WriteAsync();
        Assert.Equal(0, records.ClientCount);
    }

    [Fact]
    public async Task UseOfAKey_IsNotedAfterTheRequest()
    {
        var key = await store.KeyAsync("crown-prosecution-service", [], ApiScope.ReadDraft);
        using var used = await store.SendAsync(HttpMethod.Get, "/v1/releases/submissions", key);
        await WriteAsync();

        await using var scope = store.Services.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<IApiKeyStore>().FindAsync(key.Split('_')[1], Cancelled);
        Assert.Equal(
            (HttpStatusCode.OK, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)),
            (used.StatusCode, found!.Value.Key.LastUsedOn)
        );
    }

    private Task WriteAsync() => store.Services.GetRequiredService<AuthenticationRecords>().WriteAsync(presentHourToo: true, Cancelled);

    private async Task<int> CountAsync() => (await LinesAsync()).Count;

    private async Task<List<AuditRow>> LinesAsync()
    {
        await using var scope = store.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OutcomesDbContext>().AuditLog.AsNoTracking().ToListAsync(Cancelled);
    }
}
