using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Domain.UnitTests.Statistics;

public class NewcombeIntervalTests
{
    [Theory]
    [MemberData(nameof(StatisticsVector.Cases), "newcombe10", MemberType = typeof(StatisticsVector))]
    public void Of_PublishedCase_HasItsDifferenceAndEnds(string json)
    {
        var vector = StatisticsVector.Parse(json);
        var (first, second) = (vector.ProportionOf("x1", "n1"), vector.ProportionOf("x2", "n2"));

        Assert.Equal(vector.Number("d"), ProportionDifference.Of(first, second).Value, vector.Tolerance);
        foreach (var (level, ends) in vector.Intervals)
            StatisticsAssert.Ends(ends[0], ends[1], NewcombeInterval.Of(first, second, level), vector.Tolerance);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Of_PairTurnedRound_IsTheIntervalTurnedRound(Proportion first, Proportion second)
    {
        var interval = NewcombeInterval.Of(first, second, ConfidenceLevel.NinetyFive);
        var turned = NewcombeInterval.Of(second, first, ConfidenceLevel.NinetyFive);

        StatisticsAssert.Ends(-turned.Upper, -turned.Lower, interval, 1e-15);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Of_AnyPair_ContainsTheDifferenceWithinMinusOneAndOne(Proportion first, Proportion second)
    {
        var interval = NewcombeInterval.Of(first, second, ConfidenceLevel.NinetyFive);

        Assert.True(interval.Contains(ProportionDifference.Of(first, second).Value));
        Assert.InRange(interval.Lower, -1, 1);
        Assert.InRange(interval.Upper, -1, 1);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Of_HigherLevel_ContainsTheLowerOne(Proportion first, Proportion second)
    {
        var inner = NewcombeInterval.Of(first, second, ConfidenceLevel.NinetyFive);
        var outer = NewcombeInterval.Of(first, second, ConfidenceLevel.NinetyNinePointEight);

        Assert.True(outer.Lower <= inner.Lower && outer.Upper >= inner.Upper);
    }

    [Fact]
    public void Of_EqualShares_ContainsZero() =>
        Assert.True(NewcombeInterval.Of(Proportion.Of(3, 10), Proportion.Of(60, 200), ConfidenceLevel.NinetyFive).Contains(0));

    [Fact]
    public void Of_NoLevel_IsRefused() =>
        Assert.Throws<ArgumentNullException>(() => NewcombeInterval.Of(Proportion.Of(1, 2), Proportion.Of(1, 2), null!));

    public static TheoryData<Proportion, Proportion> Pairs() =>
        new()
        {
            { Proportion.Of(56, 70), Proportion.Of(48, 80) },
            { Proportion.Of(0, 1), Proportion.Of(1, 1) },
            { Proportion.Of(0, 12), Proportion.Of(0, 5000) },
            { Proportion.Of(1, 1), Proportion.Of(1_000_000_000_000, 1_000_000_000_000) },
            { Proportion.Of(300_000_000_000, 1_000_000_000_000), Proportion.Of(299_999_000_000, 1_000_000_000_000) },
        };
}
