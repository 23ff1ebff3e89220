using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Domain.UnitTests.Statistics;

public class WinsorisedTests
{
    private static readonly double[] _values = [-4, -2, -1, -0.5, 0, 0.3, 0.8, 1.5, 3, 6];

    [Fact]
    public void Of_TenPercent_DrawsInTheTails()
    {
        var winsorised = Winsorised.Of(_values, 0.1);

        Assert.Equal(-2.2, winsorised.Lower, 1e-12);
        Assert.Equal(3.3, winsorised.Upper, 1e-12);
        StatisticsAssert.Close([-2.2, -2, -1, -0.5, 0, 0.3, 0.8, 1.5, 3, 3.3], winsorised.Values, 1e-12);
    }

    [Fact]
    public void Of_NoTail_ChangesNothing() => Assert.Equal(_values, Winsorised.Of(_values, 0).Values);

    [Fact]
    public void Of_AnotherOrder_KeepsThatOrder() =>
        Assert.Equal(Winsorised.Of(_values, 0.1).Values.Reverse(), Winsorised.Of([.. _values.Reverse()], 0.1).Values);

    [Fact]
    public void Of_OneValue_IsThatValue() => Assert.Equal([2.5], Winsorised.Of([2.5], 0.1).Values);

    [Theory]
    [InlineData(-0.1)]
    [InlineData(0.5)]
    [InlineData(double.NaN)]
    public void Of_TailOutOfRange_IsRefused(double tail) => Assert.Throws<ArgumentOutOfRangeException>(() => Winsorised.Of(_values, tail));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void Of_WhatIsNoNumber_IsRefused(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Winsorised.Of([1, value], 0.1));

    [Fact]
    public void Of_NoValue_IsRefused() => Assert.Throws<ArgumentException>(() => Winsorised.Of([], 0.1));
}
