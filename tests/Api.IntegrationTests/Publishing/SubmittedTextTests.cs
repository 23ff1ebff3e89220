using System.Net;
using System.Text.Json.Nodes;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.Publishing;

/// <summary>Texts that partners send, with characters that would break or disguise what is made of them.</summary>
public sealed class SubmittedTextTests(SqlitePublishingStore store) : IClassFixture<SqlitePublishingStore>
{
    public static TheoryData<string, string, string> Bodies =>
        new()
        {
            { "/v1/keys", """{"publisher":"essex-police","name":"ab§","scopes":["publish"]}""", "name" },
            { "/v1/webhooks", """{"url":"https://example.org/a§"}""", "url" },
            { "/v1/webhooks", """{"url":"https://example.org/","dataSets":["a§"]}""", "dataSets" },
            { "/v1/claims/check", """{"text":"23% of §rape cases"}""", "text" },
            { "/v1/releases/nothing/withdraw", """{"reason":"because §"}""", "reason" },
        };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Text_WithAForbiddenCharacter_IsRefusedByNameAndPosition(string path, string body, string member)
    {
        foreach (var (escape, name) in new[] { ("\\u000b", "U+000B"), ("\\u202e", "U+202E"), ("\\u2067", "U+2067"), ("\\uffff", "U+FFFF") })
        {
            using var response = await store.SendAsync(
                HttpMethod.Post,
                path,
                path == "/v1/keys" ? store.AdminKey : store.PartnerKey,
                PublishingStore.Json(body.Replace("§", escape, StringComparison.Ordinal)),
                $"text-{member}-{name}",
                "*"
            );

            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            AssertRefused(await PublishingStore.BodyAsync(response), member, name);
        }
    }

    [Fact]
    public async Task FileName_WithAnOverrideOfDirection_IsRefused()
    {
        using var form = PublishingStore.FileForm("f\u202Evsc.csv", "a,b\n1,2\n");

        using var response = await store.SendAsync(HttpMethod.Post, "/v1/releases", store.PartnerKey, form, "file-name");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        AssertRefused(await PublishingStore.BodyAsync(response), "file", "U+202E");
    }

    private static void AssertRefused(JsonNode problem, string member, string character)
    {
        var error = problem.List("errors").First(one => one.Text("code") == "forbidden-character");
        Assert.Equal(member, error.Text("path"));
        Assert.Contains($"{character} at position", error.Text("message"), StringComparison.Ordinal);
    }
}
