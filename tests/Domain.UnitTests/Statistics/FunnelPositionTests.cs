using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Domain.UnitTests.Statistics;

public class FunnelPositionTests
{
    private const double Target = 0.0725;

    [Theory]
    [InlineData(355, 4100, 3.478036, FunnelZone.FarAbove)]
    [InlineData(271, 4100, -1.580926, FunnelZone.Within)]
    [InlineData(9, 60, 2.315002, FunnelZone.Above)]
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

    [Fact]
    public void Of_ForceOnALimitOfItself_IsWithin()
    {
        // With p0 = 0.5 and 3 trials both exact 99.8% limits are clipped to 0 and 1, and a force can be on them.
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

    private static FunnelPosition Computed(Proportion proportion, double target)
    {
        var position = FunnelPosition.Of(proportion, target).Value;
        Assert.NotNull(position);
        return position;
    }
}
