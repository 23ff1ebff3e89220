using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.V1.Claims;

/// <summary>Claims checked over HTTP against the figures that come with the service.</summary>
public abstract class ClaimTests(ApiFixture api) : ApiTests(api)
{
    [Theory]
    [InlineData("23% of rape cases in Essex end in conviction", "convictions-per-prosecution", "essex", "2017")]
    [InlineData("3.3% of rape reports in Lancashire led to a conviction", "convictions-per-report", "lancashire", "2022")]
    [InlineData(
        "2.1% of concluded rape investigations in West Mercia were charged",
        "charged-per-concluded-investigation",
        "west-mercia",
        "2021"
    )]
    [InlineData("843/52,210", "charged-per-recorded-offence-basis-not-stated", "england-and-wales", "2020")]
    [InlineData(
        "Of rapes in England and Wales in 2020, 1.6% led to a charge",
        "charged-per-recorded-offence-basis-not-stated",
        "england-and-wales",
        "2020"
    )]
    [InlineData("1 in 62 rapes in England and Wales in 2020", "charged-per-recorded-offence-basis-not-stated", "england-and-wales", "2020")]
    [InlineData("18 out of 77 in Essex for rape", "convictions-per-prosecution", "essex", "2017")]
    public async Task Claim_ThatAFigureReproduces_NamesIt(string text, string rate, string area, string period)
    {
        var answer = await CheckAsync(text);
        var claim = Assert.Single(answer.List("claims"));

        Assert.Equal("reproduced", claim.Text("verdict"));
        var best = claim.List("matches")[0];
        Assert.Equal((rate, area, period), (best["rate"].Text("rate"), best["area"].Text("id"), best["rate"].Text("period")));
        Assert.True(best.Flag("current"));
        Assert.NotEmpty(best["rate"]!.List("sources"));
        Assert.NotEmpty(best["rate"]!.Texts("doNotSay"));
        Assert.NotEmpty(answer.List("sources"));
    }

    [Fact]
    public async Task Claim_OfAnotherForce_IsANearMissThatSaysWhatDiffers()
    {
        var claim = Assert.Single((await CheckAsync("23% of rape cases in Kent in 2017 end in conviction")).List("claims"));

        Assert.Equal("not-reproduced", claim.Text("verdict"));
        var near = claim.List("nearMisses")[0];
        Assert.Equal(["area"], near.Texts("differs"));
        Assert.Equal("essex", near["area"].Text("id"));
    }

    [Fact]
    public async Task Claim_OfAnotherYear_IsANearMissThatSaysWhatDiffers() =>
        Assert.Equal(
            ["period"],
            Assert.Single((await CheckAsync("23% of rape cases in Essex in 2015")).List("claims")).List("nearMisses")[0].Texts("differs")
        );

    [Fact]
    public async Task Claim_ThatIsLoose_IsConsistentAndNotReproduced()
    {
        var claim = Assert.Single(
            (await CheckAsync("more than half of prosecutions for sexual offences in Kent in 2014/15")).List("claims")
        );

        Assert.Equal("consistent", claim.Text("verdict"));
        Assert.Equal("more-than", claim["claimed"].Text("qualifier"));
    }

    [Fact]
    public async Task Claim_OfACount_FindsTheBoundAsPublished()
    {
        var claim = Assert.Single((await CheckAsync("under a dozen rape convictions in West Mercia")).List("claims"));

        Assert.Equal(
            ("as-published", "offenders-convicted"),
            (claim.List("matches")[0].Text("agreement"), claim.List("matches")[0]["count"].Text("measure"))
        );
    }

    [Theory]
    [InlineData("Esex police: 23% of rapists convicted", "essex")]
    [InlineData("3.3% of rapes in Lancashir led to a conviction", "lancashire")]
    [InlineData("12% of burglaries in Avon and Sommerset solved", "avon-and-somerset")]
    public async Task Force_Mistyped_IsSuggested(string text, string force)
    {
        var scope = (await CheckAsync(text))["scope"]!;

        Assert.Empty(scope.Texts("areas"));
        Assert.Equal(force, scope.Texts("areasMeant")[0]);
    }

