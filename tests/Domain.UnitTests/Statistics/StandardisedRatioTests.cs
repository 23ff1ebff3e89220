using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Domain.UnitTests.Statistics;

public class StandardisedRatioTests
{
    private static readonly Stratum[] _strata =
    [
        new(30, 400, Proportion.Of(9000, 150_000)),
        new(41, 250, Proportion.Of(4200, 21_000)),
        new(27, 90, Proportion.Of(600, 2500)),
    ];

    [Theory]
    [MemberData(nameof(StatisticsVector.Cases), "isr", MemberType = typeof(StatisticsVector))]
    public void Of_ReferenceCase_HasItsRatioAndEnds(string json)
    {
        var vector = StatisticsVector.Parse(json);

        foreach (var (level, ends) in vector.Intervals)
        {
            var ratio = StandardisedRatio.Of(vector.WholeNumber("O"), vector.Number("E"), level).Value;

            Assert.NotNull(ratio);
            Assert.Equal(vector.Number("ratio"), ratio.Ratio, vector.Tolerance);
            StatisticsAssert.Ends(ends[0], ends[1], ratio.Interval, vector.Tolerance);
        }
    }

    [Fact]
    public void Of_Strata_IsTheirSumAgainstWhatTheStandardExpects()
    {
        var ratio = Computed(_strata);

        Assert.Equal(98, ratio.Observed);
        Assert.Equal(95.6, ratio.Expected, 1e-12);
        Assert.Equal(1.025105, ratio.Ratio, 0.5e-6);
        StatisticsAssert.Ends(0.832210, 1.249286, ratio.Interval, 0.5e-6);
    }

    [Fact]
    public void Of_StrataInAnotherOrder_IsTheSame() => Assert.Equal(Computed(_strata).Ratio, Computed([.. _strata.Reverse()]).Ratio, 1e-14);

    [Fact]
    public void Of_StratumSplitInTwo_IsTheSame()
    {
        var standard = _strata[0].Standard;

        var split = Computed([new Stratum(10, 150, standard), new Stratum(20, 250, standard), .. _strata.Skip(1)]);

        Assert.Equal(Computed(_strata).Ratio, split.Ratio, 1e-14);
    }

    [Fact]
    public void Of_ForceThatIsTheStandard_IsOne()
    {
        var ratio = Computed([new(30, 400, Proportion.Of(30, 400)), new(41, 250, Proportion.Of(41, 250))]);

        Assert.Equal(1, ratio.Ratio, 1e-14);
        Assert.True(ratio.Interval.Contains(1));
    }

    [Fact]
    public void Of_StratumWithoutTrials_ChangesNothing() =>
        Assert.Equal(Computed(_strata).Ratio, Computed([.. _strata, new Stratum(0, 0, Proportion.Of(1, 2))]).Ratio, 1e-14);

    [Fact]
    public void Of_NoEventSeen_HasARatioOfZeroWithAnUpperEnd()
    {
        var ratio = Computed([new(0, 400, Proportion.Of(1, 100))]);

        Assert.Equal(0.0, ratio.Ratio);
        Assert.Equal(0.0, ratio.Interval.Lower);
        Assert.Equal(3.6888794541 / 4, ratio.Interval.Upper, 1e-9);
    }

    [Fact]
    public void Of_NoEventExpected_IsNotComputable()
    {
        Assert.Equal(NotComputableReason.NoExpectedEvents, StandardisedRatio.Of([], ConfidenceLevel.NinetyFive).Reason);
        Assert.Equal(NotComputableReason.NoExpectedEvents, StandardisedRatio.Of(3, 0, ConfidenceLevel.NinetyFive).Reason);
    }

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(1, -5)]
    [InlineData(1, double.NaN)]
    [InlineData(1, double.PositiveInfinity)]
    public void Of_IllegalTotals_AreRefused(long observed, double expected) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => StandardisedRatio.Of(observed, expected, ConfidenceLevel.NinetyFive));

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(6, 5)]
    [InlineData(0, -1)]
    public void Stratum_CountsThatAreNoShare_AreRefused(long events, long trials) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Stratum(events, trials, Proportion.Of(1, 2)));

    private static StandardisedRatio Computed(Stratum[] strata)
    {
        var ratio = StandardisedRatio.Of(strata, ConfidenceLevel.NinetyFive).Value;
        Assert.NotNull(ratio);
        return ratio;
    }
}
