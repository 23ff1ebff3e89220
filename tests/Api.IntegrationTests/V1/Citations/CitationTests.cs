using System.Net;
using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Api.V1.Citations;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.IntegrationTests.V1.Citations;

/// <summary>Citations over HTTP: stable, resolvable, and true about what has changed since.</summary>
public sealed class CitationTests(MadeStore store) : IClassFixture<MadeStore>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Citation_OfARevisedFigure_SaysOldAndNew()
    {
        await store.AddAsync(
            "made-revised",
            1,
            new DateOnly(2020, 1, 1),
            "wiltshire,19c,defendants-convicted,2018,10",
            "wiltshire,19c,defendants-proceeded-against,2018,100",
            "wiltshire,19c,defendants-convicted,2017,3"
        );
        var cited = (await store.JsonAsync("/forces/wiltshire/outcomes?offence=19c&measure=defendants-convicted"))["links"]
            .Text("citation")!;
        Assert.False((await store.JsonAsync(cited)).Flag("changed"));

        await store.AddAsync(
            "made-revised",
            2,
            new DateOnly(2021, 1, 1),
            "wiltshire,19c,defendants-convicted,2018,12",
            "wiltshire,19c,defendants-proceeded-against,2018,100",
            "wiltshire,19c,defendants-convicted,2017,3",
            "wiltshire,19c,defendants-convicted,2019,5"
        );
        var citation = await store.JsonAsync(cited);

        Assert.True(citation.Flag("changed"));
        var count = Assert.Single(citation.List("changes"), change => change.Text("measureOrRate") == "defendants-convicted");
        Assert.Equal(("revised", 10.0, 12.0), (count.Text("kind"), count["old"].Real("value"), count["new"].Real("value")));
        Assert.Equal(["made-revised-v1", "made-revised-v2"], count["old"].Texts("releases").Concat(count["new"].Texts("releases")));
        var rate = Assert.Single(citation.List("changes"), change => change.Text("measureOrRate") == "convictions-per-prosecution");
        Assert.Equal((0.1, 0.12), (rate["old"].Real("value"), rate["new"].Real("value")));
        Assert.Equal((2, 1), (citation.Number("changeCount"), citation.Number("addedCount")));
        Assert.Equal(
            10,
            Assert
                .Single(
                    (await store.JsonAsync(citation.Text("permalink")!)).List("observations"),
                    figure => figure.Text("period") == "2018"
                )
                .Number("value")
        );
    }

    [Theory]
    [InlineData("/forces/essex/outcomes?offence=rape&period=2017")]
    [InlineData("/forces/essex/outcomes?offence=rape,sexual-offences&measure=defendants-convicted&outcomeType=1")]
    [InlineData("/forces/essex/rates?offence=rape")]
    [InlineData("/areas/england-and-wales/rates?offence=rape&period=2017-18")]
    [InlineData("/forces/kent/trends?rate=cps-convictions-per-completed-prosecution&offence=sexual-offences&kind=financial-year")]
    [InlineData("/comparisons?rate=charged-per-recorded-offence-recorded-basis&offence=rape&period=2017-18&ranks=true")]
    [InlineData(
        "/comparisons/pair?leftRate=charged-per-recorded-offence-recorded-basis&leftArea=essex&leftOffence=rape&leftPeriod=2017-18&rightArea=kent"
    )]
    [InlineData("/forces/essex/offence-mix?rate=charged-per-recorded-offence-recorded-basis&period=2017-18")]
    public async Task Citation_OfAnyAnswer_ResolvesToItsFigures(string path)
    {
        var citation = await store.JsonAsync((await store.JsonAsync(path))["links"].Text("citation")!);

        Assert.False(citation.Flag("changed"));
        Assert.True(citation.Number("figureCount") > 0, path);
        Assert.NotEmpty(citation.List("sources"));
        Assert.Equal((await store.JsonAsync(citation.Text("permalink")!))["asOf"]!.GetValue<string>(), citation.Text("asOf"));
    }

    [Fact]
    public async Task Token_OfTheSameQuestion_IsTheSameHoweverItIsWritten()
    {
        var one = (await store.JsonAsync("/forces/essex/outcomes?offence=rape&period=2017"))["links"].Text("citation");
        var other = (await store.JsonAsync("/v1/forces/essex/outcomes?period=2017&offence=rape"))["links"].Text("citation");

        Assert.Equal(one, other);
    }

    [Theory]
    [InlineData(".txt", "text/plain", "Outcomes API (")]
    [InlineData(".bib", "application/x-bibtex", "@misc{")]
    [InlineData(".ris", "application/x-research-info-systems", "TY  - DATA")]
    [InlineData(".json", "application/vnd.citationstyles.csl+json", "\"type\": \"dataset\"")]
    public async Task Format_OfASuffix_IsThatOfReferenceManagers(string suffix, string mediaType, string content)
    {
        var cited = (await store.JsonAsync("/forces/essex/outcomes?offence=rape&period=2017"))["links"].Text("citation");
        using var response = await store.Client.GetAsync(new Uri(cited + suffix), Cancelled);
        var text = await response.Content.ReadAsStringAsync(Cancelled);

        Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
        Assert.Contains(content, text, StringComparison.Ordinal);
        Assert.Contains("/v1/forces/essex/outcomes?offence=rape&period=2017&asOf=", text, StringComparison.Ordinal);
        Assert.NotNull(response.Headers.ETag);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("AAAAAAAAAAAAAAAA")]
    [InlineData("%00")]
    public async Task Token_ThatIsNoneOfOurs_IsUnknown(string token)
    {
        using var response = await store.Client.GetAsync(new Uri($"/v1/citations/{token}", UriKind.Relative), Cancelled);

        Assert.True(response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{token} answers {response.StatusCode}");
    }

    [Theory]
    [InlineData("/v1/forces/esex/outcomes", "")]
    [InlineData("/v1/forces/essex/outcomes", "?offence=rapes")]
    [InlineData("/v1/forces/essex/outcomes", "?nonsense=1")]
    [InlineData("/v1/config", "")]
    [InlineData("/v1/forces/essex/trends", "?kind=month")]
    [InlineData("/v1/comparisons", "?ranks=perhaps")]
    public async Task Token_MadeByHandForNoQuestion_IsUnknown(string path, string query)
    {
        var token = new CitedAnswer(path, query, new Snapshot(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), 1)).Token;
        using var response = await store.Client.GetAsync(new Uri($"/v1/citations/{token}", UriKind.Relative), Cancelled);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Token_OfAStateThatHasNotBeen_IsUnknown()
    {
        var token = new CitedAnswer(
            "/v1/forces/essex/outcomes",
            "",
            new Snapshot(new DateTimeOffset(2199, 1, 1, 0, 0, 0, TimeSpan.Zero), 1_000_000)
        ).Token;
        using var response = await store.Client.GetAsync(new Uri($"/v1/citations/{token}", UriKind.Relative), Cancelled);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public void Token_ReadAgain_IsTheAnswer()
    {
        var answer = new CitedAnswer(
            "/v1/forces/essex/outcomes",
            "?offence=rape&period=2017",
            new Snapshot(new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.Zero), 7)
        );

        Assert.Equal(answer, CitedAnswer.TryRead(answer.Token));
        Assert.All(Enumerable.Range(0, answer.Token.Length), at => Assert.Null(CitedAnswer.TryRead(answer.Token.Remove(at, 1))));
    }
}
