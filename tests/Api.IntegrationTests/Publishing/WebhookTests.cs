using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Domain.Publishing;
using OutcomesApi.Domain.Publishing.Webhooks;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.IntegrationTests.Publishing;

/// <summary>What webhooks are told, how it is signed, and what becomes of messages that nobody takes.</summary>
public abstract class WebhookTests(PublishingStore store)
{
    public sealed class OnSqlite(SqlitePublishingStore store) : WebhookTests(store), IClassFixture<SqlitePublishingStore>;

    public sealed class OnSqlServer(SqlServerPublishingStore store) : WebhookTests(store), IClassFixture<SqlServerPublishingStore>;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CorrectedFigure_IsToldWithOldAndNewAndASignatureThatHolds()
    {
        await using var listener = await WebhookListener.StartAsync();
        var (_, secret) = await MakeAsync(listener.Url);
        var first = await store.PublishAsync("2017-01", "told-1", ("Kent", 8), ("Essex", 9));
        var second = await store.CorrectAsync(first, "Two cases were counted twice.", "2017-01", "told-2", ("Kent", 8), ("Essex", 7));

        var messages = await listener.WaitAsync(2);
        var told = messages.Select(message => JsonNode.Parse(message.Body)!).ToDictionary(message => message.Text("release")!);

        Assert.Equal("release.published", told[first].Text("type"));
        Assert.Equal(("release.corrected", "Two cases were counted twice."), (told[second].Text("type"), told[second].Text("reason")));
        var change = Assert.Single(
            told[second].List("changes"),
            change => (change.Text("area"), change.Text("measure")) == ("essex", "cps-convictions-principal-offence")
        );
        Assert.Equal((9L, 7L, -2L), (change.Number("old")!.Value, change.Number("new")!.Value, change.Number("difference")!.Value));
        Assert.Equal($"/v1/releases/{second}/changes", told[second]["links"].Text("changes"));
        Assert.All(messages, message => Assert.Equal(message.Headers["webhook-signature"], SignatureOf(message, secret)));
        Assert.Equal(2, messages.Select(message => message.Headers["webhook-id"]).Distinct().Count());
    }

    [Fact]
    public async Task ChangedSecret_SignsBesideTheOneBefore()
    {
        await using var listener = await WebhookListener.StartAsync();
        var (id, before) = await MakeAsync(listener.Url);
        using var changed = await store.SendAsync(HttpMethod.Post, $"/v1/webhooks/{id}/secret", store.PartnerKey);
        var after = (await PublishingStore.BodyAsync(changed)).Text("secret")!;
        using var ping = await store.SendAsync(HttpMethod.Post, $"/v1/webhooks/{id}/ping", store.PartnerKey);

        var message = Assert.Single(await listener.WaitAsync(1, IsPing));

        Assert.Equal(HttpStatusCode.Accepted, ping.StatusCode);
        Assert.NotEqual(before, after);
        Assert.Equal([SignatureOf(message, after), SignatureOf(message, before)], message.Headers["webhook-signature"].Split(' '));
    }

    [Fact]
    public async Task MessageThatFailed_IsSentAgainUnderTheSameIdentifier()
    {
        await using var listener = await WebhookListener.StartAsync(500);
        var (id, _) = await MakeAsync(listener.Url);
        using var ping = await store.SendAsync(HttpMethod.Post, $"/v1/webhooks/{id}/ping", store.PartnerKey);

        var messages = await listener.WaitAsync(2, IsPing);

        Assert.Single(messages.Select(message => message.Headers["webhook-id"]).Distinct());
        var delivery = await DeliveryAsync(id, "delivered");
        Assert.Equal((2L, "status 204"), (delivery.Number("attempts")!.Value, delivery.Text("lastOutcome")));
    }

    [Fact]
    public async Task ReceiverThatIsGone_IsSwitchedOffAndItsMessageIsDead()
    {
        await using var listener = await WebhookListener.StartAsync(410);
        var (id, _) = await MakeAsync(listener.Url);
        using var ping = await store.SendAsync(HttpMethod.Post, $"/v1/webhooks/{id}/ping", store.PartnerKey);
        await listener.WaitAsync(1, IsPing);

        var dead = await DeliveryAsync(id, "dead");
        using var webhook = await store.SendAsync(HttpMethod.Get, $"/v1/webhooks/{id}", store.PartnerKey);
        using var retried = await store.SendAsync(
            HttpMethod.Post,
            $"/v1/webhooks/{id}/deliveries/{dead.Text("event")}/retry",
            store.PartnerKey
        );

        Assert.Equal("status 410", dead.Text("lastOutcome"));
        Assert.NotNull((await PublishingStore.BodyAsync(webhook)).Text("endedAt"));
        Assert.Equal(HttpStatusCode.Accepted, retried.StatusCode);
        await DeliveryAsync(id, "pending", delivery => delivery.Text("lastOutcome") == "the webhook is switched off");
    }

