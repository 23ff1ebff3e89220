using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.V1.Comparisons;

/// <summary>Comparisons of forces over HTTP, with the funnel computed a second time by funnel.py.</summary>
public abstract class ComparisonTests(ApiFixture api) : ApiTests(api)
{
    private const string Funnel = "/comparisons?rate=charged-per-recorded-offence-recorded-basis&offence=rape&period=2017-18";

    [Fact]
    public async Task Funnel_OfRapeCharges_EqualsTheSecondComputation()
    {
        var answer = await JsonAsync(Funnel);
        var expected = CsvFile.Parse(
            await File.ReadAllTextAsync(RepositoryFiles.Path("tests", "Api.IntegrationTests", "V1", "Comparisons", "funnel.csv"), Cancelled)
        );

        Assert.Equal(43, expected.Count);
        Assert.Equal(expected.Select(row => row["force"]), answer.List("forces").Select(force => force["force"].Text("id")!));
        foreach (var (row, force) in expected.Zip(answer.List("forces")))
        {
            var funnel = force["funnel"]!;
            (string Column, double Value)[] values =
            [
                ("numerator", force["numerator"].Number("value")!.Value),
                ("denominator", force["denominator"].Number("value")!.Value),
                ("value", force.Real("value")!.Value),
                ("lower_95", force.List("intervals")[0].Real("lower")!.Value),
                ("upper_95", force.List("intervals")[0].Real("upper")!.Value),
                ("difference", force["differenceFromRest"].Real("value")!.Value),
                ("difference_lower_95", force["differenceFromRest"].List("intervals")[0].Real("lower")!.Value),
                ("difference_upper_95", force["differenceFromRest"].List("intervals")[0].Real("upper")!.Value),
                ("funnel_lower_95", funnel.List("limits")[0].Real("lower")!.Value),
                ("funnel_upper_95", funnel.List("limits")[0].Real("upper")!.Value),
                ("funnel_lower_99_8", funnel.List("limits")[1].Real("lower")!.Value),
                ("funnel_upper_99_8", funnel.List("limits")[1].Real("upper")!.Value),
                ("z", funnel.Real("z")!.Value),
                ("adjusted_z", funnel.Real("adjustedZ")!.Value),
                ("phi", answer["overdispersion"].Real("phi")!.Value),
                ("tau_squared", answer["overdispersion"].Real("tauSquared")!.Value),
            ];
            Assert.All(
                values,
                value =>
                    Assert.True(
                        Math.Abs(value.Value - Number(row[value.Column])) < 1e-9,
                        $"{row["force"]} {value.Column}: {value.Value} and {row[value.Column]}"
                    )
            );
        }
    }

    [Fact]
    public async Task Funnel_Csv_HasTheSameFigures()
    {
        var json = await JsonAsync(Funnel);
        var csv = await CsvAsync(Funnel.Replace("/comparisons", "/comparisons.csv", StringComparison.Ordinal));

        Assert.Equal(
            json.List("forces").Select(force => force["funnel"].Real("adjustedZ")!.Value),
            csv.Select(row => Number(row["adjusted_z"]))
        );
        Assert.Equal(json.List("forces").Select(force => force["funnel"].Text("adjustedClass")), csv.Select(row => row["adjusted_class"]));
        Assert.DoesNotContain("rank", csv[0].Keys);
    }

    [Fact]
    public async Task Funnel_SmallForce_HasExactLimits()
    {
        var city = Assert.Single((await JsonAsync(Funnel)).List("forces"), force => force["force"].Text("id") == "city-of-london");

        Assert.All(city["funnel"]!.List("limits"), limits => Assert.Equal("exact-binomial", limits.Text("method")));
        Assert.Equal(0.0, city["funnel"]!.List("limits")[0].Real("lower"));
        Assert.Equal("within", city["funnel"].Text("class"));
    }

    [Fact]
    public async Task Funnel_WordsWithoutPolarity_AreTheFiveOfTheContract()
    {
        string[] words = ["within", "above-95", "above-99.8", "below-95", "below-99.8"];
        var classes = (await JsonAsync(Funnel))
            .List("forces")
            .SelectMany(force => new[] { force["funnel"].Text("class"), force["funnel"].Text("adjustedClass") })
            .Distinct()
            .ToList();

        Assert.All(classes, word => Assert.Contains(word, words));
        Assert.Contains("above-99.8", classes);
        Assert.Contains("below-99.8", classes);
    }

