using OutcomesApi.Domain.Comparisons;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Statistics;
using OutcomesApi.Domain.UnitTests.Catalogues;

namespace OutcomesApi.Domain.UnitTests.Comparisons;

public class RatePairTests
{
    private static readonly TimePeriod _year = TimePeriod.Parse("2017");

    [Fact]
    public void DifferencesOf_RatesOfProsecutionsAndOfReports_NamesEachField()
    {
        var differences = RatePair.DifferencesOf(
            (TestLists.Rates["convictions-per-prosecution"], _year, null),
            (TestLists.Rates["convictions-per-report"], _year, null),
            false
        );

        Assert.Contains(
            differences,
            difference => difference is { Part: "denominator", Name: "event", Left: "prosecuted", Right: "reported" }
        );
        Assert.Contains(differences, difference => difference is { Part: "denominator", Name: "unit" });
    }

    [Fact]
    public void DifferencesOf_AnyTwoDefinitions_AreTheSameEitherWayRound()
    {
        foreach (var left in TestLists.Rates)
        {
            foreach (var right in TestLists.Rates)
            {
                var there = RatePair.DifferencesOf((left, _year, null), (right, _year, null), false);
                var back = RatePair.DifferencesOf((right, _year, null), (left, _year, null), false);

                Assert.Equal(
                    there.Select(difference => (difference.Part, difference.Name, difference.Left, difference.Right)),
                    back.Select(difference => (difference.Part, difference.Name, difference.Right, difference.Left))
                );
                Assert.Equal(left.Class == right.Class, there.Count == 0);
            }
        }
    }

    [Fact]
    public void DifferencesOf_KindsOfPeriod_AreRefusedUnlessAskedFor()
    {
        var rate = TestLists.Rates["convictions-per-prosecution"];

        Assert.Equal(
            [("period", "kind")],
            RatePair
                .DifferencesOf((rate, _year, null), (rate, TimePeriod.Parse("2017-18"), null), false)
                .Select(difference => (difference.Part, difference.Name))
        );
        Assert.Empty(RatePair.DifferencesOf((rate, _year, null), (rate, TimePeriod.Parse("2017-18"), null), true));
    }

    [Fact]
    public void Of_TwoForces_IsNewcombesDifferenceAndTurnsItsSign()
    {
        var (one, other) = (ForceComparisonTests.Rate("a", 10, 100), ForceComparisonTests.Rate("b", 30, 200));
        var expected = NewcombeInterval.Of(Proportion.Of(10, 100), Proportion.Of(30, 200), ConfidenceLevel.NinetyFive);

        var there = RatePair.Of(one, other).Difference!;
        var back = RatePair.Of(other, one).Difference!;

        Assert.Equal((expected.Lower, expected.Upper), (there.Intervals[0].Lower, there.Intervals[0].Upper));
        Assert.Equal(-there.Value, back.Value, 15);
        Assert.Equal(-there.Intervals[0].Upper, back.Intervals[0].Lower, 12);
    }

    [Fact]
    public void Of_AForceAndTheWhole_GivesNoDifference()
    {
        var essex = ForceComparisonTests.Rate("a", 10, 100) with { Area = TestLists.Essex };
        var pair = RatePair.Of(essex, essex with { Area = TestLists.EnglandAndWales });

        Assert.Null(pair.Difference);
        Assert.Equal("part-of-whole", Assert.Single(pair.Notes).Code);
    }

    [Fact]
    public void Of_OverlappingPeriods_GivesNoDifference()
    {
        var one = ForceComparisonTests.Rate("a", 10, 100);
        var pair = RatePair.Of(one, one with { Period = TimePeriod.Parse("2017-18") });

        Assert.Null(pair.Difference);
        Assert.Contains(pair.Notes, note => note.Code == "overlapping-periods");
    }

    [Fact]
    public void Of_OneOffenceInsideTheOther_GivesNoDifference()
    {
        var one = ForceComparisonTests.Rate("a", 10, 100);
        var whole = new OffenceType("all", "All", OffenceLevel.All, OffenceClassification.HomeOffice);
        var pair = RatePair.Of(
            one with
            {
                Offence = new OffenceType("part", "Part", OffenceLevel.Group, OffenceClassification.HomeOffice) { Parent = whole },
            },
            one with
            {
                Offence = whole,
            }
        );

        Assert.Null(pair.Difference);
        Assert.Contains(pair.Notes, note => note.Code == "offence-inside-offence");
    }

    [Fact]
    public void Of_UnequalMaturity_IsSaid()
    {
        var one = ForceComparisonTests.Rate("a", 10, 100) with { Maturity = new Maturity(2, 100) };
        var pair = RatePair.Of(one, ForceComparisonTests.Rate("b", 10, 100) with { Maturity = new Maturity(10, 100) });

        Assert.Contains(pair.Notes, note => note.Code == "unequal-maturity");
        Assert.NotNull(pair.Difference);
    }
}
