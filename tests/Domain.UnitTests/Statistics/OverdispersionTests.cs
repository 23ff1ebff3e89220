using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Domain.UnitTests.Statistics;

public class OverdispersionTests
{
    private const double Target = 0.0725;

    /// <summary>Twelve made-up forces.</summary>
    public static readonly IReadOnlyList<Proportion> Forces =
    [
        Proportion.Of(355, 4100),
        Proportion.Of(271, 4300),
        Proportion.Of(190, 2600),
        Proportion.Of(410, 5000),
        Proportion.Of(602, 7900),
        Proportion.Of(88, 1500),
        Proportion.Of(297, 4800),
        Proportion.Of(505, 6100),
        Proportion.Of(149, 2500),
        Proportion.Of(233, 3050),
        Proportion.Of(312, 4700),
        Proportion.Of(460, 5200),
    ];

    [Fact]
    public void Of_ReferenceForces_HasTheirPhiTauSquaredAndZScores()
    {
        var vector = Case("mini5 (no winsorising)");
        var forces = vector.Proportions();
        var target = vector.Number("p0");

        var overdispersion = Overdispersion.Of(forces, target, tail: 0).Value;

        Assert.NotNull(overdispersion);
        Assert.Equal(5, overdispersion.Groups);
        Assert.Equal(vector.Number("phi"), overdispersion.Phi, vector.Tolerance);
        Assert.Equal(vector.Number("tau2"), overdispersion.TauSquared, vector.Tolerance);
        StatisticsAssert.Close(
            vector.Numbers("z"),
            [.. forces.Select(force => FunnelPosition.Of(force, target).Value?.Z ?? 0)],
            vector.Tolerance
        );
        StatisticsAssert.Close(vector.Numbers("z_additive"), [.. forces.Select(overdispersion.AdditiveZ)], vector.Tolerance);
        StatisticsAssert.Close(vector.Numbers("z_mult"), [.. forces.Select(overdispersion.MultiplicativeZ)], vector.Tolerance);
    }

    [Fact]
    public void PhiOf_ReferenceScores_WinsorisesAtTypeSevenQuantiles()
    {
        var vector = Case("winsor type7");

        var winsorised = Winsorised.Of(vector.Numbers("z"), Overdispersion.UsualTail);

        Assert.Equal(vector.Number("q10"), winsorised.Lower, vector.Tolerance);
        Assert.Equal(vector.Number("q90"), winsorised.Upper, vector.Tolerance);
        Assert.Equal(vector.Number("phi"), Overdispersion.PhiOf(vector.Numbers("z")), vector.Tolerance);
    }

    [Fact]
    public void Of_TwelveForces_HasTheValuesOfAnotherProgram()
    {
        var overdispersion = Computed(Forces);

        Assert.Equal(5.599955047789489, overdispersion.Phi, 1e-9);
        Assert.Equal(8.076553874871142e-05, overdispersion.TauSquared, 1e-12);
        Assert.Equal(1.648967, overdispersion.AdditiveZ(Forces[11]), 0.5e-6);
        Assert.Equal(1.875678, overdispersion.MultiplicativeZ(Forces[11]), 0.5e-6);
    }

    [Fact]
    public void Of_ForcesInAnotherOrder_IsTheSame()
    {
        var overdispersion = Computed(Forces);
        var turned = Computed([.. Forces.Reverse()]);

        Assert.Equal(overdispersion.Phi, turned.Phi, 1e-12);
        Assert.Equal(overdispersion.TauSquared, turned.TauSquared, 1e-16);
    }

    [Fact]
    public void AdjustedZ_OverdispersedForces_IsNearerToZeroOnTheSameSide()
    {
        var overdispersion = Computed(Forces);

        foreach (var force in Forces)
        {
            var z = FunnelPosition.Of(force, Target).Value?.Z ?? 0;

            Assert.All(
                [overdispersion.AdditiveZ(force), overdispersion.MultiplicativeZ(force)],
                adjusted => Assert.True(Math.Sign(adjusted) == Math.Sign(z) && Math.Abs(adjusted) < Math.Abs(z))
            );
        }
    }

    [Fact]
    public void AdjustedZ_ForcesAsAlikeAsChanceAllows_IsNotEnlarged()
    {
        var overdispersion = Overdispersion.Of([Proportion.Of(100, 1000), Proportion.Of(101, 1000)], 0.1).Value;

        Assert.NotNull(overdispersion);
        Assert.True(overdispersion.Phi < 1);
        Assert.Equal(0.0, overdispersion.TauSquared);
        var force = Proportion.Of(130, 1000);
        var z = FunnelPosition.Of(force, 0.1).Value?.Z ?? 0;
        Assert.Equal(z, overdispersion.AdditiveZ(force), 1e-14);
        Assert.Equal(z, overdispersion.MultiplicativeZ(force), 1e-14);
    }

    [Fact]
    public void Of_TrillionsOfTrials_IsTheVarianceBetweenForces()
    {
        var overdispersion = Overdispersion
            .Of([Proportion.Of(200_000_000_000, 1_000_000_000_000), Proportion.Of(400_000_000_000, 1_000_000_000_000)], 0.3, tail: 0)
            .Value;

        Assert.NotNull(overdispersion);
        Assert.Equal(0.02, overdispersion.TauSquared, 1e-9);
    }

    [Fact]
    public void Of_FewerThanTwoForces_IsNotComputable()
    {
        Assert.Equal(NotComputableReason.TooFewGroups, Overdispersion.Of([], Target).Reason);
        Assert.Equal(NotComputableReason.TooFewGroups, Overdispersion.Of([Forces[0]], Target).Reason);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Of_TargetOfNoneOrAll_IsNotComputable(double target) =>
        Assert.Equal(NotComputableReason.TargetAtBoundary, Overdispersion.Of(Forces, target).Reason);

    [Theory]
    [InlineData(double.NaN, 0.1)]
    [InlineData(-0.1, 0.1)]
    [InlineData(0.1, 0.5)]
    public void Of_IllegalTargetOrTail_IsRefused(double target, double tail) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Overdispersion.Of(Forces, target, tail));

    private static Overdispersion Computed(IReadOnlyList<Proportion> forces)
    {
        var overdispersion = Overdispersion.Of(forces, Target).Value;
        Assert.NotNull(overdispersion);
        return overdispersion;
    }

    private static StatisticsVector Case(string name) =>
        StatisticsVector
            .Cases("overdispersion")
            .Select(row => StatisticsVector.Parse(row.Data))
            .Single(vector => vector.Text("name") == name);
}