    [Fact]
    public async Task Ranks_AreGivenOnlyWhenAskedForAndWithTheirInterval()
    {
        Assert.All((await JsonAsync(Funnel)).List("forces"), force => Assert.Null(force["rank"]));
        Assert.All(
            (await JsonAsync(Funnel + "&ranks=true")).List("forces"),
            force =>
            {
                var rank = force["rank"]!;
                Assert.InRange(rank.Number("rank")!.Value, rank.Number("lower")!.Value, rank.Number("upper")!.Value);
                Assert.Equal(43, rank.Number("of"));
            }
        );
    }

    [Fact]
    public async Task ReportingBodies_AreBesideTheForcesAndNotInTheBaseline()
    {
        var answer = await JsonAsync(Funnel);

        Assert.Equal(["btp"], answer.List("reportingBodies").Select(body => body["body"].Text("id")!));
        Assert.DoesNotContain(answer.List("forces"), force => force["force"].Text("id") == "btp");
        Assert.Equal(answer.List("forces").Sum(force => force["denominator"].Number("value")), answer["baseline"].Number("denominator"));
        Assert.Equal(53_931 - 25, answer["baseline"].Number("denominator"));
    }

    [Fact]
    public async Task Coverage_NamesEachForceThatIsMissingAndWhy()
    {
        var answer = await JsonAsync("/comparisons?rate=convictions-per-prosecution&offence=rape&period=2017");
        var coverage = answer["coverage"]!;

        Assert.Equal((43, 1, false), (coverage.Number("expected"), coverage.Number("compared"), coverage.Flag("complete")));
        Assert.Equal(42, coverage.List("missing").Count);
        Assert.All(coverage.List("missing"), missing => Assert.Equal("no-figures", missing.Text("reason")));
        Assert.Equal("too-few-groups", answer["overdispersion"].Text("notComputableReason"));
        Assert.Null(answer.List("forces")[0]["differenceFromRest"]);
    }

    [Fact]
    public async Task Coverage_ForcesCountedTogether_AreNamedAsSuch()
    {
        var missing = (
            await JsonAsync("/comparisons?rate=cps-convictions-per-completed-prosecution&offence=sexual-offences&period=2014-15")
        )["coverage"]!.List("missing");

        Assert.Equal(
            [("city-of-london", "counted-together"), ("metropolitan", "counted-together")],
            missing.Select(force => (force.Text("force")!, force.Text("reason")!))
        );
    }

    [Fact]
    public async Task RatesPerHead_HaveNoFunnelAndTheirRatioToTheRest()
    {
        var answer = await JsonAsync("/comparisons?rate=offences-recorded-per-1000-population&offence=all-offences&period=2017-18");

        Assert.Equal("not-a-proportion", answer["overdispersion"].Text("notComputableReason"));
        Assert.All(
            answer.List("forces"),
            force =>
            {
                Assert.Null(force["funnel"]);
                Assert.Equal(2, force["differenceFromRest"]!.List("relativeIntervals").Count);
                Assert.Null(force["differenceFromRest"]!["percentagePoints"]);
            }
        );
        Assert.DoesNotContain(answer.List("forces"), force => force["force"].Text("id") == "city-of-london");
        Assert.Single(
            answer["coverage"]!.List("missing"),
            missing => missing.Text("force") == "city-of-london" && missing.Text("reason") == "few-residents"
        );
    }

    [Fact]
    public async Task NoFigures_IsAnEmptyComparisonWithItsReason()
    {
        var answer = await JsonAsync("/comparisons?rate=convictions-per-prosecution&offence=rape&period=1999");

        Assert.Empty(answer.List("forces"));
        Assert.Equal("no-figures", answer["reason"].Text("code"));
        Assert.Null(answer["baseline"]);
    }

    [Theory]
    [InlineData("/comparisons?period=2017", "missing-parameter", "rate")]
    [InlineData("/comparisons?rate=convictions-per-prosecution", "missing-parameter", "period")]
    [InlineData("/comparisons?rate=convictions-per-prosecution&period=17", "invalid-period", "period")]
    [InlineData("/comparisons?rate=convictions-per-prosecution&period=2017&offence=rapes", "unknown-offence", "offence")]
    [InlineData("/comparisons?rate=convictions-per-prosecution&period=2017&ranks=yes", "invalid-value", "ranks")]
    [InlineData("/comparisons?rate=convictions-per-prosecution&period=2017&release=none-v1", "unknown-release", "release")]
    [InlineData("/comparisons/pair?leftRate=convictions-per-prosecution&leftArea=esex&leftPeriod=2017", "unknown-area", "leftArea")]
    [InlineData("/forces/essex/offence-mix?rate=convictions-per-prosecution", "missing-parameter", "period")]
    public async Task WrongQuestion_IsRefusedWithWhatWouldBeRight(string path, string code, string parameter) =>
        await ErrorAsync(path, code, parameter);

