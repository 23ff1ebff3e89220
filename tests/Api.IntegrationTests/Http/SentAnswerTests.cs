using System.Net;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.Http;

/// <summary>An answer that is sent again is the one that would have been made, to the byte and the header, for whoever asked the same and
/// nobody else.</summary>
public sealed class SentAnswerTests(MadeStore store) : IClassFixture<MadeStore>
{
    private const string Question = "/v1/forces/essex/outcomes?offence=rape&period=2017";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Question)]
    [InlineData("/v1/forces")]
    [InlineData("/forces/essex")]
    [InlineData("/v1/comparisons?rate=charged-per-recorded-offence-recorded-basis&offence=rape&period=2017-18")]
    public async Task AnswerSentAgain_IsTheSameWithItsHeaders(string path)
    {
        foreach (var coding in new[] { "identity", "gzip", "br" })
        {
            var (first, firstBody) = await AskAsync(path, ("Accept-Encoding", coding));
            var (second, secondBody) = await AskAsync(path, ("Accept-Encoding", coding));

            Assert.Equal(firstBody, secondBody);
            Assert.Equal(Headers(first), Headers(second));
            Assert.Equal(coding == "identity" ? [] : [coding], second.Content.Headers.ContentEncoding);
        }
    }

    [Fact]
    public async Task NotModified_OfWhatWasSent_HasTheHeadersOfOneThatWasMade()
    {
        const string Path = "/v1/forces/kent/outcomes?offence=rape&period=2017";
        var (made, _) = await AskAsync(Path);
        var tag = made.Headers.ETag!.ToString();
        var (listed, _) = await AskAsync(Path, ("If-None-Match", $"\"other\", {tag}"));
        foreach (var given in new[] { tag, "W/" + tag })
        {
            var (answer, body) = await AskAsync(Path, ("If-None-Match", given));

            Assert.Equal((HttpStatusCode.NotModified, 0), (answer.StatusCode, body.Length));
            Assert.Equal(Headers(listed), Headers(answer));
        }

        var (other, whole) = await AskAsync(Path, ("If-None-Match", "\"other\""));
        Assert.Equal((HttpStatusCode.OK, true), (other.StatusCode, whole.Length > 0));
    }

    [Fact]
    public async Task NotModified_OfWhatWasNeverSent_IsAnsweredAgain()
    {
        const string Path = "/v1/forces/surrey/outcomes?offence=rape&period=2017";
        var (made, body) = await AskAsync(Path + "&pageSize=99");
        var tag = made.Headers.ETag!.ToString();
        for (var i = 0; i < 3; i++)
            Assert.Equal(HttpStatusCode.NotModified, (await AskAsync(Path + "&pageSize=99", ("If-None-Match", tag))).Answer.StatusCode);

        Assert.Equal(body, (await AskAsync(Path + "&pageSize=99")).Body);
    }

    [Fact]
    public async Task RequestsThatAreNotAlike_AreAnsweredEachForItself()
    {
        var (json, _) = await AskAsync(Question, ("Accept", "application/json"));
        var (csv, _) = await AskAsync(Question, ("Accept", "text/csv"));
        var (none, _) = await AskAsync(Question, ("Accept", "image/png"));
        var (crossOrigin, _) = await AskAsync(Question, ("Origin", "https://newsroom.example"));
        var (plain, _) = await AskAsync(Question);
        var (otherHost, body) = await AskAsync(Question, ("Host", "another.example"));
        var (head, headBody) = await SendAsync(HttpMethod.Head, Question);

        Assert.Equal(
            ("application/json", "text/csv", HttpStatusCode.NotAcceptable),
            (json.Content.Headers.ContentType!.MediaType, csv.Content.Headers.ContentType!.MediaType, none.StatusCode)
        );
        Assert.True(crossOrigin.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.False(plain.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.Contains("http://another.example/", System.Text.Encoding.UTF8.GetString(body), StringComparison.Ordinal);
        Assert.NotEqual(plain.Headers.ETag, otherHost.Headers.ETag);
        Assert.Equal((HttpStatusCode.OK, 0), (head.StatusCode, headBody.Length));
    }

    [Fact]
    public async Task AnswerOfAnEarlierState_IsNotSentOnceTheNextIsAcknowledged()
    {
        const string Path = "/v1/forces/essex/outcomes?offence=rape&measure=defendants-convicted&period=2031";
        for (var value = 1; value <= 5; value++)
        {
            await store.AddAsync("made-up", value, new DateOnly(2026, 1, value), $"essex,rape,defendants-convicted,2031,{value}");
            for (var i = 0; i < 3; i++)
                Assert.Equal(value, Assert.Single((await store.JsonAsync(Path)).List("observations")).Number("value"));
        }
    }

    private static List<string> Headers(HttpResponseMessage answer) =>
        [
            .. answer
                .Headers.Concat(answer.Content.Headers)
                .Where(header => header.Key is not ("Date" or "Transfer-Encoding" or "Content-Length"))
                .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
                .Order(StringComparer.Ordinal),
        ];

    private Task<(HttpResponseMessage Answer, byte[] Body)> AskAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, headers);

    private async Task<(HttpResponseMessage Answer, byte[] Body)> SendAsync(
        HttpMethod method,
        string path,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        using var response = await store.Client.SendAsync(request, Cancelled);
        return (response, await response.Content.ReadAsByteArrayAsync(Cancelled));
    }
}
