using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Domain.UnitTests.Statistics;

public class ClopperPearsonIntervalTests
{
    private const long Trillion = 1_000_000_000_000;

    [Theory]
    [MemberData(nameof(StatisticsVector.Cases), "clopper_pearson", MemberType = typeof(StatisticsVector))]
    public void Of_ReferenceCase_HasItsEnds(string json)
    {
        var vector = StatisticsVector.Parse(json);

        foreach (var (level, ends) in vector.Intervals)
            StatisticsAssert.Ends(ends[0], ends[1], ClopperPearsonInterval.Of(vector.Proportion, level), vector.Tolerance);
    }

    [Theory]
    [InlineData(3, 43, 0.004527128928472679, 0.2703322834864067)]
    [InlineData(29, 30, 0.7311180038952767, 0.999966650544986)]
    [InlineData(65, 100, 0.49137561149360265, 0.7882781422458693)]
    public void Of_BinomialTailsInverted_HasTheirEnds(long events, long trials, double lower, double upper)
    {
        var interval = ClopperPearsonInterval.Of(Proportion.Of(events, trials), ConfidenceLevel.NinetyNinePointEight);

        StatisticsAssert.Ends(lower, upper, interval, 1e-9);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(1000)]
    public void Of_NoEvent_HasItsClosedForm(long trials)
    {
        var interval = ClopperPearsonInterval.Of(Proportion.Of(0, trials), ConfidenceLevel.NinetyFive);

        Assert.Equal(0.0, interval.Lower);
        Assert.Equal(1 - Math.Pow(0.025, 1.0 / trials), interval.Upper, 1e-12);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(1000)]
    public void Of_OnlyEvents_HasItsClosedForm(long trials)
    {
        var interval = ClopperPearsonInterval.Of(Proportion.Of(trials, trials), ConfidenceLevel.NinetyFive);

        Assert.Equal(Math.Pow(0.025, 1.0 / trials), interval.Lower, 1e-12);
        Assert.Equal(1.0, interval.Upper);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(Trillion / 10)]
    [InlineData(Trillion / 2)]
    [InlineData(Trillion - 1)]
    public void Of_ATrillionTrials_IsAsNearToWilsonAsItSays(long events)
    {
        var proportion = Proportion.Of(events, Trillion);
        var wilson = WilsonInterval.Of(proportion, ConfidenceLevel.NinetyFive);

        StatisticsAssert.Ends(wilson.Lower, wilson.Upper, ClopperPearsonInterval.Of(proportion, ConfidenceLevel.NinetyFive), 1e-9);
    }

    [Fact]
    public void Of_EveryShareOfForty_ContainsItIsMirroredAndRises()
    {
        ConfidenceInterval? before = null;
        for (var events = 0; events <= 40; events++)
        {
            var proportion = Proportion.Of(events, 40);
            var interval = ClopperPearsonInterval.Of(proportion, ConfidenceLevel.NinetyFive);
            var opposite = ClopperPearsonInterval.Of(Proportion.Of(40 - events, 40), ConfidenceLevel.NinetyFive);

            Assert.True(interval.Contains(proportion.Value));
            StatisticsAssert.Ends(1 - opposite.Upper, 1 - opposite.Lower, interval, 1e-12);
            Assert.True(before is null || (interval.Lower > before.Lower && interval.Upper > before.Upper));
            before = interval;
        }
    }

    [Fact]
    public void Of_NoLevel_IsRefused() => Assert.Throws<ArgumentNullException>(() => ClopperPearsonInterval.Of(Proportion.Of(1, 2), null!));
}