    [Fact]
    public async Task Pair_OfProsecutionsAndReports_IsRefusedWithEachField()
    {
        var problem = await ProblemAsync(
            "/comparisons/pair?leftRate=convictions-per-prosecution&leftArea=essex&leftOffence=rape&leftPeriod=2017&rightRate=convictions-per-report&rightArea=lancashire&rightPeriod=2022",
            HttpStatusCode.Conflict,
            "not-comparable"
        );

        var fields = problem.List("differences").Select(difference => $"{difference.Text("part")}.{difference.Text("field")}").ToList();
        Assert.Contains("denominator.event", fields);
        Assert.Contains("denominator.unit", fields);
        Assert.Contains("numerator.agency", fields);
        Assert.Equal(fields, problem.List("errors").Select(error => error.Text("path")!));
        Assert.Equal(("prosecuted", "reported"), Values(problem, "event"));
    }

    [Fact]
    public async Task Pair_OfCalendarAndFinancialYear_IsRefusedUnlessAskedFor()
    {
        const string Pair =
            "/comparisons/pair?leftRate=convictions-per-prosecution&leftArea=essex&leftOffence=rape&leftPeriod=2017&rightPeriod=2016-17";

        Assert.Equal(
            ("calendar-year", "financial-year"),
            Values(await ProblemAsync(Pair, HttpStatusCode.Conflict, "not-comparable"), "kind")
        );
        Assert.NotNull((await JsonAsync(Pair + "&acrossPeriods=true"))["left"]);
    }

    [Fact]
    public async Task Pair_OfTwoForces_HasTheDifferenceAndItsInterval()
    {
        var answer = await JsonAsync(
            "/comparisons/pair?leftRate=charged-per-recorded-offence-recorded-basis&leftArea=essex&leftOffence=rape&leftPeriod=2017-18&rightArea=kent"
        );

        Assert.Equal((33.0 / 1362) - (42.0 / 2529), answer["difference"].Real("value")!.Value, 12);
        Assert.Equal(0.8m, answer["difference"]!["percentagePoints"]!.GetValue<decimal>());
        Assert.Equal(2, answer["difference"]!.List("intervals").Count);
        Assert.Null(answer["reason"]);
    }

    [Theory]
    [InlineData("leftArea=essex&rightArea=england-and-wales", "part-of-whole")]
    [InlineData("leftArea=essex&rightArea=southend-on-sea", "no-figures")]
    [InlineData("leftArea=essex&rightArea=essex&rightOffence=sexual-offences", "offence-inside-offence")]
    public async Task Pair_WithoutADifference_SaysWhy(string areas, string reason) =>
        Assert.Equal(
            reason,
            (
                await JsonAsync(
                    $"/comparisons/pair?leftRate=charged-per-recorded-offence-recorded-basis&leftOffence=rape&leftPeriod=2017-18&{areas}"
                )
            )["reason"]
                .Text("code")
        );

    [Fact]
    public async Task OffenceMix_OfEssex_IsTheSumOverItsOffences()
    {
        var answer = await JsonAsync("/forces/essex/offence-mix?rate=charged-per-recorded-offence-recorded-basis&period=2017-18");

        Assert.True(answer["coverage"].Flag("complete"));
        Assert.Equal(answer["coverage"].Number("of"), answer.List("strata").Sum(stratum => stratum.Number("denominator")));
        Assert.Equal(
            answer.List("strata").Sum(stratum => stratum.Number("denominator") * stratum.Real("standardProportion"))!.Value,
            answer.Real("expected")!.Value,
            6
        );
        Assert.Equal(answer.Number("observed") / answer.Real("expected"), answer.Real("ratio"));
        Assert.All(
            answer.List("intervals"),
            interval => Assert.InRange(answer.Real("ratio")!.Value, interval.Real("lower")!.Value, interval.Real("upper")!.Value)
        );
    }

    private static (string? Left, string? Right) Values(JsonNode problem, string field)
    {
        var difference = problem.List("differences").First(difference => difference.Text("field") == field);
        return (difference.Text("left"), difference.Text("right"));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [Trait("Database", "Sqlite")]
    public sealed class OnSqlite(SqliteApiFixture api) : ComparisonTests(api);

    [Trait("Database", "SqlServer")]
    public sealed class OnSqlServer(SqlServerApiFixture api) : ComparisonTests(api);
}
