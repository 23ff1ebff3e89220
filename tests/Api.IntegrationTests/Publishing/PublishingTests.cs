using System.Data.Common;
using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Domain.Publishing;
using OutcomesApi.Infrastructure.Persistence;

namespace OutcomesApi.Api.IntegrationTests.Publishing;

/// <summary>Who may publish, how often, in which order, and what readers see of it.</summary>
public abstract class PublishingTests(PublishingStore store)
{
    public sealed class OnSqlite(SqlitePublishingStore store) : PublishingTests(store), IClassFixture<SqlitePublishingStore>;

    public sealed class OnSqlServer(SqlServerPublishingStore store) : PublishingTests(store), IClassFixture<SqlServerPublishingStore>;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("oa_000000000000_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task RequestWithoutAValidKey_IsUnauthenticatedAndLearnsNothing(string? key)
    {
        using var response = await store.SendAsync(HttpMethod.Get, "/v1/releases/submissions", key);

        var problem = await PublishingStore.BodyAsync(response);
        Assert.Equal((HttpStatusCode.Unauthorized, "unauthenticated"), (response.StatusCode, problem.Text("code")));
        Assert.NotEmpty(response.Headers.WwwAuthenticate);
        Assert.Empty(problem.List("errors"));
    }

    [Fact]
    public async Task RevokedExpiredAndWrongKeys_HaveTheSameAnswer()
    {
        var key = await store.KeyAsync("crown-prosecution-service", [], ApiScope.ReadDraft);
        using var revoked = await store.SendAsync(HttpMethod.Delete, $"/v1/keys/{key.Split('_')[1]}", store.AdminKey);
        using var after = await store.SendAsync(HttpMethod.Get, "/v1/releases/submissions", key);
        using var wrong = await store.SendAsync(HttpMethod.Get, "/v1/releases/submissions", key[..^1] + (key[^1] == 'A' ? 'B' : 'A'));

        Assert.Equal(HttpStatusCode.NoContent, revoked.StatusCode);
        Assert.Equal(
            (after.StatusCode, (await PublishingStore.BodyAsync(after)).Text("detail")),
            (wrong.StatusCode, (await PublishingStore.BodyAsync(wrong)).Text("detail"))
        );
    }

    [Fact]
    public async Task KeyWithoutTheScope_IsForbidden()
    {
        using var response = await store.SendAsync(HttpMethod.Get, "/v1/keys", store.PartnerKey);

        Assert.Equal(
            (HttpStatusCode.Forbidden, "forbidden"),
            (response.StatusCode, (await PublishingStore.BodyAsync(response)).Text("code"))
        );
    }

    // An answer that is kept for everyone must never be one that a key was needed for, in whichever header the key came.
    [Fact]
    public async Task AnswerForOneKey_IsNeverGivenToAnother()
    {
        using var submitted = await store.SendAsync(
            HttpMethod.Post,
            "/v1/releases",
            store.PartnerKey,
            PublishingStore.FileForm("principal-offence-category-2017-12.csv", PublishingStore.Table(("Kent", 5))),
            "private"
        );
        var id = (await PublishingStore.BodyAsync(submitted)).Text("id")!;
        string[] seen = [await ListWithAsync(store.PartnerKey), await ListWithAsync(store.OtherKey)];

        Assert.Contains(id, seen[0], StringComparison.Ordinal);
        Assert.DoesNotContain(id, seen[1], StringComparison.Ordinal);

        async Task<string> ListWithAsync(string key)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/releases/submissions");
            request.Headers.Add("X-Api-Key", key);
            using var response = await store.Client.SendAsync(request, Cancelled);
            return await response.Content.ReadAsStringAsync(Cancelled);
        }
    }

