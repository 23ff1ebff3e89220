using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Domain.UnitTests.Catalogues;

namespace OutcomesApi.Domain.UnitTests.Rates;

public class RateCalculatorTests
{
    [Fact]
    public void Calculate_TwoPartsOfOnePeriod_MakeTheirRate()
    {
        var rate = Assert.Single(TestLists.RatesOf([Convicted("2018", 20), ProceededAgainst("2018", 50)]));

        Assert.Equal("convictions-per-prosecution", rate.Definition.Id);
        Assert.Equal(0.4, rate.Estimate.Value);
        Assert.Equal(TestLists.Rape, rate.Offence);
        Assert.Equal(TestLists.Essex, rate.Area);
        Assert.Equal("2018", rate.Period.Id);
        Assert.Equal(2, rate.Figures.Count());
        Assert.Equal([TestLists.Table], rate.Sources);
        Assert.Equal([TestLists.FirstRelease], rate.Releases);
        Assert.Null(rate.Maturity);
        Assert.Null(rate.AgreesWithPublished);
    }

    [Fact]
    public void Calculate_PartsOfTwoPeriods_MakeNoRate() =>
        Assert.Empty(TestLists.RatesOf([Convicted("2018", 20), ProceededAgainst("2018-19", 50)]));

    [Theory]
    [InlineData("sex=male", null)]
    [InlineData(null, "sex=male")]
    [InlineData("sex=male", "sex=female")]
    public void Calculate_PartsOfTwoBreakdowns_MakeNoRate(string? above, string? below) =>
        Assert.Empty(TestLists.RatesOf([Convicted("2018", 20, breakdown: above), ProceededAgainst("2018", 50, breakdown: below)]));

    [Fact]
    public void Calculate_PartsOfOneBreakdown_MakeItsRate() =>
        Assert.Equal(
            "sex=male",
            Assert
                .Single(
                    TestLists.RatesOf([Convicted("2018", 20, breakdown: "sex=male"), ProceededAgainst("2018", 50, breakdown: "sex=male")])
                )
                .Breakdown?.Id
        );

    [Fact]
    public void Calculate_AShareOfReports_DividesTheBreakdownByTheWhole()
    {
        var rate = Assert.Single(TestLists.RatesOf([Reports(900, "victim-sex=female"), Reports(1000, null)]));

        Assert.Equal("share-of-reports", rate.Definition.Id);
        Assert.Equal(0.9, rate.Estimate.Value);
        Assert.Equal("victim-sex=female", rate.Breakdown?.Id);
    }

    [Fact]
    public void Calculate_AWithheldDenominator_MakesARateWithoutAValue()
    {
        var rate = Assert.Single(
            TestLists.RatesOf([
                Convicted("2018", 20),
                TestLists.Observation(CourtMeasures.ProceededAgainst, "2018", ObservedCount.Missing(Symbol.All["c"])),
            ])
        );

        Assert.Equal(RateGapReason.PartMissing, rate.Estimate.GapReason);
        Assert.Null(rate.Estimate.Value);
    }

    [Fact]
    public void Calculate_TwoReleasesOfBothParts_DividesEachByItsOwn()
    {
        var rates = TestLists.RatesOf([
            Convicted("2018", 20),
            Convicted("2018", 30, TestLists.SecondRelease),
            ProceededAgainst("2018", 50),
            ProceededAgainst("2018", 60, TestLists.SecondRelease),
        ]);

        Assert.Equal([0.4, 0.5], rates.Select(rate => rate.Estimate.Value));
        Assert.All(rates, rate => Assert.Single(rate.Releases));
    }

    [Fact]
    public void Calculate_TwoReleasesOnTheRecordedBasis_HasEachReleasesMaturity()
    {
        var rates = TestLists
            .RatesOf([.. Recorded(charged: 4, other: 16, open: 80), .. Recorded(charged: 10, other: 70, open: 20, TestLists.SecondRelease)])
            .Where(rate => rate.Definition.Id == "charged-per-recorded-offence-recorded-basis")
            .ToList();

        Assert.Equal([0.04, 0.1], rates.Select(rate => rate.Estimate.Value));
        Assert.Equal([new Maturity(80, 100), new Maturity(20, 100)], rates.Select(rate => rate.Maturity));
    }

    [Fact]
    public void Calculate_ASumThatLacksAnAddendItNeeds_MakesNoRate()
    {
        var convictions = TestLists.Observation(ProsecutionMeasures.Convictions, "2018", 60);

        Assert.Empty(TestLists.RatesOf([convictions]));
        Assert.Equal(
            0.6,
            Assert
                .Single(TestLists.RatesOf([convictions, TestLists.Observation(ProsecutionMeasures.Unsuccessful, "2018", 40)]))
                .Estimate.Value
        );
    }

    [Fact]
    public void Calculate_ASumWhoseAddendsAreInTwoReleases_MakesNoRate() =>
        Assert.Empty(
            TestLists.RatesOf([
                TestLists.Observation(ProsecutionMeasures.Convictions, "2018", 60),
                TestLists.Observation(ProsecutionMeasures.Unsuccessful, "2018", 40, TestLists.SecondRelease),
            ])
        );

