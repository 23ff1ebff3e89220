using System.Globalization;
using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Domain.UnitTests.Statistics;

public class PercentagesTests
{
    [Theory]
    [InlineData(81, 2000, 1, "4.1")]
    [InlineData(1, 2000, 1, "0.1")]
    [InlineData(1, 2001, 1, "0.0")]
    [InlineData(1, 8, 1, "12.5")]
    [InlineData(1, 8, 0, "13")]
    [InlineData(3, 8, 0, "38")]
    [InlineData(201, 20_000, 2, "1.01")]
    [InlineData(1, 3, 10, "33.3333333333")]
    [InlineData(0, 7, 1, "0.0")]
    [InlineData(7, 7, 1, "100.0")]
    [InlineData(999_499_999_999, 1_000_000_000_000, 1, "99.9")]
    [InlineData(999_500_000_000, 1_000_000_000_000, 1, "100.0")]
    [InlineData(long.MaxValue - 1, long.MaxValue, 10, "100.0000000000")]
    public void OfProportion_Counts_RoundsHalfAwayFromZero(long events, long trials, int decimals, string text) =>
        Assert.Equal(text, Text(Percentages.OfProportion(Proportion.Of(events, trials), decimals)));

    [Fact]
    public void OfProportion_EveryHalfOfTwoThousand_GoesUp()
    {
        for (var events = 1; events < 2000; events += 2)
            Assert.Equal((events + 1) / 20m, Percentages.OfProportion(Proportion.Of(events, 2000)));
    }

    [Theory]
    [InlineData(2, 4000, 0, 1, "0.1")]
    [InlineData(0, 1, 2, 4000, "-0.1")]
    [InlineData(1, 3, 1, 3, "0.0")]
    [InlineData(0, 1, 1, 1, "-100.0")]
    [InlineData(18, 77, 31, 240, "10.5")]
    public void PointsBetween_TwoShares_RoundsHalfAwayFromZero(long x1, long n1, long x2, long n2, string text) =>
        Assert.Equal(text, Text(Percentages.PointsBetween(Proportion.Of(x1, n1), Proportion.Of(x2, n2))));

    [Fact]
    public void PointsBetween_PairTurnedRound_IsTheOpposite()
    {
        var (first, second) = (Proportion.Of(123, 2000), Proportion.Of(200, 2000));

        Assert.Equal(-Percentages.PointsBetween(first, second), Percentages.PointsBetween(second, first));
    }

    [Theory]
    [InlineData(0.0405, "4.1")]
    [InlineData(-0.0405, "-4.1")]
    [InlineData(0.1 + 0.2005, "30.1")]
    [InlineData(0.29 - 0.2495, "4.1")]
    [InlineData(0.04049, "4.0")]
    [InlineData(12.3456, "1234.6")]
    [InlineData(1e-300, "0.0")]
    public void OfFraction_Double_RoundsWhatItStandsFor(double fraction, string text) =>
        Assert.Equal(text, Percentages.OfFraction(fraction).ToString("F1", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(1e16)]
    public void OfFraction_WhatIsNoFraction_IsRefused(double fraction) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Percentages.OfFraction(fraction));

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    public void Percentage_DecimalsOutOfRange_AreRefused(int decimals)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Percentages.OfProportion(Proportion.Of(1, 2), decimals));
        Assert.Throws<ArgumentOutOfRangeException>(() => Percentages.OfFraction(0.5, decimals));
    }

    private static string Text(decimal percentage) => percentage.ToString(CultureInfo.InvariantCulture);
}