    [Fact]
    public async Task Keys_AreMadeShownOnceAndListedWithoutTheirSecret()
    {
        using var made = await store.SendAsync(
            HttpMethod.Post,
            "/v1/keys",
            store.AdminKey,
            PublishingStore.Json("""{"publisher":"a-force","name":"robot","scopes":["publish"],"dataSets":["a-set"],"days":30}""")
        );
        var key = await PublishingStore.BodyAsync(made);
        using var listed = await store.SendAsync(HttpMethod.Get, "/v1/keys", store.AdminKey);
        var list = await listed.Content.ReadAsStringAsync(Cancelled);

        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        Assert.StartsWith("oa_", key.Text("key"), StringComparison.Ordinal);
        Assert.Contains(key.Text("id")!, list, StringComparison.Ordinal);
        Assert.DoesNotContain(key.Text("key")!.Split('_', 3)[2], list, StringComparison.Ordinal);
        Assert.True(listed.Headers.CacheControl!.NoStore);
        Assert.DoesNotContain(
            key.Text("key")!.Split('_', 3)[2],
            string.Join(' ', await StoredAsync(context => context.ApiKeys.Select(row => row.SecretHash))),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("""{"publisher":"A Force","name":"robot","scopes":["publish"]}""", "publisher")]
    [InlineData("""{"publisher":"a-force","scopes":["publish"]}""", "name")]
    [InlineData("""{"publisher":"a-force","name":"robot","scopes":["everything"]}""", "scopes")]
    [InlineData("""{"publisher":"a-force","name":"robot","scopes":["publish"],"days":10000}""", "days")]
    public async Task WrongKeyRequest_IsRefused(string body, string path)
    {
        using var response = await store.SendAsync(HttpMethod.Post, "/v1/keys", store.AdminKey, PublishingStore.Json(body));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains((await PublishingStore.BodyAsync(response)).List("errors"), error => error.Text("path") == path);
    }

    [Fact]
    public async Task FiftyPostsOfOneKey_MakeExactlyOneSubmission()
    {
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 50)
                .Select(_ =>
                    store.SendAsync(
                        HttpMethod.Post,
                        "/v1/releases",
                        store.PartnerKey,
                        PublishingStore.FileForm("principal-offence-category-2018-01.csv", PublishingStore.Table(("Kent", 5))),
                        "fifty"
                    )
                )
        );

        Assert.All(
            answers,
            answer => Assert.True(answer.StatusCode is HttpStatusCode.Created or HttpStatusCode.Conflict, $"{answer.StatusCode}")
        );
        Assert.Single(
            await StoredAsync(context =>
                context.Submissions.Where(row => row.FileName == "principal-offence-category-2018-01.csv").Select(row => row.Id)
            )
        );
        using var again = await store.SendAsync(
            HttpMethod.Post,
            "/v1/releases",
            store.PartnerKey,
            PublishingStore.FileForm("principal-offence-category-2018-01.csv", PublishingStore.Table(("Kent", 5))),
            "fifty"
        );
        Assert.Equal(["true"], again.Headers.GetValues("Idempotency-Replayed"));
        using var other = await store.SendAsync(
            HttpMethod.Post,
            "/v1/releases",
            store.PartnerKey,
            PublishingStore.FileForm("principal-offence-category-2018-01.csv", PublishingStore.Table(("Kent", 6))),
            "fifty"
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        foreach (var answer in answers)
            answer.Dispose();
    }

    [Fact]
    public async Task AnotherPublishersSubmission_DoesNotExist()
    {
        using var submitted = await store.SendAsync(
            HttpMethod.Post,
            "/v1/releases",
            store.PartnerKey,
            PublishingStore.FileForm("principal-offence-category-2018-02.csv", PublishingStore.Table(("Kent", 5))),
            "mine"
        );
        var id = (await PublishingStore.BodyAsync(submitted)).Text("id");
        foreach (
            var (method, path, body) in new[]
            {
                (HttpMethod.Get, "status", null),
                (HttpMethod.Get, "report", null),
                (HttpMethod.Post, "validate", null),
                (HttpMethod.Post, "publish", "{}"),
                (HttpMethod.Post, "withdraw", """{"reason":"mine"}"""),
            }
        )
        {
            using var response = await store.SendAsync(
                method,
                $"/v1/releases/{id}/{path}",
                store.OtherKey,
                body is null ? null : PublishingStore.Json(body),
                $"steal-{path}",
                "*"
            );
            Assert.Equal(
                (HttpStatusCode.NotFound, "unknown-submission"),
                (response.StatusCode, (await PublishingStore.BodyAsync(response)).Text("code"))
            );
        }
    }

