using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Domain.UnitTests.Statistics;

public class ProportionDifferenceTests
{
    [Fact]
    public void Of_TwoShares_IsInPointsAndInRelation()
    {
        var difference = ProportionDifference.Of(Proportion.Of(9, 100), Proportion.Of(12, 200));

        Assert.Equal(0.03, difference.Value, 1e-15);
        Assert.NotNull(difference.Relative);
        Assert.Equal(0.5, difference.Relative.Value, 1e-15);
    }

    [Fact]
    public void Of_NothingToRelateTo_HasNoRelativeChange()
    {
        var difference = ProportionDifference.Of(Proportion.Of(1, 4), Proportion.Of(0, 4));

        Assert.Equal(0.25, difference.Value);
        Assert.Null(difference.Relative);
    }

    [Fact]
    public void Of_SharesThatDifferInTheLastOfATrillion_KeepsItsDigits()
    {
        var difference = ProportionDifference.Of(
            Proportion.Of(333_333_333_334, 1_000_000_000_000),
            Proportion.Of(333_333_333_333, 1_000_000_000_000)
        );

        StatisticsAssert.RelativelyClose(1e-12, difference.Value, 1e-14);
    }

    [Fact]
    public void Of_EqualSharesOfDifferentCounts_IsExactlyZero()
    {
        var difference = ProportionDifference.Of(Proportion.Of(1, 3), Proportion.Of(7, 21));

        Assert.Equal(0.0, difference.Value);
        Assert.Equal(0.0, difference.Relative);
    }
}
