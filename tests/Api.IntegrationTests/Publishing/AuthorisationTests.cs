using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Domain.Publishing;
using OutcomesApi.Infrastructure.Persistence;

namespace OutcomesApi.Api.IntegrationTests.Publishing;

/// <summary>
/// Every operation, with a key of every scope, of the data set or another, all or none, of the publisher or another. What a key may do is
/// said here once more, in other words than in the service.
/// </summary>
public sealed class AuthorisationTests(SqlitePublishingStore store) : IClassFixture<SqlitePublishingStore>
{
    private const string Own = "own-set";
    private const string Other = "other-set";
    private const string Publisher = "first-publisher";
    private const string AnotherPublisher = "second-publisher";
    private const string Everything = """{"acknowledge":["missing-areas","large-revision","unlikely-change"]}""";

    private static readonly string[][] _grants =
    [
        [Own],
        [Other],
        [],
        ["*"],
        [Other, Own],
    ];
    private static int _made;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>The operations, each with the scope that it needs and the state of the submission that it is done with.</summary>
    public static TheoryData<string, ApiScope, string> Operations =>
        new()
        {
            { "status", ApiScope.ReadDraft, "valid" },
            { "report", ApiScope.ReadDraft, "valid" },
            { "file", ApiScope.ReadDraft, "valid" },
            { "list", ApiScope.ReadDraft, "valid" },
            { "status", ApiScope.ReadDraft, "published" },
            { "file", ApiScope.ReadDraft, "published" },
            { "preview-keys", ApiScope.Publish, "draft" },
            { "validate", ApiScope.Publish, "draft" },
            { "validate", ApiScope.Publish, "valid" },
            { "publish", ApiScope.Publish, "valid" },
            { "publish", ApiScope.Publish, "scheduled" },
            { "schedule", ApiScope.Publish, "valid" },
            { "acknowledge", ApiScope.Publish, "valid" },
            { "approve", ApiScope.Approve, "valid" },
            { "withdraw", ApiScope.Publish, "valid" },
            { "withdraw", ApiScope.Publish, "scheduled" },
            { "withdraw", ApiScope.Publish, "published" },
            { "withdraw-release", ApiScope.Publish, "published" },
            { "correct", ApiScope.Publish, "published" },
        };

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Operation_IsDoneByThoseAloneWhoMay(string operation, ApiScope needed, string state)
    {
        var wrong = new List<string>();
        var submitted = await SubmissionAsync(state);
        foreach (var scope in Enum.GetValues<ApiScope>())
        foreach (var grant in _grants)
        foreach (var publisher in new[] { Publisher, AnotherPublisher })
        {
            var key = await store.KeyAsync(publisher, grant, scope);
            var may = scope == needed && publisher == Publisher && (grant.Contains(Own) || grant.Contains("*"));
            var (status, code, isListed) = await DoAsync(operation, submitted, key);
            var right =
                operation == "list" && scope == needed ? status == HttpStatusCode.OK && isListed == may
                : may ? (int)status < 300
                : scope == needed ? (status, code) == (HttpStatusCode.NotFound, "unknown-submission")
                : (status, code) == (HttpStatusCode.Forbidden, "forbidden");
            if (!right)
                wrong.Add($"{ApiScopes.NameOf(scope)} [{string.Join(' ', grant)}] {publisher}: {(int)status} {code} {isListed}");
            if (!may && await StateAsync(submitted.Id) != state)
                wrong.Add($"{ApiScopes.NameOf(scope)} [{string.Join(' ', grant)}] {publisher} changed its state");
            if (may && needed != ApiScope.ReadDraft)
                submitted = await SubmissionAsync(state);
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Draft_WhoseDataSetIsNotKnown_IsItsSubmittersAndOfKeysForAll()
    {
        var submitter = await store.KeyAsync(Publisher, [Own], ApiScope.Publish, ApiScope.ReadDraft);
        var id = (await SubmitAsync(submitter, Document(Own))).Id;
        var statuses = new List<HttpStatusCode>();
        foreach (var grant in _grants)
        {
            using var response = await store.SendAsync(
                HttpMethod.Get,
                $"/v1/releases/{id}/file",
                await store.KeyAsync(Publisher, grant, ApiScope.ReadDraft)
            );
            statuses.Add(response.StatusCode);
        }

        using var own = await store.SendAsync(HttpMethod.Get, $"/v1/releases/{id}/file", submitter);
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        Assert.Equal(
            [HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.NotFound],
            statuses
        );
    }

    [Theory]
    [InlineData(Own, new[] { Other }, false)]
    [InlineData(Own, new string[0], false)]
    [InlineData(null, new string[0], false)]
    [InlineData(Own, new[] { Own }, true)]
    [InlineData(null, new[] { Other }, true)]
    [InlineData("new-set", new[] { "*" }, true)]
    public async Task Submission_OfADataSetThatIsNotGranted_IsForbidden(string? dataSet, string[] grant, bool may)
    {
        var form = PublishingStore.FileForm("release.json", Document(Own));
        if (dataSet is not null)
            form.Add(new StringContent(dataSet), "dataSet");
        using var response = await store.SendAsync(
            HttpMethod.Post,
            "/v1/releases",
            await store.KeyAsync(Publisher, grant, ApiScope.Publish),
            form,
            "submit"
        );

        var code = (await PublishingStore.BodyAsync(response)).Text("code");
        Assert.Equal(
            may ? (HttpStatusCode.Created, null) : (HttpStatusCode.Forbidden, "data-set-not-granted"),
            (response.StatusCode, code)
        );
    }

    [Fact]
    public async Task KeyForAllDataSets_CannotPublishIntoOneOfAnotherPublisher()
    {
        _ = await SubmissionAsync("published");
        var stranger = await store.KeyAsync(AnotherPublisher, ["*"], ApiScope.Publish, ApiScope.ReadDraft);
        var draft = await SubmitAsync(stranger, Document(Own));
        using var validated = await store.SendAsync(HttpMethod.Post, $"/v1/releases/{draft.Id}/validate", stranger, null, null, "*");
        var answer = await PublishingStore.BodyAsync(validated);

        Assert.Equal(("invalid", "other-publishers-data-set"), (answer.Text("state"), answer["report"].Text("refusalCode")));
    }

    /// <summary>What happens to the key between the request and the step, the state that is left, and whether the step is carried
    /// out.</summary>
    public static TheoryData<string, string, bool> LaterSteps
    {
        get
        {
            var data = new TheoryData<string, string, bool>();
            foreach (var step in new[] { "Scheduled", "Publishing", "Validating" })
            foreach (
                var (change, isDone) in new[]
                {
                    ("nothing", true),
                    ("revoked", false),
                    ("expired", false),
                    ("deleted", false),
                    ("other data set", false),
                    ("no data set", false),
                    ("no scope", false),
                    ("other publisher", false),
                    ("not recorded", false),
                }
            )
                data.Add(step, change, isDone);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(LaterSteps))]
    public async Task StepThatIsCarriedOutLater_IsDecidedFromWhatTheKeyMayDoByThen(string step, string change, bool isDone)
    {
        var submission = await SubmissionAsync(step == "Validating" ? "named-draft" : "valid");
        var key = await store.KeyAsync(Publisher, [Own], ApiScope.Publish);
        var id = key.Split('_')[1];
        await SqlAsync(
            change switch
            {
                "revoked" => $"UPDATE ApiKeys SET RevokedAt = '2026-01-01 00:00:00+00:00' WHERE Id = '{id}'",
                "expired" => $"UPDATE ApiKeys SET ExpiresAt = '2026-01-01 00:00:00+00:00' WHERE Id = '{id}'",
                "deleted" => $"DELETE FROM ApiKeys WHERE Id = '{id}'",
                "other data set" => $"UPDATE ApiKeys SET DataSetIds = '{Other}' WHERE Id = '{id}'",
                "no data set" => $"UPDATE ApiKeys SET DataSetIds = '' WHERE Id = '{id}'",
                "no scope" => $"UPDATE ApiKeys SET Scopes = 'read-draft' WHERE Id = '{id}'",
                "other publisher" => $"UPDATE ApiKeys SET Publisher = '{AnotherPublisher}' WHERE Id = '{id}'",
                _ => "SELECT 1",
            }
        );
        var acting = change == "not recorded" ? "NULL" : $$"""'{"id":"{{id}}","token":null}'""";
        await SqlAsync(
            $"""
            UPDATE Submissions SET State = '{step}', Version = Version + 1, PublishAt = '2026-01-01 00:00:00+00:00',
            ChangedAt = '2026-01-01 00:00:00+00:00', ActingCaller = {acting} WHERE Id = '{submission.Id}'
            """
        );
        var reader = await store.KeyAsync(Publisher, ["*"], ApiScope.ReadDraft);
        JsonNode answer = new JsonObject();
        for (var attempt = 0; attempt < 100 && answer.Text("state") is null or "scheduled" or "publishing" or "validating"; attempt++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), Cancelled);
            using var response = await store.SendAsync(HttpMethod.Get, $"/v1/releases/{submission.Id}/status", reader);
            answer = await PublishingStore.BodyAsync(response);
        }

        var expected = (step, isDone) switch
        {
            ("Validating", true) => "valid",
            ("Validating", false) => "draft",
            (_, true) => "published",
            _ => "valid",
        };
        Assert.Equal((expected, isDone), (answer.Text("state"), answer.Text("stateReason") is null));
        Assert.Equal(isDone && step != "Validating" ? 1 : 0, answer.Texts("releases").Count);
    }