    [Fact]
    public async Task FileOfAnotherDataSet_IsInvalid()
    {
        using var submitted = await store.SendAsync(
            HttpMethod.Post,
            "/v1/releases",
            store.OtherKey,
            PublishingStore.FileForm("principal-offence-category-2018-03.csv", PublishingStore.Table(("Kent", 5))),
            "foreign"
        );
        var id = (await PublishingStore.BodyAsync(submitted)).Text("id");
        using var validated = await store.SendAsync(HttpMethod.Post, $"/v1/releases/{id}/validate", store.OtherKey, null, null, "*");
        var answer = await PublishingStore.BodyAsync(validated);

        Assert.Equal(("invalid", "other-publishers-data-set"), (answer.Text("state"), answer["report"].Text("refusalCode")));
    }

    [Fact]
    public async Task ChangeOfAnOldState_IsRefused()
    {
        using var submitted = await store.SendAsync(
            HttpMethod.Post,
            "/v1/releases",
            store.PartnerKey,
            PublishingStore.FileForm("principal-offence-category-2018-04.csv", PublishingStore.Table(("Kent", 5))),
            "states"
        );
        var id = (await PublishingStore.BodyAsync(submitted)).Text("id");
        using var early = await store.SendAsync(
            HttpMethod.Post,
            $"/v1/releases/{id}/publish",
            store.PartnerKey,
            PublishingStore.Json("{}"),
            "early",
            "*"
        );
        using var without = await store.SendAsync(HttpMethod.Post, $"/v1/releases/{id}/validate", store.PartnerKey);
        using var validated = await store.SendAsync(
            HttpMethod.Post,
            $"/v1/releases/{id}/validate",
            store.PartnerKey,
            null,
            null,
            submitted.Headers.ETag!.Tag
        );
        using var stale = await store.SendAsync(
            HttpMethod.Post,
            $"/v1/releases/{id}/validate",
            store.PartnerKey,
            null,
            null,
            submitted.Headers.ETag!.Tag
        );

        Assert.Equal("wrong-state", (await PublishingStore.BodyAsync(early)).Text("code"));
        Assert.Equal((HttpStatusCode)428, without.StatusCode);
        Assert.Equal(HttpStatusCode.OK, validated.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
    }

    [Fact]
    public async Task TwoPublishersOfOneState_OneWins()
    {
        using var submitted = await store.SendAsync(
            HttpMethod.Post,
            "/v1/releases",
            store.PartnerKey,
            PublishingStore.FileForm("principal-offence-category-2018-05.csv", PublishingStore.Table(("Kent", 5), ("Essex", 6))),
            "race"
        );
        var id = (await PublishingStore.BodyAsync(submitted)).Text("id");
        using var validated = await store.SendAsync(HttpMethod.Post, $"/v1/releases/{id}/validate", store.PartnerKey, null, null, "*");
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(one =>
                    store.SendAsync(
                        HttpMethod.Post,
                        $"/v1/releases/{id}/publish",
                        store.PartnerKey,
                        PublishingStore.Json("""{"acknowledge":["missing-areas","unlikely-change"]}"""),
                        $"race-{one}",
                        validated.Headers.ETag!.Tag
                    )
                )
        );

        Assert.Equal(1, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
        Assert.All(
            answers,
            answer =>
                Assert.True(
                    answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Conflict or HttpStatusCode.PreconditionFailed,
                    $"{answer.StatusCode}"
                )
        );
        foreach (var answer in answers)
            answer.Dispose();
    }

    [Fact]
    public async Task Embargo_IsPublishedThenAndNotBefore()
    {
        using var submitted = await store.SendAsync(
            HttpMethod.Post,
            "/v1/releases",
            store.PartnerKey,
            PublishingStore.FileForm("principal-offence-category-2018-06.csv", PublishingStore.Table(("Kent", 61))),
            "embargo"
        );
        var id = (await PublishingStore.BodyAsync(submitted)).Text("id");
        using var validated = await store.SendAsync(HttpMethod.Post, $"/v1/releases/{id}/validate", store.PartnerKey, null, null, "*");
        var publication = TimeProvider.System.GetUtcNow().AddSeconds(4);
        var at = publication.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        using var scheduled = await store.SendAsync(
            HttpMethod.Post,
            $"/v1/releases/{id}/publish",
            store.PartnerKey,
            PublishingStore.Json($$"""{"publishAt":"{{at}}","acknowledge":["missing-areas","unlikely-change"]}"""),
            "embargo-publish",
            validated.Headers.ETag!.Tag
        );

        Assert.Equal(
            (HttpStatusCode.Accepted, "scheduled"),
            (scheduled.StatusCode, (await PublishingStore.BodyAsync(scheduled)).Text("state"))
        );
        var before = await ReadAsync("/v1/forces/kent/outcomes?offence=sexual-offences&period=2018-06");

        // On a machine that is busy the moment may have come meanwhile; it is told to the second.
        if (TimeProvider.System.GetUtcNow() < publication.AddSeconds(-1))
            Assert.Empty(before.List("observations"));
        for (var attempt = 0; attempt < 100 && (await StatusAsync(id!)) != "published"; attempt++)
            await Task.Delay(TimeSpan.FromMilliseconds(200), Cancelled);
        Assert.NotEmpty((await ReadAsync("/v1/forces/kent/outcomes?offence=sexual-offences&period=2018-06")).List("observations"));
    }

    [Fact]
    public async Task CorrectedFigure_IsSeenInChangesRevisionsAsOfAndTheCitation()
    {
        const string Question =
            "/v1/forces/essex/outcomes?offence=sexual-offences&period=2018-08&measure=cps-convictions-principal-offence";
        var first = await store.PublishAsync("2018-08", "corrected-1", ("Kent", 8), ("Essex", 9));
        var cited = (await ReadAsync(Question))["links"]!;
        var before = (await ReadAsync(Question)).Text("asOf");
        var second = await store.PublishAsync("2018-08", "corrected-2", ("Kent", 8), ("Essex", 11));

        var changes = (await ReadAsync($"/v1/releases/{second}/changes")).List("changes");
        var revisions = (await ReadAsync($"/v1/revisions?since={before}")).List("changes");
        foreach (var list in new[] { changes, revisions })
        {
            var change = Assert.Single(
                list,
                change =>
                    (change.Text("area"), change.Text("offence"), change.Text("measure"), change.Text("against"))
                    == ("essex", "sexual-offences", "cps-convictions-principal-offence", first)
            );
            Assert.Equal(
                ("revised", 9L, 11L, 2L),
                (change.Text("kind"), change.Number("old")!.Value, change.Number("new")!.Value, change.Number("difference")!.Value)
            );
        }

        Assert.Equal(11, Assert.Single((await ReadAsync(Question)).List("observations")).Number("value"));
        Assert.Equal(9, Assert.Single((await ReadAsync($"{Question}&asOf={before}")).List("observations")).Number("value"));
        var citation = await ReadAsync(cited.Text("citation")!);
        Assert.True(citation.Flag("changed"));
        Assert.Contains(citation.List("changes"), change => change["old"].Real("value") == 9 && change["new"].Real("value") == 11);
    }

    [Fact]
    public async Task WithdrawnRelease_IsNoLongerReadAndStaysCitableWithANotice()
    {
        const string Question =
            "/v1/forces/surrey/outcomes?offence=sexual-offences&period=2018-09&measure=cps-convictions-principal-offence";
        var release = await store.PublishAsync("2018-09", "withdrawn", ("Surrey", 9));
        var before = await ReadAsync(Question);
        using var withdrawn = await store.SendAsync(
            HttpMethod.Post,
            $"/v1/releases/{release}/withdraw",
            store.PartnerKey,
            PublishingStore.Json("""{"reason":"Published by mistake."}"""),
            "withdraw",
            "*"
        );

        Assert.Equal(HttpStatusCode.OK, withdrawn.StatusCode);
        Assert.Empty((await ReadAsync(Question)).List("observations"));
        Assert.Equal(9, Assert.Single((await ReadAsync(before["links"].Text("permalink")!)).List("observations")).Number("value"));
        var fixedAnswer = await ReadAsync($"{Question}&release={release}");
        Assert.Contains(
            fixedAnswer.List("notes"),
            note => note.Text("code") == "withdrawn" && note.Text("text")!.Contains("Published by mistake.", StringComparison.Ordinal)
        );
        Assert.Contains((await ReadAsync("/v1/revisions?since=2018-01-01")).List("withdrawn"), one => one.Text("release") == release);
    }

    [Fact]
    public async Task AuditLog_HasEveryStepAndCannotBeChanged()
    {
        await store.PublishAsync("2018-10", "audited", ("Kent", 5));
        using var response = await store.SendAsync(HttpMethod.Get, "/v1/audit?pageSize=1000", store.AdminKey);
        var lines = (await PublishingStore.BodyAsync(response)).AsArray().Select(line => line!).ToList();

        Assert.All(["submit", "validate", "publish", "published"], action => Assert.Contains(lines, line => line.Text("action") == action));
        Assert.Equal(lines.Select(line => line.Number("number")), lines.Select(line => line.Number("number")).Order());
        Assert.DoesNotContain(
            store.PartnerKey.Split('_', 3)[2],
            await response.Content.ReadAsStringAsync(Cancelled),
            StringComparison.Ordinal
        );
        foreach (var change in new[] { "UPDATE AuditLog SET Actor = 'nobody'", "DELETE FROM AuditLog" })
        {
            await using var scope = store.Services.CreateAsyncScope();
            await Assert.ThrowsAnyAsync<DbException>(() =>
                scope.ServiceProvider.GetRequiredService<OutcomesDbContext>().Database.ExecuteSqlRawAsync(change, Cancelled)
            );
        }
    }

    [Theory]
    [InlineData("a,b\n\"")]
    [InlineData("<html><body>no</body></html>")]
    public async Task HostileFile_IsInvalidAndSaysWhy(string text)
    {
        using var submitted = await store.SendAsync(
            HttpMethod.Post,
            "/v1/releases",
            store.PartnerKey,
            PublishingStore.FileForm("../../etc/passwd", text),
            "hostile" + text.Length
        );
        var id = (await PublishingStore.BodyAsync(submitted)).Text("id");
        using var validated = await store.SendAsync(HttpMethod.Post, $"/v1/releases/{id}/validate", store.PartnerKey, null, null, "*");
        var answer = await PublishingStore.BodyAsync(validated);

        Assert.Equal(("invalid", "passwd"), (answer.Text("state"), answer.Text("fileName")));
        Assert.False(string.IsNullOrEmpty(answer["report"].Text("refusalMessage")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("two words")]
    public async Task RequestWithoutAnIdempotencyKey_IsRefused(string? key)
    {
        using var response = await store.SendAsync(
            HttpMethod.Post,
            "/v1/releases",
            store.PartnerKey,
            PublishingStore.FileForm("a.csv", "a"),
            key
        );

        Assert.Equal(
            (HttpStatusCode.BadRequest, "idempotency-key-needed"),
            (response.StatusCode, (await PublishingStore.BodyAsync(response)).Text("code"))
        );
    }

    private async Task<System.Text.Json.Nodes.JsonNode> ReadAsync(string path)
    {
        using var response = await store.Client.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute), Cancelled);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await PublishingStore.BodyAsync(response);
    }

    private async Task<string?> StatusAsync(string id)
    {
        using var response = await store.SendAsync(HttpMethod.Get, $"/v1/releases/{id}/status", store.PartnerKey);
        return (await PublishingStore.BodyAsync(response)).Text("state");
    }

    private async Task<List<T>> StoredAsync<T>(Func<OutcomesDbContext, IQueryable<T>> query)
    {
        await using var scope = store.Services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<OutcomesDbContext>()).ToListAsync(Cancelled);
    }
}