    [Fact]
    public async Task Webhook_OfAnotherPublisher_DoesNotExist()
    {
        var (id, _) = await MakeAsync("https://newsroom.example/hook");
        foreach (
            var (method, path) in new[]
            {
                (HttpMethod.Get, ""),
                (HttpMethod.Delete, ""),
                (HttpMethod.Post, "/secret"),
                (HttpMethod.Post, "/ping"),
                (HttpMethod.Get, "/deliveries"),
                (HttpMethod.Post, "/deliveries/ping-1/retry"),
            }
        )
        {
            using var response = await store.SendAsync(method, $"/v1/webhooks/{id}{path}", store.OtherKey);
            Assert.Equal(
                (HttpStatusCode.NotFound, "unknown-webhook"),
                (response.StatusCode, (await PublishingStore.BodyAsync(response)).Text("code"))
            );
        }

        using var listed = await store.SendAsync(HttpMethod.Get, "/v1/webhooks", store.PartnerKey);
        Assert.DoesNotContain("whsec_", await listed.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
        using var removed = await store.SendAsync(HttpMethod.Delete, $"/v1/webhooks/{id}", store.PartnerKey);
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        using var after = await store.SendAsync(HttpMethod.Get, $"/v1/webhooks/{id}", store.PartnerKey);
        Assert.Equal(HttpStatusCode.NotFound, after.StatusCode);
    }

    [Theory]
    [InlineData("""{}""", "url")]
    [InlineData("""{"url":"ftp://newsroom.example/"}""", "url")]
    [InlineData("""{"url":"/hook"}""", "url")]
    [InlineData("""{"url":"https://user:word@newsroom.example/"}""", "url")]
    [InlineData("""{"url":"https://newsroom.example/#part"}""", "url")]
    [InlineData("""{"url":"https://newsroom.example/","events":["everything"]}""", "events")]
    [InlineData("""{"url":"https://newsroom.example/","dataSets":["Not A Slug"]}""", "dataSets")]
    public async Task WrongWebhook_IsRefused(string body, string path)
    {
        using var response = await store.SendAsync(
            HttpMethod.Post,
            "/v1/webhooks",
            store.PartnerKey,
            PublishingStore.Json(body),
            $"wrong-{body.Length}-{path}"
        );

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains((await PublishingStore.BodyAsync(response)).List("errors"), error => error.Text("path") == path);
    }

    [Fact]
    public async Task Webhooks_NeedTheScope()
    {
        var key = await store.KeyAsync("crown-prosecution-service", [], ApiScope.Publish);

        using var response = await store.SendAsync(HttpMethod.Get, "/v1/webhooks", key);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    // Two replicas notice the same event at the same moment: the claim of the state decides which of them notes it, and the claim of the
    // attempt which sends.
    [Fact]
    public async Task Event_NoticedByTwo_IsNotedOnceAndSentByOne()
    {
        var (id, _) = await MakeAsync("https://newsroom.example/twice", ["withdrawn"]);
        await using var scope = store.Services.CreateAsyncScope();
        var webhooks = scope.ServiceProvider.GetRequiredService<IWebhookStore>();
        var webhook = (await webhooks.FindAsync(id, Cancelled))!;
        var release = (await scope.ServiceProvider.GetRequiredService<IReleaseQueries>().IndexAsync(Cancelled)).Public.First();
        var happened = new ReleaseEvent(release, ReleaseEventKind.Withdrawn, webhook.ToldUpTo + 1, TimeProvider.System.GetUtcNow());
        var later = TimeProvider.System.GetUtcNow().AddHours(1);

        await webhooks.NoteAsync(webhook, [happened], webhook.ToldUpTo + 1, later, Cancelled);
        await webhooks.NoteAsync(webhook, [happened], webhook.ToldUpTo + 1, later, Cancelled);

        var noted = Assert.Single(await webhooks.DeliveriesAsync(id, null, Cancelled));
        Assert.NotNull(await webhooks.ClaimAsync(noted, later, Cancelled));
        Assert.Null(await webhooks.ClaimAsync(noted, later, Cancelled));
    }

    private static bool IsPing(WebhookListener.Received message) => JsonNode.Parse(message.Body).Text("type") == "ping";

    // As a receiver would make it, from the specification and not from our code.
    private static string SignatureOf(WebhookListener.Received message, string secret)
    {
        var signed = Encoding
            .UTF8.GetBytes($"{message.Headers["webhook-id"]}.{message.Headers["webhook-timestamp"]}.")
            .Concat(message.Body)
            .ToArray();
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), signed));
    }

    private async Task<(string Id, string Secret)> MakeAsync(string url, string[]? events = null)
    {
        var body = new JsonObject { ["url"] = url };
        if (events is not null)
            body["events"] = new JsonArray([.. events.Select(word => (JsonNode)word)]);
        using var made = await store.SendAsync(
            HttpMethod.Post,
            "/v1/webhooks",
            store.PartnerKey,
            PublishingStore.Json(body.ToJsonString()),
            RandomNumberGenerator.GetHexString(12)
        );
        var webhook = await PublishingStore.BodyAsync(made);
        Assert.True(made.StatusCode == HttpStatusCode.Created, webhook.ToJsonString());
        return (webhook.Text("id")!, webhook.Text("secret")!);
    }

    private async Task<JsonNode> DeliveryAsync(string id, string state, Func<JsonNode, bool>? which = null)
    {
        for (var i = 0; ; i++)
        {
            using var response = await store.SendAsync(HttpMethod.Get, $"/v1/webhooks/{id}/deliveries?state={state}", store.PartnerKey);
            if (
                (await PublishingStore.BodyAsync(response)).AsArray().FirstOrDefault(delivery => which?.Invoke(delivery!) != false) is
                { } found
            )
                return found;
            Assert.True(i < 900, $"no message came to be {state}");
            await Task.Delay(100, Cancelled);
        }
    }
}
