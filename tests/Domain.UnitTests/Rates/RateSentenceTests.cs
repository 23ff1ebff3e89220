using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.UnitTests.Catalogues;

namespace OutcomesApi.Domain.UnitTests.Rates;

public class RateSentenceTests
{
    [Fact]
    public void Of_AProportion_SaysPartsPeriodAndInterval() =>
        Assert.Equal(
            "Of 1,050 defendants proceeded against (principal offence) for rape in Essex in the year to March 2018, 420 were convicted (40.0%; 95% interval 37.1% to 43.0%).",
            Of([Count(CourtMeasures.Convicted, 420), Count(CourtMeasures.ProceededAgainst, 1050)])
        );

    [Fact]
    public void Of_ARatio_SaysBothCountsApart() =>
        Assert.Equal(
            "In Essex in the year to March 2018 there were 20 convictions (CPS) for rape and 1,000 reports to the police: 2.0%; 95% interval 1.3% to 3.1%.",
            Of([Count(ProsecutionMeasures.ConvictionsInReply, 20), Count(PoliceMeasures.Reports, 1000)])
        );

    [Fact]
    public void Of_ARatioAboveOne_HasNoInterval() =>
        Assert.EndsWith(
            ": 120.0%.",
            Of([Count(ProsecutionMeasures.ConvictionsInReply, 12), Count(PoliceMeasures.Reports, 10)]),
            StringComparison.Ordinal
        );

    [Fact]
    public void Of_AZeroDenominator_SaysThatThereIsNoValue() =>
        Assert.EndsWith(
            "0 were convicted (no value).",
            Of([Count(CourtMeasures.Convicted, 0), Count(CourtMeasures.ProceededAgainst, 0)]),
            StringComparison.Ordinal
        );

    [Fact]
    public void Of_ABoundedPart_SaysTheQualifierAndTheBound() =>
        Assert.Contains(
            "fewer than 12 were convicted (at most 1.1%; 95% interval 0.0% to 2.0%).",
            Of([Count(CourtMeasures.Convicted, new QualifiedCount(12, Qualifier.FewerThan)), Count(CourtMeasures.ProceededAgainst, 1000)]),
            StringComparison.Ordinal
        );

    [Fact]
    public void Of_ARatioThatIsBoundedBelowOnly_SaysTheLowerBound() =>
        Assert.EndsWith(
            ": at least 51.0%.",
            Of([
                Count(ProsecutionMeasures.ConvictionsInReply, new QualifiedCount(50, Qualifier.MoreThan)),
                Count(PoliceMeasures.Reports, 100),
            ]),
            StringComparison.Ordinal
        );

    [Fact]
    public void Of_ARatePerPopulation_SaysItPerThousand() =>
        Assert.Equal(
            "In Essex in the year to March 2018 there were 33,000 offences recorded by the police for rape, or 16.5 per 1,000 residents (mid-2017 estimate); 95% interval 16.32 to 16.68.",
            Of([Count(PoliceMeasures.OffencesRecorded, 33_000)], populations: [TestLists.Population(2017, 2_000_000)])
        );

