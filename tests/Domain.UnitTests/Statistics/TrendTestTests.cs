using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Domain.UnitTests.Statistics;

public class TrendTestTests
{
    private static readonly long[] _rising = [120, 131, 128, 150, 163];
    private static readonly long[] _trials = [1010, 1022, 987, 1046, 1031];

    [Theory]
    [MemberData(nameof(StatisticsVector.Cases), "trend", MemberType = typeof(StatisticsVector))]
    public void Of_ReferenceCase_HasItsStatisticAndDirection(string json)
    {
        var vector = StatisticsVector.Parse(json);
        var points = vector.Numbers("t").Zip(vector.Proportions(), (score, proportion) => new TrendPoint(score, proportion));

        var test = Computed([.. points]);

        Assert.Equal(vector.Number("X2"), test.ChiSquared, vector.Tolerance);
        Assert.Equal(vector.Number("p"), test.PValue, vector.Tolerance);
        Assert.Equal(vector.Text("direction"), test.DirectionAt(ConfidenceLevel.NinetyFive).ToString(), ignoreCase: true);
        Assert.Equal(Math.Sign(test.Statistic), Math.Sign(test.Slope));
    }

    [Fact]
    public void Of_RisingSeries_HasTheValuesWorkedOutInFractions()
    {
        var test = Computed(Series(_rising));

        Assert.Equal(96.037677, test.Statistic, 0.5e-6);
        Assert.Equal(0.009387, test.Slope, 0.5e-6);
        Assert.Equal(7.681826, test.ChiSquared, 0.5e-6);
        Assert.Equal(0.005578, test.PValue, 0.5e-6);
        Assert.Equal(TrendDirection.Increasing, test.Direction);
    }

    [Fact]
    public void DirectionAt_TrendClearAtNinetyFiveOnly_IsNoneAtNinetyNinePointEight()
    {
        var test = Computed(Series(_rising));

        Assert.Equal(TrendDirection.Increasing, test.DirectionAt(ConfidenceLevel.NinetyFive));
        Assert.Equal(TrendDirection.None, test.DirectionAt(ConfidenceLevel.NinetyNinePointEight));
    }

    [Fact]
    public void Direction_LastPointAboveFirstInAFallingSeries_IsDecreasing()
    {
        var test = Computed(Series([200, 400, 250, 100, 210], [1000, 1000, 1000, 1000, 1000]));

        Assert.True(test.Slope < 0);
        Assert.Equal(TrendDirection.Decreasing, test.Direction);
        Assert.Equal(TrendDirection.Decreasing, test.DirectionAt(ConfidenceLevel.NinetyNinePointEight));
    }

    [Fact]
    public void Of_PointsInAnotherOrder_IsTheSame()
    {
        var test = Computed(Series(_rising));
        var turned = Computed([.. Series(_rising).Reverse()]);

        Assert.Equal(test.ChiSquared, turned.ChiSquared, 1e-9);
        Assert.Equal(test.Slope, turned.Slope, 1e-12);
        Assert.Equal(TrendDirection.Increasing, turned.Direction);
    }

    [Fact]
    public void Of_ScoresTurnedRound_IsTheOppositeDirection()
    {
        var test = Computed(Series(_rising));
        var turned = Computed([.. Series(_rising).Select(point => new TrendPoint(-point.Score, point.Proportion))]);

        Assert.Equal(test.ChiSquared, turned.ChiSquared, 1e-9);
        Assert.Equal(-test.Slope, turned.Slope, 1e-12);
        Assert.Equal(TrendDirection.Decreasing, turned.Direction);
    }

