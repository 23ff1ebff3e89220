using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Infrastructure.Persistence;
using OutcomesApi.Infrastructure.Publishing;

namespace OutcomesApi.Api.IntegrationTests.Publishing;

/// <summary>What is needed no longer goes, and what readers and auditors need stays.</summary>
public abstract class RetentionTests(PublishingStore store)
{
    public sealed class OnSqlite(SqlitePublishingStore store) : RetentionTests(store), IClassFixture<SqlitePublishingStore>;

    public sealed class OnSqlServer(SqlServerPublishingStore store) : RetentionTests(store), IClassFixture<SqlServerPublishingStore>;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OldFilesDraftsAndAnswers_GoAndReleasesStay()
    {
        var release = await store.PublishAsync("2015-05", "kept", ("Kent", 5));
        using var published = await store.SendAsync(HttpMethod.Get, $"/v1/releases/{release}/status", store.PartnerKey);
        var id = (await PublishingStore.BodyAsync(published)).Text("id")!;
        using var submitted = await store.SendAsync(
            HttpMethod.Post,
            "/v1/releases",
            store.PartnerKey,
            PublishingStore.FileForm("principal-offence-category-2015-06.csv", PublishingStore.Table(("Kent", 5))),
            "forgotten"
        );
        var draft = (await PublishingStore.BodyAsync(submitted)).Text("id")!;
        Assert.Equal((true, "draft"), (await HasFileAsync(id), await StateAsync(draft)));

        await ApplyAsync(TimeSpan.FromDays(Retention.DaysOfPublishedFiles - 1));
        Assert.Equal((true, "draft"), (await HasFileAsync(id), await StateAsync(draft)));

        await ApplyAsync(TimeSpan.FromDays(Retention.DaysOfDrafts + 1));
        Assert.Equal((false, "withdrawn"), (await HasFileAsync(id), await StateAsync(draft)));
        using var read = await store.Client.GetAsync(new Uri($"/v1/releases/{release}", UriKind.Relative), Cancelled);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        await using var scope = store.Services.CreateAsyncScope();
        Assert.False(await scope.ServiceProvider.GetRequiredService<OutcomesDbContext>().IdempotencyKeys.AnyAsync(Cancelled));
    }

    private async Task ApplyAsync(TimeSpan later)
    {
        await using var scope = store.Services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<Retention>(scope.ServiceProvider, new Later(later)).ApplyAsync(Cancelled);
    }

    private async Task<bool> HasFileAsync(string id)
    {
        using var response = await store.SendAsync(HttpMethod.Get, $"/v1/releases/{id}/file", store.PartnerKey);
        return response.StatusCode == HttpStatusCode.OK;
    }

    private async Task<string?> StateAsync(string id)
    {
        using var response = await store.SendAsync(HttpMethod.Get, $"/v1/releases/{id}/status", store.PartnerKey);
        return (await PublishingStore.BodyAsync(response)).Text("state");
    }

    private sealed class Later(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;
    }
}
