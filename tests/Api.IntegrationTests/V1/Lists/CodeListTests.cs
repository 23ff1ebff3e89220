using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.V1.Lists;

/// <summary>The code lists: whole, filtered, by page, one by one, as JSON and as CSV.</summary>
public abstract class CodeListTests(ApiFixture api) : ApiTests(api)
{
    public static TheoryData<string> Lists =>
        ["areas", "forces", "offences", "outcome-types", "measures", "rates", "periods", "sources", "releases", "datasets"];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task List_InPagesOfSeven_IsTheWholeList(string list)
    {
        var whole = await JsonAsync($"/v1/{list}?pageSize=1000");

        var items = new List<string>();
        for (var next = $"/v1/{list}?pageSize=7"; next is not null; )
        {
            var page = await JsonAsync(next);
            Assert.Equal(whole.Number("total"), page.Number("total"));
            Assert.InRange(page.List("items").Count, 1, 7);
            items.AddRange(page.List("items").Select(item => item.ToJsonString()));
            next = page["links"].Text("next") is { } link ? new Uri(link).PathAndQuery : null;
        }

        Assert.Equal(whole.List("items").Select(item => item.ToJsonString()), items);
        Assert.Equal(whole.Number("total"), items.Count);
    }

    [Fact]
    public async Task Offence_OfTheMinistry_SaysWhatItIsAmongTheHomeOfficesByItsWords()
    {
        var mapping = Assert.Single((await JsonAsync("/v1/offences/moj-19f")).List("mappings"));
        Assert.Equal(
            ("19g", "19G", "home-office", "exact"),
            (mapping.Text("offence"), mapping.Text("code"), mapping.Text("classification"), mapping.Text("relation"))
        );
        Assert.Contains("labelling error", mapping.Text("note"), StringComparison.Ordinal);

        var none = Assert.Single((await JsonAsync("/v1/offences/moj-74")).List("mappings"));
        Assert.Equal((null, "none"), (none.Text("offence"), none.Text("relation")));
        Assert.Empty((await JsonAsync("/v1/offences/rape")).List("mappings"));
    }

    [Fact]
    public async Task Offence_OfTheHomeOffice_IsBroaderThanTheMinistrysParts()
    {
        var parts = (await JsonAsync("/v1/offences/23")).List("mappings");

        Assert.Equal(
            ["moj-23-1", "moj-23-2", "moj-23-3", "moj-23-4", "moj-23-5", "moj-23-6", "moj-23-7"],
            parts.Select(part => part.Text("offence"))
        );
        Assert.All(parts, part => Assert.Equal("broader", part.Text("relation")));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task List_AsCsv_HasARowForEachEntry(string list)
    {
        var whole = await JsonAsync($"/v1/{list}?pageSize=1000");

        var rows = await CsvAsync($"/v1/{list}.csv");

        Assert.Equal(whole.List("items").Select(item => item.Text("id")), rows.Select(row => row["id"]));
        Assert.Equal(3, (await CsvAsync($"/v1/{list}.csv?pageSize=3")).Count);
    }

    [Theory]
    [InlineData("areas")]
    [InlineData("forces")]
    [InlineData("offences")]
    [InlineData("outcome-types")]
    [InlineData("measures")]
    [InlineData("rates")]
    [InlineData("sources")]
    [InlineData("releases")]
    [InlineData("datasets")]
    public async Task List_EachEntry_IsFoundByItsIdentifier(string list)
    {
        var whole = await JsonAsync($"/v1/{list}?pageSize=1000");

        foreach (var item in whole.List("items"))
        {
            var one = await JsonAsync($"/v1/{list}/{item.Text("id")}");
            Assert.Equal(item.Text("id"), (one["force"] ?? one).Text("id"));
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task List_ParameterOutOfForm_IsRefused(string list)
    {
        await ErrorAsync($"/v1/{list}?pageSize=0", "out-of-range", "pageSize");
        await ErrorAsync($"/v1/{list}?pageSize=1001", "out-of-range", "pageSize");
        await ErrorAsync($"/v1/{list}?page=1", "unknown-parameter", "page");
        await ErrorAsync($"/v1/{list}?cursor=", "empty-parameter", "cursor");
        await ProblemAsync($"/v1/{list}?cursor=eyJ", System.Net.HttpStatusCode.BadRequest, "invalid-cursor");
    }

    [Theory]
    [InlineData("/v1/forces?kind=county", "unknown-kind", "kind")]
    [InlineData("/v1/areas?level=town", "unknown-level", "level")]
    public async Task List_UnknownFilter_IsRefusedWithTheChoices(string path, string code, string parameter) =>
        Assert.NotEmpty((await ErrorAsync(path, code, parameter)).Texts("allowed"));

    [Fact]
    public async Task Areas_OfALevel_AreThoseAlone()
    {
        var answer = await JsonAsync("/v1/areas?level=force");

        Assert.Equal(43, answer.Number("total"));
        Assert.All(answer.List("items"), area => Assert.Equal("force", area.Text("level")));
    }

    [Fact]
    public async Task Forces_Listed_AreThe43TerritorialForces()
    {
        var answer = await JsonAsync("/v1/forces");

        Assert.Equal(43, answer.Number("total"));
        Assert.Equal(43, answer.List("items").Select(force => force.Text("gssCode")).Distinct().Count());
        Assert.Contains(
            answer.List("items"),
            force => (force.Text("id"), force.Text("gssCode"), force.Text("region")) == ("essex", "E23000028", "East of England")
        );
    }

    [Fact]
    public async Task Force_One_SaysWhatThereIsOfIt()
    {
        var answer = await JsonAsync("/v1/forces/essex");

        Assert.Contains("essex-2018-v1", answer["coverage"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.EndsWith("/v1/forces/essex/outcomes", answer["force"]!["links"].Text("outcomes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Measures_Listed_AreAllDefined() =>
        Assert.All(
            (await JsonAsync("/v1/measures?pageSize=1000")).List("items"),
            measure => Assert.True(measure.Text("definition")!.Length > 20)
        );

    [Fact]
    public async Task Rates_Listed_HaveAClassEachOfTheirOwn()
    {
        var rates = (await JsonAsync("/v1/rates?pageSize=1000")).List("items");

        Assert.Equal(rates.Count, rates.Select(rate => rate["comparabilityClass"].Text("id")).Distinct().Count());
        Assert.All(rates, rate => Assert.NotEmpty(rate["comparabilityClass"].List("fields")));
    }

    [Fact]
    public async Task Sources_Listed_AllHaveACitation() =>
        Assert.All(
            (await JsonAsync("/v1/sources?pageSize=1000")).List("items"),
            source => Assert.Contains(source.Text("publisher")!, source.Text("citation"), StringComparison.Ordinal)
        );

    [Trait("Database", "Sqlite")]
    public sealed class OnSqlite(SqliteApiFixture api) : CodeListTests(api);

    [Trait("Database", "SqlServer")]
    public sealed class OnSqlServer(SqlServerApiFixture api) : CodeListTests(api);
}
