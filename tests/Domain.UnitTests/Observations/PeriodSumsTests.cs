using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Domain.UnitTests.Catalogues;

namespace OutcomesApi.Domain.UnitTests.Observations;

public class PeriodSumsTests
{
    private static readonly Measure _convictions = ProsecutionMeasures.Convictions;

    [Fact]
    public void Of_ACompleteYear_IsTheSumOfItsMonths()
    {
        var sums = Of(Months(2018, 4, 12), "2018-19");

        var sum = Assert.Single(sums.Sums);
        Assert.Equal(new QualifiedCount(78), sum.Count);
        Assert.Equal("2018-19", sum.Period.Id);
        Assert.Equal(Derivation.Sum, sum.Derivation);
        Assert.Equal(_convictions, sum.Measure);
        Assert.Empty(sums.Gaps);
    }

    [Theory]
    [InlineData("2018-Q2", 6)]
    [InlineData("2018-19-Q4", 33)]
    [InlineData("ye-2019-02", null)]
    [InlineData("2018..2019", null)]
    public void Of_AnyPeriodOfSeveralMonths_IsSummedWhereAllAreThere(string asked, int? sum)
    {
        var sums = Of(Months(2018, 4, 12), asked);

        Assert.Equal(sum, sums.Sums.SingleOrDefault()?.Count?.Value);
        Assert.Equal(sum is null ? 1 : 0, sums.Gaps.Count);
    }

    [Fact]
    public void Of_AYearWithMissingMonths_NamesThemAndSumsNothing()
    {
        var sums = Of([.. Months(2018, 4, 12).Where(month => month.Period.Id is not ("2018-06" or "2019-01"))], "2018-19");

        Assert.Empty(sums.Sums);
        var gap = Assert.Single(sums.Gaps);
        Assert.Equal(["2018-06", "2019-01"], gap.Missing.Select(month => month.Id));
        Assert.Equal("2018-19", gap.Period.Id);
        Assert.Equal(_convictions, gap.Measure);
        Assert.Equal(TestLists.Rape, gap.Offence);
    }

    [Fact]
    public void Of_AMonthThatIsNotExactOrNotPublished_CountsAsMissing()
    {
        var months = Months(2018, 4, 12);
        months[2] = months[2] with { Observed = ObservedCount.Of(new QualifiedCount(10, Qualifier.Rounded, 5)) };
        months[5] = months[5] with { Observed = ObservedCount.Missing(Symbol.All["c"]) };

        var sums = Of(months, "2018-19");

        Assert.Empty(sums.Sums);
        Assert.Equal(["2018-06", "2018-09"], Assert.Single(sums.Gaps).Missing.Select(month => month.Id));
    }

    [Fact]
    public void Of_AYearWithoutAnyMonth_IsNeitherSumNorGap()
    {
        var sums = Of(Months(2018, 4, 12), "2012-13");

        Assert.Empty(sums.Sums);
        Assert.Empty(sums.Gaps);
    }

    [Fact]
    public void Of_AMeasureThatDoesNotAdd_IsNotSummed()
    {
        var sums = Of([.. Months(2018, 4, 12).Select(month => month with { Measure = PoliceMeasures.ReportsPerWeek })], "2018-19");

        Assert.Empty(sums.Sums);
        Assert.Empty(sums.Gaps);
    }

    [Fact]
    public void Of_AYearThatWasPublished_IsNotSummed()
    {
        var sums = Of([.. Months(2018, 4, 12), TestLists.Observation(_convictions, "2018-19", 80)], "2018-19");

        Assert.Empty(sums.Sums);
        Assert.Empty(sums.Gaps);
    }

    [Fact]
    public void Of_AYearPublishedOfAnotherBreakdownOrMeasure_IsSummed()
    {
        var sums = Of(
            [
                .. Months(2018, 4, 12),
                TestLists.Observation(_convictions, "2018-19", 80, breakdown: "sex=male"),
                TestLists.Observation(ProsecutionMeasures.Unsuccessful, "2018-19", 80),
            ],
            "2018-19"
        );

        Assert.Equal(78, Assert.Single(sums.Sums).Count?.Value);
    }

    [Fact]
    public void Of_MonthsOfTwoBreakdowns_AreSummedApart()
    {
        List<Observation> months =
        [
            .. Months(2018, 4, 12),
            .. Months(2018, 4, 12).Select(month => month with { Breakdown = Breakdown.TryParse("sex=male") }),
        ];

        var sums = Of(months, "2018-19");

        Assert.Equal([null, "sex=male"], sums.Sums.Select(sum => sum.Breakdown?.Id));
        Assert.All(sums.Sums, sum => Assert.Equal(78, sum.Count?.Value));
    }