    [Theory]
    [InlineData(
        Qualifier.FewerThan,
        "fewer than 4,000 offences recorded by the police for rape, or at most 2.00 per 1,000 residents (mid-2017 estimate)."
    )]
    [InlineData(
        Qualifier.AtLeast,
        "at least 4,000 offences recorded by the police for rape, or at least 2.00 per 1,000 residents (mid-2017 estimate)."
    )]
    public void Of_ABoundedRatePerPopulation_SaysItsBound(Qualifier qualifier, string words) =>
        Assert.EndsWith(
            words,
            Of(
                [Count(PoliceMeasures.OffencesRecorded, new QualifiedCount(4000, qualifier))],
                populations: [TestLists.Population(2017, 2_000_000)]
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Of_ARoundedRatePerPopulation_SaysBothBounds() =>
        Assert.EndsWith(
            "about 4,000 offences recorded by the police for rape, or 1.75 to 2.25 per 1,000 residents (mid-2017 estimate).",
            Of(
                [Count(PoliceMeasures.OffencesRecorded, new QualifiedCount(4000, Qualifier.Rounded, 1000))],
                populations: [TestLists.Population(2017, 2_000_000)]
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Of_APopulationOfZero_SaysThatThereIsNoValue() =>
        Assert.EndsWith(
            "0 offences recorded by the police for rape; no value per 1,000 residents (mid-2017 estimate).",
            Of([Count(PoliceMeasures.OffencesRecorded, 0)], populations: [TestLists.Population(2017, 0)]),
            StringComparison.Ordinal
        );

    [Fact]
    public void Of_APublishedPercentageWithOnePart_SaysWhatTheOtherCanBe() =>
        Assert.Equal(
            "Of 4,169 to 4,271 reports to the police for rape in Essex in the year to March 2018, 173 resulted in a successful prosecution (published as 4.1%; 95% interval 3.5% to 4.8%).",
            Of(
                [Count(PoliceMeasures.SuccessfullyProsecuted, 173)],
                [Published("successful-prosecutions-per-report", new QualifiedPercent(4.1m, Qualifier.Rounded, 0.1m))]
            )
        );

    [Fact]
    public void Of_APublishedPercentageAlone_SaysThatTheCountsWereNotPublished() =>
        Assert.Equal(
            "Convictions per prosecution for rape in Essex in the year to March 2018: published as more than 45%; the counts behind it were not published.",
            Of([], [Published("convictions-per-prosecution", new QualifiedPercent(45, Qualifier.MoreThan))])
        );

    [Fact]
    public void Of_AWithheldPart_SaysThatThereIsNoValueAndClaimsNoPublishedOne() =>
        Assert.Equal(
            "Convictions per prosecution for rape in Essex in the year to March 2018: no value, since a count behind it was not published exactly.",
            Of([
                Count(CourtMeasures.Convicted, 20),
                TestLists.Observation(CourtMeasures.ProceededAgainst, "2017-18", ObservedCount.Missing(Symbol.All["c"])),
            ])
        );

    [Fact]
    public void Of_ABreakdown_NamesIt()
    {
        Assert.StartsWith(
            "Of 1,000 reports to the police for rape in Essex in the year to March 2018, 900 had victim sex \"female\" (90.0%",
            Of([
                TestLists.Observation(PoliceMeasures.Reports, "2017-18", 900, breakdown: "victim-sex=female"),
                Count(PoliceMeasures.Reports, 1000),
            ]),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "Of 50 defendants proceeded against (principal offence) for rape (sex \"male\") in Essex",
            Of([
                TestLists.Observation(CourtMeasures.Convicted, "2017-18", 20, breakdown: "sex=male"),
                TestLists.Observation(CourtMeasures.ProceededAgainst, "2017-18", 50, breakdown: "sex=male"),
            ]),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Of_AReportingBody_SaysByIt()
    {
        var rate = Assert.Single(TestLists.RatesOf([Count(CourtMeasures.Convicted, 20), Count(CourtMeasures.ProceededAgainst, 50)])) with
        {
            Area = TestLists.ActionFraud,
        };

        Assert.Contains("by Action Fraud in the year", RateSentence.Of(rate), StringComparison.Ordinal);
    }

    private static string Of(
        IReadOnlyList<Observation> counts,
        IReadOnlyList<PublishedRate>? rates = null,
        IReadOnlyList<Observation>? populations = null
    ) => RateSentence.Of(Assert.Single(TestLists.RatesOf(counts, rates, populations)));

    private static Observation Count(Measure measure, long count) => TestLists.Observation(measure, "2017-18", count);

    private static Observation Count(Measure measure, QualifiedCount count) => TestLists.Observation(measure, "2017-18", count);

    private static PublishedRate Published(string rate, QualifiedPercent percent) => TestLists.Published(rate, "2017-18", percent);
}