    [Fact]
    public async Task Webhook_IsSeenByKeysWithItsDataSetsAlone()
    {
        using var made = await store.SendAsync(
            HttpMethod.Post,
            "/v1/webhooks",
            await store.KeyAsync(Publisher, [Own], ApiScope.Subscribe),
            PublishingStore.Json("""{"url":"http://127.0.0.1:9/hook"}"""),
            "webhook"
        );
        var id = (await PublishingStore.BodyAsync(made)).Text("id")!;
        foreach (var grant in _grants)
        foreach (var publisher in new[] { Publisher, AnotherPublisher })
        {
            var key = await store.KeyAsync(publisher, grant, ApiScope.Subscribe);
            var may = publisher == Publisher && (grant.Contains(Own) || grant.Contains("*"));
            using var listed = await store.SendAsync(HttpMethod.Get, "/v1/webhooks", key);
            Assert.Equal(may, (await PublishingStore.BodyAsync(listed)).AsArray().Any(one => one.Text("id") == id));
            foreach (
                var (method, path) in new[]
                {
                    (HttpMethod.Get, ""),
                    (HttpMethod.Get, "/deliveries"),
                    (HttpMethod.Post, "/ping"),
                    (HttpMethod.Post, "/secret"),
                }
            )
            {
                using var response = await store.SendAsync(method, $"/v1/webhooks/{id}{path}", key);
                Assert.Equal(may, response.IsSuccessStatusCode);
            }

            if (may)
                continue;
            using var removed = await store.SendAsync(HttpMethod.Delete, $"/v1/webhooks/{id}", key);
            Assert.Equal(HttpStatusCode.NotFound, removed.StatusCode);
        }
    }

