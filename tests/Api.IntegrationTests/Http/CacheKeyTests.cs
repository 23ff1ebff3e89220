using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using OutcomesApi.Api.Caching;
using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Domain.Texts;

namespace OutcomesApi.Api.IntegrationTests.Http;

/// <summary>Keys of kept answers: no text of one part of a request passes for two, and no client makes them large.</summary>
public sealed class CacheKeyTests(MadeStore store) : IClassFixture<MadeStore>
{
    [Fact]
    public async Task Query_WhoseValueHoldsALineBreak_IsNotAnsweredFromTheCacheOfTwoParameters()
    {
        using var first = await store.Client.GetAsync(
            new Uri("/v1/forces/essex/outcomes?offence=rape&period=2017", UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        using var second = await store.Client.GetAsync(
            new Uri("/v1/forces/essex/outcomes?offence=rape%0Aperiod=2017", UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, second.StatusCode);
    }

    [Theory]
    [InlineData("gzip", true)]
    [InlineData("longer", false)]
    public void Request_WithHeadersLongerThanAnyBrowsers_IsNotKept(string coding, bool isKept)
    {
        var http = new DefaultHttpContext();
        http.Request.Method = "GET";
        http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = "/v1/forces";
        http.Request.Headers.AcceptEncoding = coding == "gzip" ? coding : new string('x', 3_000);

        Assert.Equal(isKept, SentAnswers.CanBeShared(http.Request));
    }

    [Theory]
    [InlineData("Outcomes, year to March 2018", "Outcomes, year to March 2018")]
    [InlineData("a\u000Bb", "a\uFFFDb")]
    [InlineData("\uFFFE \uD83D\uDE00", "\uFFFD \uD83D\uDE00")]
    public void XmlText_OfAnyText_IsWhatXmlCanCarry(string text, string expected) => Assert.Equal(expected, TextCharacters.Cleaned(text));
}
