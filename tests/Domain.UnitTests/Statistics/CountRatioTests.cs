using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Domain.UnitTests.Statistics;

public class CountRatioTests
{
    // R: poisson.test(c(11, 6 + 8 + 7), c(800, 1083 + 1050 + 878)), the example of its help page: 1.971488, 0.8584264 to 4.2772659.
    [Fact]
    public void Of_TheExampleOfPoissonTest_IsItsResult()
    {
        var ratio = CountRatio.Of(11, 800, 21, 3011, ConfidenceLevel.NinetyFive).Value!;

        Assert.Equal(11 / 800.0 / (21 / 3011.0), ratio.Value, 12);
        Assert.Equal(0.8584264, ratio.Lower, 5);
        Assert.Equal(4.2772659, ratio.Upper, 5);
    }

    [Fact]
    public void Of_TheTwoTurnedRound_IsTheInverse()
    {
        var there = CountRatio.Of(11, 800, 21, 3011, ConfidenceLevel.NinetyFive).Value!;
        var back = CountRatio.Of(21, 3011, 11, 800, ConfidenceLevel.NinetyFive).Value!;

        Assert.Equal(1 / there.Value, back.Value, 12);
        Assert.Equal(1 / there.Upper, back.Lower, 9);
        Assert.Equal(1 / there.Lower, back.Upper, 9);
    }

    [Fact]
    public void Of_NothingBelow_IsNotComputable() =>
        Assert.Equal(NotComputableReason.NoExpectedEvents, CountRatio.Of(3, 0, ConfidenceLevel.NinetyFive).Reason);

    [Fact]
    public void Of_NothingAbove_StartsAtZero()
    {
        var ratio = CountRatio.Of(0, 5, ConfidenceLevel.NinetyFive).Value!;

        Assert.Equal((0, 0), (ratio.Value, ratio.Lower));
        Assert.True(ratio.Upper > 0);
    }
}