    [Fact]
    public async Task IdempotencyKey_OfAnotherCaller_IsNotItsAnswer()
    {
        var ids = new HashSet<string?>();
        foreach (var grant in new[] { new[] { Own }, [Own], [Own, Other] })
        {
            using var response = await store.SendAsync(
                HttpMethod.Post,
                "/v1/releases",
                await store.KeyAsync(Publisher, grant, ApiScope.Publish),
                PublishingStore.FileForm("same.json", "{}"),
                "the-same-key"
            );
            ids.Add((await PublishingStore.BodyAsync(response)).Text("id"));
        }

        Assert.Equal(3, ids.Count);
    }

    private static string NextKey() => string.Create(CultureInfo.InvariantCulture, $"key-{Interlocked.Increment(ref _made)}");

    private static string Document(string dataSet)
    {
        var number = Interlocked.Increment(ref _made);
        return new JsonObject
        {
            ["release"] = new JsonObject
            {
                ["dataSet"] = new JsonObject
                {
                    ["id"] = dataSet,
                    ["title"] = "Made up",
                    ["publisher"] = "Nobody",
                },
                ["version"] = number,
                ["title"] = "Made up",
                ["retrievedOn"] = "2026-11-01",
            },
            ["sources"] = new JsonArray(
                new JsonObject
                {
                    ["id"] = string.Create(CultureInfo.InvariantCulture, $"made-{number}"),
                    ["publisher"] = "Nobody",
                    ["title"] = "Made up",
                    ["qualityLabel"] = "official-statistics",
                }
            ),
            ["observations"] = new JsonArray(
                new JsonObject
                {
                    ["area"] = "kent",
                    ["offence"] = "rape",
                    ["measure"] = "defendants-convicted",
                    ["period"] = "2017",
                    ["periodStatus"] = "stated",
                    ["value"] = number,
                    ["qualifier"] = "exact",
                }
            ),
        }.ToJsonString();
    }

