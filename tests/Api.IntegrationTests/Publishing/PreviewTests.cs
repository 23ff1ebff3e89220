using System.Net;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.Publishing;

/// <summary>A draft can be looked at with a key of its own, which opens nothing else.</summary>
public abstract class PreviewTests(PublishingStore store)
{
    public sealed class OnSqlite(SqlitePublishingStore store) : PreviewTests(store), IClassFixture<SqlitePublishingStore>;

    public sealed class OnSqlServer(SqlServerPublishingStore store) : PreviewTests(store), IClassFixture<SqlServerPublishingStore>;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PreviewKey_ReadsItsSubmissionAndNoOther()
    {
        var table = PublishingStore.Table(("Kent", 5));
        var id = await SubmitAsync("2016-11", table);
        var other = await SubmitAsync("2016-12", table);
        using var made = await store.SendAsync(
            HttpMethod.Post,
            $"/v1/releases/{id}/preview-keys",
            store.PartnerKey,
            PublishingStore.Json("""{"days":2}""")
        );
        var key = (await PublishingStore.BodyAsync(made)).Text("key")!;

        using var status = await store.SendAsync(HttpMethod.Get, $"/v1/releases/{id}/status", key);
        using var file = await store.SendAsync(HttpMethod.Get, $"/v1/releases/{id}/file", key);
        using var listed = await store.SendAsync(HttpMethod.Get, "/v1/releases/submissions", key);
        using var others = await store.SendAsync(HttpMethod.Get, $"/v1/releases/{other}/status", key);
        using var othersFile = await store.SendAsync(HttpMethod.Get, $"/v1/releases/{other}/file", key);
        using var validate = await store.SendAsync(HttpMethod.Post, $"/v1/releases/{id}/validate", key, null, null, "*");

        Assert.Equal((HttpStatusCode.Created, true), (made.StatusCode, made.Headers.CacheControl!.NoStore));
        Assert.Equal("draft", (await PublishingStore.BodyAsync(status)).Text("state"));
        Assert.Equal(table, await file.Content.ReadAsStringAsync(Cancelled));
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(id, Assert.Single((await PublishingStore.BodyAsync(listed)).AsArray()).Text("id"));
        Assert.Equal(
            (HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.Forbidden),
            (others.StatusCode, othersFile.StatusCode, validate.StatusCode)
        );
    }

    [Fact]
    public async Task PreviewKey_OfAnothersSubmissionOrForTooLong_IsRefused()
    {
        var id = await SubmitAsync("2016-10", PublishingStore.Table(("Kent", 5)));

        using var others = await store.SendAsync(
            HttpMethod.Post,
            $"/v1/releases/{id}/preview-keys",
            store.OtherKey,
            PublishingStore.Json("{}")
        );
        using var tooLong = await store.SendAsync(
            HttpMethod.Post,
            $"/v1/releases/{id}/preview-keys",
            store.PartnerKey,
            PublishingStore.Json("""{"days":15}""")
        );

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.BadRequest), (others.StatusCode, tooLong.StatusCode));
    }

    private async Task<string> SubmitAsync(string month, string table)
    {
        using var submitted = await store.SendAsync(
            HttpMethod.Post,
            "/v1/releases",
            store.PartnerKey,
            PublishingStore.FileForm($"principal-offence-category-{month}.csv", table),
            $"preview-{month}"
        );
        return (await PublishingStore.BodyAsync(submitted)).Text("id")!;
    }
}