    [Theory]
    [InlineData("23% of rape cases in Essex end in conviction")]
    [InlineData("Most police forces charged fewer than 10% of offences reported to them last year")]
    public async Task Force_NamedOrNotMeant_IsNotSuggested(string text) =>
        Assert.Empty((await CheckAsync(text))["scope"]!.Texts("areasMeant"));

    [Theory]
    [InlineData("12% of burglaries in Kent were solved", "domestic-burglary", "non-domestic-burglary")]
    [InlineData("23% of rapists in Essex were convicted", "rape")]
    [InlineData("half of thefts from a vehicle in Kent", "theft-from-a-vehicle")]
    public async Task Offence_ByAnEverydayWord_IsRecognised(string text, params string[] offences) =>
        Assert.Equal(offences, (await CheckAsync(text))["scope"]!.Texts("offences"));

    [Fact]
    public async Task Change_Claimed_IsSaidNotToBeChecked() =>
        Assert.Contains((await CheckAsync("burglary in Kent up 12%")).List("notes"), note => note.Text("code") == "change-not-checked");

    [Fact]
    public async Task Claim_WithoutANumber_SaysHowNumbersAreRead()
    {
        var answer = await CheckAsync("most rape cases in Essex");

        Assert.Empty(answer.List("claims"));
        Assert.Contains(answer.List("notes"), note => note.Text("code") == "no-number");
    }

    [Fact]
    public async Task Post_IsTheSameAsGet()
    {
        using var response = await PostAsync("""{"text":"23%","force":"essex","offence":"rape","period":"2017"}""");
        var posted = await response.Content.ReadAsStringAsync(Cancelled);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var got = await AskAsync("/claims?text=23%25&force=essex&offence=rape&period=2017");
        Assert.Equal(await got.Content.ReadAsStringAsync(Cancelled), posted);
    }

    [Theory]
    [InlineData("""{}""", "missing-parameter", "text")]
    [InlineData("""{"text":"  "}""", "missing-parameter", "text")]
    [InlineData("""{"text":"23%","force":"esex"}""", "unknown-force", "force")]
    [InlineData("""{"text":"23%","force":"essex","area":"essex"}""", "conflicting-parameters", "force")]
    [InlineData("""{"text":"23%","offence":"rapes"}""", "unknown-offence", "offence")]
    [InlineData("""{"text":"23%","period":"17"}""", "invalid-period", "period")]
    public async Task WrongBody_IsRefusedWithWhatWouldBeRight(string body, string code, string path)
    {
        using var response = await PostAsync(body);
        var problem = await ProblemAsync(response, HttpStatusCode.BadRequest, "validation-failed");

        Assert.Contains(problem.List("errors"), error => (error.Text("code"), error.Text("path")) == (code, path));
    }

    [Theory]
    [InlineData("""{"text":"23%","offense":"rape"}""")]
    [InlineData("""{"text":23}""")]
    [InlineData("""{"text":"23%","text":"24%"}""")]
    [InlineData("""{"text":""")]
    [InlineData("""[]""")]
    [InlineData("")]
    public async Task BodyThatIsNoClaim_IsRefused(string body)
    {
        using var response = await PostAsync(body);

        await ProblemAsync(response, HttpStatusCode.BadRequest, "validation-failed");
    }

    [Fact]
    public async Task LongText_IsRefused() => await ErrorAsync("/claims?text=" + new string('1', 501), "too-long", "text");

    private async Task<JsonNode> CheckAsync(string text) => await JsonAsync("/claims?text=" + Uri.EscapeDataString(text));

    private async Task<HttpResponseMessage> PostAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await Api.Client().PostAsync(new Uri("/v1/claims/check", UriKind.Relative), content, Cancelled);
    }

    [Trait("Database", "Sqlite")]
    public sealed class OnSqlite(SqliteApiFixture api) : ClaimTests(api);

    [Trait("Database", "SqlServer")]
    public sealed class OnSqlServer(SqlServerApiFixture api) : ClaimTests(api);
}
