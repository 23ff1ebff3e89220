using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Domain.UnitTests.Statistics;

public class PoissonIntervalTests
{
    [Theory]
    [MemberData(nameof(StatisticsVector.Cases), "poisson_exact", MemberType = typeof(StatisticsVector))]
    public void Exact_ReferenceCase_HasItsEnds(string json)
    {
        var vector = StatisticsVector.Parse(json);

        foreach (var (level, ends) in vector.Intervals)
            StatisticsAssert.Ends(ends[0], ends[1], PoissonInterval.Exact(vector.WholeNumber("x"), level), vector.Tolerance);
    }

    [Theory]
    [MemberData(nameof(StatisticsVector.Cases), "byar", MemberType = typeof(StatisticsVector))]
    public void Byar_ReferenceCase_HasItsEnds(string json)
    {
        var vector = StatisticsVector.Parse(json);

        foreach (var (level, ends) in vector.Intervals)
            StatisticsAssert.Ends(ends[0], ends[1], PoissonInterval.Byar(vector.WholeNumber("x"), level), vector.Tolerance);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    public void Of_FewerThanTen_IsExact(long count) =>
        Assert.Equal(PoissonInterval.Exact(count, ConfidenceLevel.NinetyFive), PoissonInterval.Of(count, ConfidenceLevel.NinetyFive));

    [Theory]
    [InlineData(10)]
    [InlineData(1_000_000_000_000)]
    public void Of_TenOrMore_IsByars(long count) =>
        Assert.Equal(PoissonInterval.Byar(count, ConfidenceLevel.NinetyFive), PoissonInterval.Of(count, ConfidenceLevel.NinetyFive));

    [Fact]
    public void Of_NoEvent_StartsAtExactlyZero()
    {
        foreach (var level in ConfidenceLevel.Reported)
        {
            Assert.Equal(0.0, PoissonInterval.Exact(0, level).Lower);
            Assert.Equal(0.0, PoissonInterval.Byar(0, level).Lower);
        }
    }

    [Fact]
    public void Of_OneEventMore_ContainsTheCountAndMovesBothEndsUp()
    {
        foreach (var level in ConfidenceLevel.Reported)
        {
            for (var count = 1; count <= 60; count++)
            {
                var fewer = PoissonInterval.Of(count - 1, level);
                var more = PoissonInterval.Of(count, level);

                Assert.True(more.Contains(count));
                Assert.True(more.Lower > fewer.Lower && more.Upper > fewer.Upper);
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(5000)]
    public void Of_HigherLevel_ContainsTheLowerOne(long count)
    {
        var inner = PoissonInterval.Of(count, ConfidenceLevel.NinetyFive);
        var outer = PoissonInterval.Of(count, ConfidenceLevel.NinetyNinePointEight);

        Assert.True(outer.Lower <= inner.Lower && outer.Upper > inner.Upper);
    }

    [Theory]
    [InlineData(10, 0.01)]
    [InlineData(100, 0.0001)]
    [InlineData(10_000, 0.000001)]
    public void Byar_FromTen_IsNearTheExactInterval(long count, double tolerance)
    {
        var exact = PoissonInterval.Exact(count, ConfidenceLevel.NinetyFive);
        var byar = PoissonInterval.Byar(count, ConfidenceLevel.NinetyFive);

        StatisticsAssert.RelativelyClose(exact.Lower, byar.Lower, tolerance);
        StatisticsAssert.RelativelyClose(exact.Upper, byar.Upper, tolerance);
    }

    [Fact]
    public void Byar_OneEventAtAHighLevel_DoesNotGoBelowZero() =>
        Assert.Equal(0.0, PoissonInterval.Byar(1, ConfidenceLevel.NinetyNinePointEight).Lower);

    [Fact]
    public void Of_NegativeCount_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PoissonInterval.Of(-1, ConfidenceLevel.NinetyFive));
        Assert.Throws<ArgumentOutOfRangeException>(() => PoissonInterval.Byar(-1, ConfidenceLevel.NinetyFive));
    }

    [Fact]
    public void Of_NoLevel_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => PoissonInterval.Of(1, null!));
        Assert.Throws<ArgumentNullException>(() => PoissonInterval.Of(100, null!));
    }
}
