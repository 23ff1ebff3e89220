using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Domain.UnitTests.Statistics;

public class FunnelLimitsTests
{
    private const long Trillion = 1_000_000_000_000;

    [Theory]
    [MemberData(nameof(StatisticsVector.Cases), "funnel_limits", MemberType = typeof(StatisticsVector))]
    public void Normal_ReferenceCase_HasItsPercentages(string json)
    {
        var vector = StatisticsVector.Parse(json);

        foreach (var (level, ends) in vector.IntervalsOf("pct"))
        {
            var funnel = FunnelLimits.Normal(vector.Number("p0"), vector.WholeNumber("n"), level);

            StatisticsAssert.Ends(ends[0], ends[1], funnel.Limits.Scaled(100), vector.Tolerance);
        }
    }

    [Theory]
    [InlineData(0.02, 150, 0, 0.04222521625156335, 0, 0.0598562377083319)]
    [InlineData(0.5, 7, 0.04489795918367353, 0.8122448979591835, 0, 0.9817142857142857)]
    [InlineData(0.06, 160, 0.022487874369425356, 0.09643186362653013, 0.0073014954717455505, 0.12250308578445038)]
    public void Of_FewerThanTenExpected_IsTheInterpolatedBinomial(
        double target,
        long trials,
        double lower95,
        double upper95,
        double lower998,
        double upper998
    )
    {
        var inner = FunnelLimits.Of(target, trials, ConfidenceLevel.NinetyFive);
        var outer = FunnelLimits.Of(target, trials, ConfidenceLevel.NinetyNinePointEight);

        Assert.Equal(FunnelMethod.ExactBinomial, inner.Method);
        StatisticsAssert.Ends(lower95, upper95, inner.Limits, 1e-12);
        StatisticsAssert.Ends(lower998, upper998, outer.Limits, 1e-12);
    }

    [Theory]
    [InlineData(0.1, 99, FunnelMethod.ExactBinomial)]
    [InlineData(0.1, 101, FunnelMethod.NormalApproximation)]
    [InlineData(1e-12, Trillion, FunnelMethod.ExactBinomial)]
    public void Of_NumberExpected_DecidesTheMethod(double target, long trials, FunnelMethod method) =>
        Assert.Equal(method, FunnelLimits.Of(target, trials, ConfidenceLevel.NinetyFive).Method);

    [Fact]
    public void Of_ATrillionTrialsAndOneExpected_IsThePoissonQuantile()
    {
        var funnel = FunnelLimits.Of(1e-12, Trillion, ConfidenceLevel.NinetyFive);

        // With a mean of 1 the smallest count that reaches 0.975 is 3: F(3) = 8e⁻¹/3 and f(3) = e⁻¹/6.
        var expected = 3 - (((8 / Math.E / 3) - 0.975) / (1 / Math.E / 6));
        StatisticsAssert.RelativelyClose(expected * 1e-12, funnel.Limits.Upper, 1e-10);
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void Of_AnyFunnel_ContainsTheTargetWithinZeroAndOne(double target)
    {
        foreach (var trials in new[] { 1, 10, 300, 40_000, Trillion })
        {
            var inner = FunnelLimits.Of(target, trials, ConfidenceLevel.NinetyFive).Limits;
            var outer = FunnelLimits.Of(target, trials, ConfidenceLevel.NinetyNinePointEight).Limits;

            Assert.True(inner.Contains(target));
            Assert.InRange(outer.Lower, 0, inner.Lower);
            Assert.InRange(outer.Upper, inner.Upper, 1);
        }
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void Normal_MoreTrials_IsNarrower(double target)
    {
        for (var trials = 1L; trials < Trillion; trials *= 10)
        {
            var wide = FunnelLimits.Normal(target, trials, ConfidenceLevel.NinetyFive).Limits;
            var narrow = FunnelLimits.Normal(target, trials * 10, ConfidenceLevel.NinetyFive).Limits;

            Assert.True(narrow.Lower >= wide.Lower && narrow.Upper <= wide.Upper);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Of_TargetOfNoneOrAll_IsTheTarget(double target)
    {
        foreach (var trials in new[] { 1, 5, 5000 })
            StatisticsAssert.Ends(target, target, FunnelLimits.Of(target, trials, ConfidenceLevel.NinetyFive).Limits, 0);
    }

    [Fact]
    public void Adjusted_ForcesThatDiffer_IsWiderByTheirVariance()
    {
        var groups = OverdispersionTests.Forces;
        var overdispersion = Overdispersion.Of(groups, 0.0725).Value;
        Assert.NotNull(overdispersion);

        var funnel = FunnelLimits.Adjusted(overdispersion, 4100, ConfidenceLevel.NinetyNinePointEight);

        Assert.Equal(FunnelMethod.OverdispersionAdjusted, funnel.Method);
        StatisticsAssert.Ends(0.042039, 0.102961, funnel.Limits, 0.5e-6);
    }

    [Theory]
    [InlineData(-0.1, 10)]
    [InlineData(1.1, 10)]
    [InlineData(double.NaN, 10)]
    [InlineData(0.1, 0)]
    [InlineData(0.9, -5)]
    public void Of_IllegalFunnel_IsRefused(double target, long trials)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => FunnelLimits.Of(target, trials, ConfidenceLevel.NinetyFive));
        Assert.Throws<ArgumentOutOfRangeException>(() => FunnelLimits.Normal(target, trials, ConfidenceLevel.NinetyFive));
    }

    public static TheoryData<double> Targets() => [0, 1e-12, 0.0009, 0.0725, 0.5, 0.806424478571495, 0.999, 1];
}
