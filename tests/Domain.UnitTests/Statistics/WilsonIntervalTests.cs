using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Domain.UnitTests.Statistics;

public class WilsonIntervalTests
{
    private const long Trillion = 1_000_000_000_000;

    [Theory]
    [MemberData(nameof(StatisticsVector.Cases), "wilson", MemberType = typeof(StatisticsVector))]
    public void Of_ReferenceCase_HasItsEnds(string json)
    {
        var vector = StatisticsVector.Parse(json);

        foreach (var (level, ends) in vector.Intervals)
            StatisticsAssert.Ends(ends[0], ends[1], WilsonInterval.Of(vector.Proportion, level), vector.Tolerance);
    }

    [Theory]
    [MemberData(nameof(StatisticsVector.Cases), "wilson_published", MemberType = typeof(StatisticsVector))]
    public void Of_CasePrintedToFourDecimals_RoundsToItsEnds(string json)
    {
        var vector = StatisticsVector.Parse(json);

        foreach (var (level, ends) in vector.Intervals)
            StatisticsAssert.Ends(ends[0], ends[1], WilsonInterval.Of(vector.Proportion, level), 0.5e-4);
    }

    [Theory]
    [MemberData(nameof(StatisticsVector.Cases), "claims", MemberType = typeof(StatisticsVector))]
    public void Of_ClaimOfARate_HasItsShareOneInNumberAndEnds(string json)
    {
        var vector = StatisticsVector.Parse(json);

        Assert.Equal(vector.Number("p"), vector.Proportion.Value, vector.Tolerance);
        Assert.Equal(vector.Number("one_in"), 1 / vector.Proportion.Value, 0.5e-4);
        foreach (var (level, ends) in vector.Intervals)
            StatisticsAssert.Ends(ends[0], ends[1], WilsonInterval.Of(vector.Proportion, level), vector.Tolerance);
    }

    [Theory]
    [MemberData(nameof(Trials))]
    public void Of_NoEvent_StartsAtExactlyZero(long trials)
    {
        foreach (var level in ConfidenceLevel.Reported)
            Assert.Equal(0.0, WilsonInterval.Of(Proportion.Of(0, trials), level).Lower);
    }

    [Theory]
    [MemberData(nameof(Trials))]
    public void Of_OnlyEvents_EndsAtExactlyOne(long trials)
    {
        foreach (var level in ConfidenceLevel.Reported)
            Assert.Equal(1.0, WilsonInterval.Of(Proportion.Of(trials, trials), level).Upper);
    }

    [Theory]
    [InlineData(1, 1.7652455493517475e-13, 5.664934265736511e-12)]
    [InlineData(Trillion / 2, 0.4999990200180077, 0.5000009799819922)]
    public void Of_ATrillionTrials_KeepsTwelveDigits(long events, double lower, double upper)
    {
        var interval = WilsonInterval.Of(Proportion.Of(events, Trillion), ConfidenceLevel.NinetyFive);

        StatisticsAssert.RelativelyClose(lower, interval.Lower, 1e-12);
        StatisticsAssert.RelativelyClose(upper, interval.Upper, 1e-12);
    }

    [Fact]
    public void Of_MoreTrialsThanADoubleCounts_DoesNotPassOne() =>
        Assert.Equal(1.0, WilsonInterval.Of(Proportion.Of(9_167_414_200_748_615, 9_167_414_200_748_617), ConfidenceLevel.NinetyFive).Upper);

    [Theory]
    [MemberData(nameof(Trials))]
    public void Of_AnyShare_ContainsItAndStaysWithinZeroAndOne(long trials)
    {
        foreach (var proportion in SharesOf(trials))
        {
            var interval = WilsonInterval.Of(proportion, ConfidenceLevel.NinetyFive);

            Assert.True(interval.Contains(proportion.Value));
            Assert.InRange(interval.Lower, 0, 1);
            Assert.InRange(interval.Upper, 0, 1);
        }
    }

    [Theory]
    [MemberData(nameof(Trials))]
    public void Of_TheEventAndItsOpposite_AreMirrored(long trials)
    {
        foreach (var proportion in SharesOf(trials))
        {
            var interval = WilsonInterval.Of(proportion, ConfidenceLevel.NinetyNinePointEight);
            var opposite = WilsonInterval.Of(Proportion.Of(trials - proportion.Events, trials), ConfidenceLevel.NinetyNinePointEight);

            StatisticsAssert.Ends(1 - opposite.Upper, 1 - opposite.Lower, interval, 1e-14);
        }
    }

    [Fact]
    public void Of_MoreEvents_MovesBothEndsUp()
    {
        for (var events = 1; events <= 50; events++)
        {
            var fewer = WilsonInterval.Of(Proportion.Of(events - 1, 50), ConfidenceLevel.NinetyFive);
            var more = WilsonInterval.Of(Proportion.Of(events, 50), ConfidenceLevel.NinetyFive);

            Assert.True(more.Lower > fewer.Lower && more.Upper > fewer.Upper);
        }
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 4)]
    [InlineData(1, 2)]
    [InlineData(1, 1)]
    public void Of_SameShareOfMoreTrials_LiesWithin(long events, long trials)
    {
        for (var times = 1L; times < Trillion; times *= 10)
        {
            var wide = WilsonInterval.Of(Proportion.Of(events * times, trials * times), ConfidenceLevel.NinetyFive);
            var narrow = WilsonInterval.Of(Proportion.Of(events * times * 10, trials * times * 10), ConfidenceLevel.NinetyFive);

            Assert.True(narrow.Lower >= wide.Lower && narrow.Upper <= wide.Upper);
        }
    }

    [Theory]
    [MemberData(nameof(Trials))]
    public void Of_HigherLevel_ContainsTheLowerOne(long trials)
    {
        foreach (var proportion in SharesOf(trials))
        {
            var inner = WilsonInterval.Of(proportion, ConfidenceLevel.NinetyFive);
            var outer = WilsonInterval.Of(proportion, ConfidenceLevel.NinetyNinePointEight);

            Assert.True(outer.Lower <= inner.Lower && outer.Upper >= inner.Upper);
        }
    }

    [Fact]
    public void Of_NoLevel_IsRefused() => Assert.Throws<ArgumentNullException>(() => WilsonInterval.Of(Proportion.Of(1, 2), null!));

    [Fact]
    public void Of_DefaultProportion_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() => WilsonInterval.Of(default, ConfidenceLevel.NinetyFive));

    public static TheoryData<long> Trials() => [1, 2, 7, 77, 12_345, 5_000_000, Trillion];

    private static IEnumerable<Proportion> SharesOf(long trials) =>
        new[] { 0, 1, trials / 10, trials / 3, trials / 2, trials - 1, trials }.Select(events => Proportion.Of(events, trials));
}