    private async Task<(string Id, string Release)> SubmissionAsync(string state)
    {
        var key = await store.KeyAsync(Publisher, [Own], ApiScope.Publish);
        var (id, _) = await SubmitAsync(key, Document(Own), named: true);
        var steps = state switch
        {
            "draft" or "named-draft" => Array.Empty<(string, string?)>(),
            "valid" => [("validate", null)],
            "scheduled" => [("validate", null), ("publish", Scheduling)],
            _ => [("validate", null), ("publish", Everything)],
        };
        JsonNode answer = new JsonObject();
        foreach (var (step, body) in steps)
        {
            using var response = await store.SendAsync(
                HttpMethod.Post,
                $"/v1/releases/{id}/{step}",
                key,
                body is null ? null : PublishingStore.Json(body),
                id + step,
                "*"
            );
            answer = await PublishingStore.BodyAsync(response);
            Assert.True(response.IsSuccessStatusCode, answer.ToJsonString());
        }

        return (id, state == "published" ? Assert.Single(answer.Texts("releases")) : "");
    }

    private static string Scheduling =>
        Everything.Replace(
            "{",
            $$"""{"publishAt":"{{TimeProvider.System.GetUtcNow().AddDays(1).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}}",""",
            StringComparison.Ordinal
        );

    private async Task<(string Id, string Key)> SubmitAsync(string key, string document, bool named = false)
    {
        var form = PublishingStore.FileForm("release.json", document);
        if (named)
            form.Add(new StringContent(Own), "dataSet");
        using var response = await store.SendAsync(HttpMethod.Post, "/v1/releases", key, form, NextKey());
        return ((await PublishingStore.BodyAsync(response)).Text("id")!, key);
    }

    private async Task<(HttpStatusCode Status, string? Code, bool IsListed)> DoAsync(
        string operation,
        (string Id, string Release) submission,
        string key
    )
    {
        var (method, path, content) = operation switch
        {
            "status" or "report" or "file" => (HttpMethod.Get, $"{submission.Id}/{operation}", null),
            "list" => (HttpMethod.Get, "submissions", null),
            "preview-keys" => (HttpMethod.Post, $"{submission.Id}/preview-keys", PublishingStore.Json("{}")),
            "validate" or "approve" => (HttpMethod.Post, $"{submission.Id}/{operation}", null),
            "publish" => (HttpMethod.Post, $"{submission.Id}/publish", PublishingStore.Json(Everything)),
            "acknowledge" => (HttpMethod.Post, $"{submission.Id}/publish", PublishingStore.Json(Everything)),
            "schedule" => (HttpMethod.Post, $"{submission.Id}/publish", PublishingStore.Json(Scheduling)),
            "withdraw" => (HttpMethod.Post, $"{submission.Id}/withdraw", PublishingStore.Json("""{"reason":"A mistake."}""")),
            "withdraw-release" => (HttpMethod.Post, $"{submission.Release}/withdraw", PublishingStore.Json("""{"reason":"A mistake."}""")),
            _ => (HttpMethod.Post, $"{submission.Release}/corrections", (HttpContent)Correction()),
        };
        using var response = await store.SendAsync(
            method,
            $"/v1/releases/{path}",
            key,
            content,
            method == HttpMethod.Post ? NextKey() : null,
            "*"
        );
        var text = await response.Content.ReadAsStringAsync(Cancelled);
        return (
            response.StatusCode,
            response.IsSuccessStatusCode ? null : JsonNode.Parse(text).Text("code"),
            text.Contains(submission.Id, StringComparison.Ordinal)
        );
    }

    private static MultipartFormDataContent Correction()
    {
        var form = PublishingStore.FileForm("release.json", Document(Own));
        form.Add(new StringContent("A mistake."), "reason");
        return form;
    }

    private async Task<string> StateAsync(string id)
    {
        await using var scope = store.Services.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<ISubmissionStore>().FindAsync(id, Cancelled);
        return found!.State.ToString().ToLowerInvariant();
    }

    private async Task SqlAsync(string sql)
    {
        await using var scope = store.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<OutcomesDbContext>().Database;

        // Braces are places of parameters.
        var text = sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
        Assert.NotEqual(0, await database.ExecuteSqlRawAsync(text, Cancelled));
    }
}