    [Fact]
    public void Calculate_ASumWithAWithheldAddend_HasNoValue()
    {
        var rate = Assert.Single(
            TestLists.RatesOf([
                TestLists.Observation(ProsecutionMeasures.Convictions, "2018", 60),
                TestLists.Observation(ProsecutionMeasures.Unsuccessful, "2018", ObservedCount.Missing(Symbol.All["c"])),
            ])
        );

        Assert.Null(rate.Estimate.Value);
        Assert.Equal(RateGapReason.PartMissing, rate.Estimate.GapReason);
    }

    [Fact]
    public void Calculate_APublishedTotalBesideItsAddends_DividesByTheTotal() =>
        Assert.Equal(
            0.5,
            Assert
                .Single(
                    TestLists.RatesOf([
                        TestLists.Observation(ProsecutionMeasures.Convictions, "2018", 60),
                        TestLists.Observation(ProsecutionMeasures.Unsuccessful, "2018", 40),
                        TestLists.Observation(ProsecutionMeasures.CompletedProsecutions, "2018", 120),
                    ])
                )
                .Estimate.Value
        );

    [Theory]
    [InlineData(80, 0.8)]
    [InlineData(0, 0.0)]
    [InlineData(-5, -0.3333333333333333)]
    public void Maturity_OfARateOnTheRecordedBasis_IsTheShareNotYetAssigned(int open, double share)
    {
        var rate = TestLists
            .RatesOf([.. Recorded(charged: 4, other: 16, open)])
            .Single(rate => rate.Definition.Id == "charged-per-recorded-offence-recorded-basis");

        Assert.Equal(new Maturity(open, 20 + open), rate.Maturity);
        Assert.Equal(share, rate.Maturity!.Share!.Value, 1e-12);
    }

    [Fact]
    public void Maturity_OfNothingRecorded_HasNoShare() => Assert.Null(new Maturity(0, 0).Share);

    [Fact]
    public void Calculate_OnTheRecordedBasis_LeavesThoseNotYetAssignedOutOfTheRatePerOutcome()
    {
        var rates = TestLists.RatesOf([.. Recorded(charged: 4, other: 16, open: 80)]);

        Assert.Equal(0.04, rates.Single(rate => rate.Definition.Id == "charged-per-recorded-offence-recorded-basis").Estimate.Value);
        Assert.Equal(0.2, rates.Single(rate => rate.Definition.Id == "charged-per-outcome-assigned-recorded-basis").Estimate.Value);
    }

    [Fact]
    public void Calculate_WithoutOneOutcomeType_MakesNoRateOfASmallerDenominatorAndNamesTheType()
    {
        Observation[] some = [.. Recorded(charged: 4, other: 16, open: 80).Where(count => count.Measure.Id != "outcome-3-recorded-basis")];

        Assert.Empty(TestLists.RatesOf(some));
        var gaps = RateCalculator.Gaps(new OffenceFigures(TestLists.Rape, some, [], []), TestLists.Rates);
        Assert.Contains(
            gaps,
            gap =>
                gap.Measure == TestLists.RecordedBasis.Assigned
                && gap.Parts.SequenceEqual([new MissingPart(TestLists.RecordedBasis.OfType("3"), TimePeriod.Parse("2018"))])
        );
    }

    [Fact]
    public void Calculate_ATypeThatWasNotInForceYet_IsNoPartOfTheSum()
    {
        var type = TestLists.RecordedBasis.OfType("3") with { InForceFrom = new DateOnly(2019, 4, 1) };
        var assigned = TestLists.RecordedBasis.Assigned with
        {
            Addends = [.. TestLists.RecordedBasis.Assigned.Addends.Where(addend => addend.Id != type.Id), type],
        };

        Assert.DoesNotContain(type, assigned.AddendsIn(TimePeriod.Parse("2018-19")));
        Assert.Contains(type, assigned.AddendsIn(TimePeriod.Parse("2019-20")));
        Assert.Contains(type, assigned.AddendsIn(TimePeriod.Parse("2019")));
    }

    [Fact]
    public void Calculate_ReleaseNotCompleteOverOutcomeTypes_MakesNoRateOfAFewOfThem()
    {
        var oneType = TestLists.SecondRelease with { CompleteOver = [] };

        var rates = TestLists.RatesOf([TestLists.Observation(TestLists.Measures.Outcomes.EventBasis.Charged, "2017-18", 44, oneType)]);

        Assert.Empty(rates);
    }

    [Fact]
    public void Calculate_173At4Point1Percent_BoundsTheReports()
    {
        var rate = Assert.Single(
            TestLists.RatesOf(
                [TestLists.Observation(PoliceMeasures.SuccessfullyProsecuted, "2018", 173)],
                [TestLists.Published("successful-prosecutions-per-report", "2018", new QualifiedPercent(4.1m, Qualifier.Rounded, 0.1m))]
            )
        );

        Assert.Equal(new CountBounds(4169, 4271), rate.Denominator.Bounds);
        Assert.True(rate.Denominator.IsImplied);
        Assert.False(rate.Numerator.IsImplied);
        Assert.Equal(0.041, rate.Estimate.Value);
        Assert.Equal(new RateBounds(173.0 / 4271, 173.0 / 4169), rate.Estimate.Bounds);
    }

