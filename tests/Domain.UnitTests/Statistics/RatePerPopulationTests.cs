using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Domain.UnitTests.Statistics;

public class RatePerPopulationTests
{
    [Fact]
    public void Of_CountAndPopulation_IsPerSoManyPeople()
    {
        var rate = Computed(64, 52_300, 1000);

        Assert.Equal((64, 52_300, 1000), (rate.Count, rate.Population, rate.Multiplier));
        Assert.Equal(1.223709, rate.Rate, 0.5e-6);
        StatisticsAssert.Ends(0.942358, 1.562675, rate.Interval, 0.5e-6);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(64)]
    [InlineData(1_000_000)]
    public void Of_AnotherMultiplier_ScalesRateAndInterval(long count)
    {
        var perThousand = Computed(count, 52_300, 1000);
        var perMillion = Computed(count, 52_300, 1_000_000);

        Assert.True(perThousand.Interval.Contains(perThousand.Rate));
        StatisticsAssert.RelativelyClose(1000 * perThousand.Rate, perMillion.Rate, 1e-14);
        StatisticsAssert.RelativelyClose(1000 * perThousand.Interval.Lower, perMillion.Interval.Lower, 1e-14);
        StatisticsAssert.RelativelyClose(1000 * perThousand.Interval.Upper, perMillion.Interval.Upper, 1e-14);
    }

    [Fact]
    public void Of_MoreEventsThanPeople_IsAboveTheMultiplier() => Assert.Equal(2000, Computed(200, 100, 1000).Rate);

    [Fact]
    public void Of_ATrillionEventsPerMillion_DoesNotOverflow() =>
        Assert.Equal(1e12, Computed(1_000_000_000_000, 1_000_000, 1_000_000).Rate);

    [Fact]
    public void Of_NoPopulation_IsNotComputable() =>
        Assert.Equal(NotComputableReason.NoPopulation, RatePerPopulation.Of(5, 0, 1000, ConfidenceLevel.NinetyFive).Reason);

    [Theory]
    [InlineData(-1, 100, 1000)]
    [InlineData(1, -100, 1000)]
    [InlineData(1, 100, 0)]
    public void Of_IllegalNumbers_AreRefused(long count, long population, long multiplier) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RatePerPopulation.Of(count, population, multiplier, ConfidenceLevel.NinetyFive));

    private static RatePerPopulation Computed(long count, long population, long multiplier)
    {
        var rate = RatePerPopulation.Of(count, population, multiplier, ConfidenceLevel.NinetyFive).Value;
        Assert.NotNull(rate);
        return rate;
    }
}
