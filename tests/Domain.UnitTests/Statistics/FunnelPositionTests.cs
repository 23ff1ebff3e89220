using MathNet.Numerics;
using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Domain.UnitTests.Statistics;

public class FunnelPositionTests
{
    private const double Target = 0.0725;

    [Theory]
    [InlineData(355, 4100, 3.478036, FunnelZone.FarAbove)]
    [InlineData(271, 4100, -1.580926, FunnelZone.Within)]
    [InlineData(9, 60, 2.315002, FunnelZone.Within)]
    [InlineData(10, 60, 2.812852, FunnelZone.Above)]
    [InlineData(260, 4100, -2.243409, FunnelZone.Below)]
    [InlineData(200, 4100, -5.856953, FunnelZone.FarBelow)]
    public void Of_Force_HasItsDistanceAndZone(long events, long trials, double z, FunnelZone zone)
    {
        var position = Computed(Proportion.Of(events, trials), Target);

        Assert.Equal(z, position.Z, 0.5e-6);
        Assert.Equal(zone, position.Zone);
    }

    [Fact]
    public void Of_ForceOnTheTarget_IsWithin()
    {
        var position = Computed(Proportion.Of(25, 100), 0.25);

        Assert.Equal(0.0, position.Z);
        Assert.Equal(FunnelZone.Within, position.Zone);
    }

    // P(X ≥ x) or P(X ≤ x) from another program: 0.328, 0.806, 0.0199, 0.0043, 0.0034, 0.451, 0.303, 0.063.
    [Theory]
    [InlineData(5, 5, 0.8, FunnelZone.Within)]
    [InlineData(1, 1, 0.806424478571495, FunnelZone.Within)]
    [InlineData(1, 2, 0.01, FunnelZone.Above)]
    [InlineData(2, 10, 0.01, FunnelZone.Above)]
    [InlineData(95, 100, 0.99, FunnelZone.Below)]
    [InlineData(2, 2, 0.6713091922005571, FunnelZone.Within)]
    [InlineData(3, 3, 0.6713091922005571, FunnelZone.Within)]
    [InlineData(1, 3178, 0.00002, FunnelZone.Within)]
    public void Of_FewTrials_FollowsFromTheExactTail(long events, long trials, double target, FunnelZone zone) =>
        Assert.Equal(zone, Computed(Proportion.Of(events, trials), target).Zone);

    [Fact]
    public void Of_AnyForce_IsOutsideOnlyWhereTheTailSaysSoAndNeverFurtherWithOverdispersion()
    {
        var random = new Random(20261201);
        for (var i = 0; i < 20_000; i++)
        {
            var trials = (long)Math.Exp(random.NextDouble() * 9) + 1;
            var target = random.Next(2) == 0 ? random.NextDouble() : random.NextDouble() * 0.02;
            var events = Math.Clamp((long)((target * trials) + ((random.NextDouble() - 0.5) * 8 * Math.Sqrt(trials))), 0, trials);
            var own = Proportion.Of(events, trials);
            if (target is 0 or 1)
                continue;

            var zone = Computed(own, target).Zone;

            Assert.Equal(ZoneOf(SumOfTail(events, trials, target)), zone);
            var others = Overdispersion.Of([own, Proportion.Of(events / 2, trials), Proportion.Of(trials, trials)], target).Value!;
            var adjusted = FunnelPosition.Of(own, others).Zone;
            Assert.True(
                Math.Abs(adjusted - FunnelZone.Within) <= Math.Abs(zone - FunnelZone.Within)
                    && (adjusted == FunnelZone.Within || Math.Sign(adjusted - FunnelZone.Within) == Math.Sign(zone - FunnelZone.Within)),
                $"{events} of {trials} at {target}: {adjusted} with overdispersion and {zone} without"
            );
        }
    }

    [Fact]
    public void Of_AllOfFewTrials_IsWithin()
    {
        Assert.Equal(FunnelZone.Below, Computed(Proportion.Of(0, 7), 0.5).Zone);
        Assert.Equal(FunnelZone.Within, Computed(Proportion.Of(0, 3), 0.5).Zone);
    }

    [Fact]
    public void Of_MoreEvents_RisesInZAndNeverFallsInZone()
    {
        var positions = Enumerable.Range(0, 101).Select(events => Computed(Proportion.Of(events, 100), 0.3)).ToArray();

        Assert.Equal(positions.OrderBy(position => position.Z), positions);
        Assert.Equal(positions.Select(position => position.Zone).Order(), positions.Select(position => position.Zone));
        Assert.Equal(Enum.GetValues<FunnelZone>(), positions.Select(position => position.Zone).Distinct());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Of_TargetOfNoneOrAll_IsNotComputable(double target) =>
        Assert.Equal(NotComputableReason.TargetAtBoundary, FunnelPosition.Of(Proportion.Of(1, 2), target).Reason);

    [Fact]
    public void Of_Overdispersion_IsTheAdditiveZAndItsZone()
    {
        var overdispersion = Overdispersion.Of(OverdispersionTests.Forces, Target).Value;
        Assert.NotNull(overdispersion);

        var position = FunnelPosition.Of(Proportion.Of(355, 4100), overdispersion);

        Assert.Equal(1.428927, position.Z, 0.5e-6);
        Assert.Equal(FunnelZone.Within, position.Zone);
    }

    [Fact]
    public void Of_Overdispersion_IsOutsideWhereItsZSaysSo()
    {
        var overdispersion = Overdispersion.Of(OverdispersionTests.Forces, Target).Value;
        Assert.NotNull(overdispersion);

        for (var events = 0; events <= 400; events += 5)
        {
            var position = FunnelPosition.Of(Proportion.Of(events, 1500), overdispersion);

            Assert.Equal(position.Z > ConfidenceLevel.NinetyFive.Z, position.Zone > FunnelZone.Within);
            Assert.Equal(position.Z > ConfidenceLevel.NinetyNinePointEight.Z, position.Zone == FunnelZone.FarAbove);
        }
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void Of_IllegalTarget_IsRefused(double target) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => FunnelPosition.Of(Proportion.Of(1, 2), target));

    // The distribution added up from each end, with logarithms of factorials: slow, and independent of the incomplete beta function.
    private static (double AtLeast, double AtMost) SumOfTail(long events, long trials, double share)
    {
        double atLeast = 0;
        double atMost = 0;
        for (long x = 0; x <= trials; x++)
        {
            var mass = Math.Exp(
                SpecialFunctions.GammaLn(trials + 1)
                    - SpecialFunctions.GammaLn(x + 1)
                    - SpecialFunctions.GammaLn(trials - x + 1)
                    + (x * Math.Log(share))
                    + ((trials - x) * Math.Log(1 - share))
            );
            atLeast += x >= events ? mass : 0;
            atMost += x <= events ? mass : 0;
        }

        return (atLeast, atMost);
    }

    private static FunnelZone ZoneOf((double AtLeast, double AtMost) tail) =>
        tail switch
        {
            { AtLeast: <= 0.001 } => FunnelZone.FarAbove,
            { AtMost: <= 0.001 } => FunnelZone.FarBelow,
            { AtLeast: <= 0.025 } => FunnelZone.Above,
            { AtMost: <= 0.025 } => FunnelZone.Below,
            _ => FunnelZone.Within,
        };

    private static FunnelPosition Computed(Proportion proportion, double target)
    {
        var position = FunnelPosition.Of(proportion, target).Value;
        Assert.NotNull(position);
        return position;
    }
}