    [Fact]
    public void Of_TheOppositeEvent_IsTheOppositeDirection()
    {
        var test = Computed(Series(_rising));
        var opposite = Computed(Series([.. _rising.Zip(_trials, (events, trials) => trials - events)]));

        Assert.Equal(test.ChiSquared, opposite.ChiSquared, 1e-9);
        Assert.Equal(-test.Slope, opposite.Slope, 1e-12);
        Assert.Equal(TrendDirection.Decreasing, opposite.Direction);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-2020, 1)]
    [InlineData(1_000_000, 1)]
    [InlineData(0, 12)]
    public void Of_ScoresMovedAndStretched_KeepsTheTestAndScalesTheSlope(double shift, double factor)
    {
        var test = Computed(Series(_rising));
        var moved = Computed([.. Series(_rising).Select(point => new TrendPoint((point.Score * factor) + shift, point.Proportion))]);

        Assert.Equal(test.ChiSquared, moved.ChiSquared, 1e-8);
        Assert.Equal(test.Slope, moved.Slope * factor, 1e-10);
        Assert.Equal(TrendDirection.Increasing, moved.Direction);
    }

    [Fact]
    public void Of_TwoPoints_IsTheHomogeneityTestWithADirection()
    {
        var (before, after) = (Proportion.Of(48, 80), Proportion.Of(56, 70));

        var trend = Computed([new TrendPoint(0, before), new TrendPoint(1, after)]);
        var homogeneity = HomogeneityTest.Of([before, after]).Value;

        Assert.NotNull(homogeneity);
        Assert.Equal(homogeneity.ChiSquared, trend.ChiSquared, 1e-12);
        Assert.Equal(0.2, trend.Slope, 1e-12);
        Assert.Equal(TrendDirection.Increasing, trend.Direction);
    }

    [Fact]
    public void Of_FlatSeries_HasNoDirection()
    {
        var test = Computed(Series([10, 20, 30, 70, 90], [30, 60, 90, 210, 270]));

        Assert.Equal(TrendDirection.None, test.Direction);
        Assert.Equal(0.0, test.ChiSquared);
        Assert.Equal(0.0, test.Slope);
        Assert.Equal(1.0, test.PValue);
    }

    [Fact]
    public void Of_SeriesThatGoesBothWaysEqually_HasNoDirectionForTheNoiseOfRounding()
    {
        // −2·100 − 200 + 100 + 2·150 = 0
        var test = Computed(Series([100, 200, 177, 100, 150], [700, 700, 700, 700, 700]));

        Assert.Equal(TrendDirection.None, test.Direction);
        Assert.Equal(0.0, test.Slope);
    }

    [Fact]
    public void Of_TrillionsOfTrials_IsANumber()
    {
        long[] trillions = [.. Enumerable.Repeat(1_000_000_000_000, 5)];

        var test = Computed(Series([500_000_000_000, 499_999_000_000, 499_998_000_000, 499_997_000_000, 499_996_000_000], trillions));

        StatisticsAssert.RelativelyClose(-1e-6, test.Slope, 1e-6);
        Assert.Equal(TrendDirection.Decreasing, test.DirectionAt(ConfidenceLevel.NinetyNinePointEight));
    }

    [Fact]
    public void OfSeries_FivePoints_IsComputed() =>
        Assert.Equal(TrendDirection.Increasing, TrendTest.OfSeries(Series(_rising)).Value?.Direction);

    [Fact]
    public void OfSeries_FourPoints_IsNotComputable() =>
        Assert.Equal(NotComputableReason.TooFewPoints, TrendTest.OfSeries([.. Series(_rising).Take(4)]).Reason);

    [Fact]
    public void Of_OnePoint_IsNotComputable() =>
        Assert.Equal(NotComputableReason.TooFewPoints, TrendTest.Of([.. Series(_rising).Take(1)]).Reason);

    [Fact]
    public void Of_OneScore_IsNotComputable()
    {
        var test = TrendTest.Of([new TrendPoint(0.1, Proportion.Of(1, 3)), new TrendPoint(0.1, Proportion.Of(2, 3))]);

        Assert.Equal(NotComputableReason.NoScoreVariation, test.Reason);
    }

    [Fact]
    public void Of_NoneOrAllWithTheEvent_IsNotComputable()
    {
        Assert.Equal(NotComputableReason.NoVariation, TrendTest.Of(Series([0, 0, 0, 0, 0])).Reason);
        Assert.Equal(NotComputableReason.NoVariation, TrendTest.Of(Series(_trials)).Reason);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e200)]
    public void Point_ScoreThatIsNoNumber_IsRefused(double score) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TrendPoint(score, Proportion.Of(1, 2)));

    [Fact]
    public void Of_NoList_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => TrendTest.Of(null!));
        Assert.Throws<ArgumentNullException>(() => TrendTest.OfSeries(null!));
    }

    private static TrendPoint[] Series(long[] events, long[]? trials = null) =>
        [.. events.Zip(trials ?? _trials, Proportion.Of).Select((proportion, i) => new TrendPoint(2020 + i, proportion))];

    private static TrendTest Computed(TrendPoint[] points)
    {
        var test = TrendTest.Of(points).Value;
        Assert.NotNull(test);
        return test;
    }
}
