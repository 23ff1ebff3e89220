using System.Net;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.Http;

/// <summary>Conditions that name no tag of ours.</summary>
public sealed class ConditionalResultTests(SqliteApiFixture api)
{
    [Theory]
    [InlineData("/forces", "If-None-Match", "*", HttpStatusCode.NotModified)]
    [InlineData("/forces", "If-Modified-Since", "Mon, 23 Nov 2026 00:00:00 GMT", HttpStatusCode.NotModified)]
    [InlineData("/forces", "If-Modified-Since", "Sun, 22 Nov 2026 23:59:59 GMT", HttpStatusCode.OK)]
    [InlineData("/forces.csv", "If-None-Match", "*", HttpStatusCode.NotModified)]
    [InlineData("/forces/nobody", "If-None-Match", "*", HttpStatusCode.NotFound)]
    [InlineData("/forces?pageSize=0", "If-Modified-Since", "Mon, 23 Nov 2026 00:00:00 GMT", HttpStatusCode.BadRequest)]
    public async Task Get_ConditionWithoutTag_IsJudgedAfterTheAction(string path, string header, string value, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation(header, value);

        using var answer = await api.Client().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("text/csv, */*", "text/csv")]
    [InlineData("*/*, text/csv", "text/csv")]
    [InlineData("*/*", "application/json")]
    [InlineData("text/csv;q=0.5, application/json;q=0.9", "application/json")]
    public async Task Accept_NamedFormatAmongEquals_WinsOverAWildcard(string accept, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/forces");
        request.Headers.TryAddWithoutValidation("Accept", accept);

        using var answer = await api.Client().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, answer.Content.Headers.ContentType?.MediaType);
    }
}
