using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Domain.UnitTests.Statistics;

public class ProportionTests
{
    [Theory]
    [InlineData(-1, 10)]
    [InlineData(11, 10)]
    [InlineData(0, 0)]
    [InlineData(0, -1)]
    [InlineData(1, 0)]
    public void Of_CountsThatAreNoProportion_AreRefused(long events, long trials) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.Of(events, trials));

    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(1, 1, 1)]
    [InlineData(18, 72, 0.25)]
    [InlineData(250_000_000_000, 1_000_000_000_000, 0.25)]
    public void Value_OfCounts_IsTheirQuotient(long events, long trials, double value) =>
        Assert.Equal(value, Proportion.Of(events, trials).Value);

    [Fact]
    public void Value_OfADefaultProportion_IsRefused() => Assert.Throws<InvalidOperationException>(() => default(Proportion).Value);

    [Fact]
    public void Of_SameShareOfDifferentCounts_IsNotEqual() => Assert.NotEqual(Proportion.Of(1, 2), Proportion.Of(2, 4));

    [Fact]
    public void OfOrNull_NoTrial_IsNull() => Assert.Null(Proportion.OfOrNull(0, 0));

    [Fact]
    public void OfOrNull_Trials_IsTheProportion() => Assert.Equal(Proportion.Of(3, 4), Proportion.OfOrNull(3, 4));

    [Theory]
    [InlineData(1, 0)]
    [InlineData(-1, 0)]
    [InlineData(5, 4)]
    public void OfOrNull_CountsThatAreNoProportion_AreRefused(long events, long trials) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.OfOrNull(events, trials));

    [Theory]
    [InlineData(1, 2, 2, 4, 0)]
    [InlineData(1, 3, 1, 2, -1)]
    [InlineData(333_333_333_334, 1_000_000_000_000, 1, 3, 1)]
    [InlineData(long.MaxValue - 1, long.MaxValue, long.MaxValue, long.MaxValue, -1)]
    public void CompareValueTo_AnotherShare_DoesNotRound(long events, long trials, long otherEvents, long otherTrials, int sign)
    {
        var comparison = Proportion.Of(events, trials).CompareValueTo(Proportion.Of(otherEvents, otherTrials));

        Assert.Equal(sign, Math.Sign(comparison));
    }
}