    [Fact]
    public void Of_TwoVintagesOfAMonth_CountsItOnceAsTheLaterHasIt()
    {
        List<Observation> months = [TestLists.Observation(_convictions, "2018-04", 100, TestLists.SecondRelease), .. Months(2018, 4, 12)];

        Assert.Equal(78 - 1 + 100, Assert.Single(Of(months, "2018-19").Sums).Count?.Value);
    }

    [Theory]
    [InlineData("c")]
    [InlineData(null)]
    public void Of_AMonthWhoseLaterVintageIsNoExactCount_IsMissing(string? symbol)
    {
        var later = symbol is null
            ? ObservedCount.Of(new QualifiedCount(5, Qualifier.Rounded, 5))
            : ObservedCount.Missing(Symbol.All[symbol]);
        List<Observation> months = [.. Months(2018, 4, 12), TestLists.Observation(_convictions, "2018-04", later, TestLists.SecondRelease)];

        var sums = Of(months, "2018-19");

        Assert.Empty(sums.Sums);
        Assert.Equal(["2018-04"], Assert.Single(sums.Gaps).Missing.Select(month => month.Id));
    }

    [Fact]
    public void Of_MonthsInTwoReleases_AreOneSum()
    {
        List<Observation> months =
        [
            .. Months(2018, 4, 12)
                .Select(month => month.Period.Start?.Year == 2019 ? month with { Release = TestLists.SecondRelease } : month),
        ];

        Assert.Equal(78, Assert.Single(Of(months, "2018-19").Sums).Count?.Value);
    }

    [Fact]
    public void Of_AMonthAsked_IsNotSummed()
    {
        var sums = Of(Months(2018, 4, 12), "2018-04");

        Assert.Empty(sums.Sums);
        Assert.Empty(sums.Gaps);
    }

    [Fact]
    public void Of_AnUndatedPeriodAsked_IsNotSummed() =>
        Assert.Empty(PeriodSums.Of(Months(2018, 4, 12), [TimePeriod.Undated("last year")]).Gaps);

    [Fact]
    public void Of_ANegativeMonth_IsAddedAsItIs()
    {
        var months = Months(2018, 4, 12);
        months[0] = TestLists.Observation(_convictions, "2018-04", -4);

        Assert.Equal(78 - 1 - 4, Assert.Single(Of(months, "2018-19").Sums).Count?.Value);
    }

    [Fact]
    public void Includes_MonthsOfAPeriodAsked_IsTrueOfThemAndOfItAlone()
    {
        var filter = new ObservationFilter(TestLists.Essex, new Snapshot(DateTimeOffset.MaxValue, 1))
        {
            Periods = [TimePeriod.Parse("2018-19")],
        };

        Assert.True(filter.Includes(TimePeriod.Parse("2018-19")));
        Assert.True(filter.Includes(TimePeriod.Parse("2019-03")));
        Assert.False(filter.Includes(TimePeriod.Parse("2019-04")));
        Assert.False(filter.Includes(TimePeriod.Parse("2018-Q3")));
        Assert.False(filter.Includes(TimePeriod.Undated("last year")));
    }

    [Fact]
    public void Includes_BetweenTwoDays_IsTrueOfPeriodsThatLieWhollyBetween()
    {
        var filter = new ObservationFilter(TestLists.Essex, new Snapshot(DateTimeOffset.MaxValue, 1))
        {
            From = new DateOnly(2018, 1, 1),
            To = new DateOnly(2018, 12, 31),
        };

        Assert.True(filter.Includes(TimePeriod.Parse("2018")));
        Assert.False(filter.Includes(TimePeriod.Parse("2017-18")));
        Assert.False(filter.Includes(TimePeriod.Parse("2018-19")));
        Assert.False(filter.Includes(TimePeriod.Undated("last year")));
    }

    // 1 in the first month, 2 in the second …
    private static List<Observation> Months(int year, int month, int count) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(number => new DateOnly(year, month, 1).AddMonths(number))
                .Select((first, index) => TestLists.Observation(_convictions, TimePeriod.Month(first.Year, first.Month).Id, index + 1)),
        ];

    private static PeriodSums Of(IReadOnlyList<Observation> figures, string asked) => PeriodSums.Of(figures, [TimePeriod.Parse(asked)]);
}
