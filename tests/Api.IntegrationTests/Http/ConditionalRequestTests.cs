using System.Net;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.Http;

/// <summary>ETags: one for each representation, and none for what is no answer.</summary>
public abstract class ConditionalRequestTests(ApiFixture api) : ApiTests(api)
{
    private const string Essex = "/v1/forces/essex/outcomes?offence=rape&period=2017";

    [Fact]
    public async Task IfNoneMatch_Known_IsAnswered304WithoutABody()
    {
        var tag = await TagAsync(Essex);

        using var response = await AskAsync(Essex, ("If-None-Match", tag));

        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
        Assert.Equal(tag, response.Headers.ETag?.ToString());
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(Cancelled));
        Assert.NotNull(response.Headers.CacheControl?.MaxAge);
        Assert.NotEmpty(response.Headers.Vary);
    }

    [Fact]
    public async Task IfNoneMatch_OneOfSeveralOrWeak_IsAnswered304()
    {
        var tag = await TagAsync(Essex);

        using var several = await AskAsync(Essex, ("If-None-Match", $"\"other\", {tag}"));
        using var weak = await AskAsync(Essex, ("If-None-Match", "W/" + tag));

        Assert.Equal(HttpStatusCode.NotModified, several.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, weak.StatusCode);
    }

    [Fact]
    public async Task IfNoneMatch_Unknown_IsAnswered200()
    {
        using var response = await AskAsync(Essex, ("If-None-Match", "\"other\""));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task IfNoneMatch_Any_IsAnswered400ForARefusedQuestion()
    {
        await ProblemAsync(
            "/v1/forces/essex/outcomes?offence=rapes",
            HttpStatusCode.BadRequest,
            "validation-failed",
            ("If-None-Match", await TagAsync(Essex))
        );
    }

    [Fact]
    public async Task ETag_OfEachRepresentationAndQuestion_IsItsOwn()
    {
        string[] tags =
        [
            await TagAsync(Essex),
            await TagAsync(Essex, ("Accept", "text/csv")),
            await TagAsync("/v1/forces/essex/outcomes.csv?offence=rape&period=2017"),
            await TagAsync(Essex, ("Accept-Encoding", "br")),
            await TagAsync(Essex, ("Accept-Encoding", "gzip")),
            await TagAsync(Essex, ("Accept", "text/csv"), ("Accept-Encoding", "gzip")),
            await TagAsync(Essex + "&pageSize=1"),
            await TagAsync("/v1/forces/essex/outcomes?offence=rape"),
            await TagAsync("/v1/forces/essex/rates?offence=rape&period=2017"),
            await TagAsync("/v1/areas/essex/outcomes?offence=rape&period=2017"),
            await TagAsync("/v1/forces/kent/outcomes?offence=rape&period=2017"),
        ];

        Assert.Equal(tags.Length, tags.Distinct(StringComparer.Ordinal).Count());
        Assert.All(tags, tag => Assert.DoesNotContain("W/", tag, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ETag_OfTheSameQuestion_StaysTheSameAndSoDoesTheAnswer()
    {
        using var first = await AskAsync(Essex);
        using var second = await AskAsync(Essex);

        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Equal(await first.Content.ReadAsStringAsync(Cancelled), await second.Content.ReadAsStringAsync(Cancelled));
    }

    [Theory]
    [InlineData("/v1/forces/essex/outcomes?offence=rape&period=2017")]
    [InlineData("/v1/forces.csv")]
    [InlineData("/v1/config")]
    public async Task Head_OfAResource_HasTheHeadersOfGetAndNoBody(string path)
    {
        using var get = await AskAsync(path);
        using var head = await AskAsync(HttpMethod.Head, path);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancelled));
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal(get.Content.Headers.LastModified, head.Content.Headers.LastModified);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(Names(get), Names(head));
    }

    private static IEnumerable<string> Names(HttpResponseMessage response) =>
        response
            .Headers.Select(header => header.Key)
            .Where(name => name is not ("Transfer-Encoding" or "Date"))
            .Order(StringComparer.Ordinal);

    private async Task<string> TagAsync(string path, params (string Name, string Value)[] headers)
    {
        using var response = await AskAsync(path, headers);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return Assert.IsType<System.Net.Http.Headers.EntityTagHeaderValue>(response.Headers.ETag).ToString();
    }

    [Trait("Database", "Sqlite")]
    public sealed class OnSqlite(SqliteApiFixture api) : ConditionalRequestTests(api);

    [Trait("Database", "SqlServer")]
    public sealed class OnSqlServer(SqlServerApiFixture api) : ConditionalRequestTests(api);
}