    [Fact]
    public void Calculate_2Point1PercentOf934_IsExactly20()
    {
        var rate = Assert.Single(
            TestLists.RatesOf(
                [Reports(934, null)],
                [TestLists.Published("successful-prosecutions-per-report", "2018", new QualifiedPercent(2.1m, Qualifier.Rounded, 0.1m))]
            )
        );

        Assert.Equal(20, rate.Numerator.Exact);
        Assert.True(rate.Numerator.IsImplied);
        Assert.Equal(20.0 / 934, rate.Estimate.Value);
        Assert.True(rate.AgreesWithPublished);
    }

    [Fact]
    public void Calculate_ARoundedHundredPercentOfAWhole_IsNeverMoreThanTheWhole()
    {
        var rate = Assert.Single(
            TestLists.RatesOf(
                [Reports(934, null)],
                [TestLists.Published("successful-prosecutions-per-report", "2018", new QualifiedPercent(100, Qualifier.Rounded, 1))]
            )
        );

        Assert.Equal(new CountBounds(930, 934), rate.Numerator.Bounds);
        Assert.Equal(1, rate.Estimate.Bounds?.Upper);
    }

    [Fact]
    public void Calculate_APublishedPercentageThatItsPartsContradict_SaysSoAndKeepsBoth()
    {
        var rate = Assert.Single(
            TestLists.RatesOf(
                [Convicted("2018", 20), ProceededAgainst("2018", 50)],
                [TestLists.Published("convictions-per-prosecution", "2018", new QualifiedPercent(45, Qualifier.Rounded, 1))]
            )
        );

        Assert.False(rate.AgreesWithPublished);
        Assert.Equal(0.4, rate.Estimate.Value);
        Assert.Equal(45, rate.Published?.Percent.Percent);
        Assert.Equal(3, rate.Figures.Count());
    }

    [Fact]
    public void Calculate_APublishedPercentageAlone_HasUnknownParts()
    {
        var rate = Assert.Single(
            TestLists.RatesOf([], [TestLists.Published("convictions-per-prosecution", "2018", new QualifiedPercent(45))])
        );

        Assert.Null(rate.Numerator.Bounds);
        Assert.Null(rate.Denominator.Bounds);
        Assert.Equal(RateGapReason.PartsUnknown, rate.Estimate.GapReason);
        Assert.Null(rate.AgreesWithPublished);
    }

    [Theory]
    [InlineData("2018", 2018, true)]
    [InlineData("2017-18", 2017, true)]
    [InlineData("ye-2018-06", 2018, true)]
    [InlineData("ye-2018-05", 2017, true)]
    [InlineData("ye-2020-02", 2019, true)]
    [InlineData("2017-18", 2018, false)]
    [InlineData("2018-Q2", 2018, false)]
    [InlineData("2018-06", 2018, false)]
    [InlineData("2017..2018", 2018, false)]
    public void Calculate_OffencesPerPopulation_TakesThe30JuneInTheYear(string period, int year, bool found)
    {
        var rates = TestLists.RatesOf(
            [TestLists.Observation(PoliceMeasures.OffencesRecorded, period, 1000)],
            populations: [TestLists.Population(year, 2_000_000)]
        );

        Assert.Equal(found ? [0.5] : [], rates.Select(rate => rate.Estimate.Value));
    }

    [Fact]
    public void Calculate_RatesOfSeveralPeriods_AreInTheirOrder()
    {
        string[] periods = ["2019", "2017", "2018", "2017-18"];

        var rates = TestLists.RatesOf([.. periods.SelectMany(period => new[] { Convicted(period, 1), ProceededAgainst(period, 2) })]);

        Assert.Equal(["2017", "2017-18", "2018", "2019"], rates.Select(rate => rate.Period.Id));
    }

    private static Observation Convicted(string period, long count, Release? release = null, string? breakdown = null) =>
        TestLists.Observation(CourtMeasures.Convicted, period, count, release, breakdown);

    private static Observation ProceededAgainst(string period, long count, Release? release = null, string? breakdown = null) =>
        TestLists.Observation(CourtMeasures.ProceededAgainst, period, count, release, breakdown);

    private static Observation Reports(long count, string? breakdown) =>
        TestLists.Observation(PoliceMeasures.Reports, "2018", count, breakdown: breakdown);

    private static IEnumerable<Observation> Recorded(long charged, long other, long open, Release? release = null) =>
        [
            TestLists.Observation(TestLists.RecordedBasis.OfType("0"), "2018", open, release),
            TestLists.Observation(TestLists.RecordedBasis.OfType("1"), "2018", charged, release),
            TestLists.Observation(TestLists.RecordedBasis.OfType("2"), "2018", 0, release),
            TestLists.Observation(TestLists.RecordedBasis.OfType("3"), "2018", 0, release),
            TestLists.Observation(TestLists.RecordedBasis.OfType("18"), "2018", other, release),
        ];
}
