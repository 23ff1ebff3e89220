using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Domain.UnitTests.Statistics;

public class HomogeneityTestTests
{
    private static readonly Proportion[] _forces = [Proportion.Of(18, 77), Proportion.Of(31, 240), Proportion.Of(52, 310)];

    [Theory]
    [MemberData(nameof(StatisticsVector.Cases), "chi2_homogeneity", MemberType = typeof(StatisticsVector))]
    public void Of_ReferenceCase_HasItsStatistic(string json)
    {
        var vector = StatisticsVector.Parse(json);

        var test = HomogeneityTest.Of(vector.Proportions()).Value;

        Assert.NotNull(test);
        Assert.Equal(vector.Number("X2"), test.ChiSquared, vector.Tolerance);
        Assert.Equal(vector.WholeNumber("df"), test.DegreesOfFreedom);
        Assert.Equal(vector.Number("p"), test.PValue, vector.Tolerance);
    }

    [Fact]
    public void Of_GroupsInAnotherOrder_IsTheSame()
    {
        var test = HomogeneityTest.Of(_forces).Value;
        var turned = HomogeneityTest.Of([.. _forces.Reverse()]).Value;

        Assert.NotNull(test);
        Assert.NotNull(turned);
        Assert.Equal(test.ChiSquared, turned.ChiSquared, 1e-12);
    }

    [Fact]
    public void Of_TheEventAndItsOpposite_IsTheSame()
    {
        var test = HomogeneityTest.Of(_forces).Value;
        var opposite = HomogeneityTest.Of([.. _forces.Select(force => Proportion.Of(force.Trials - force.Events, force.Trials))]).Value;

        Assert.NotNull(test);
        Assert.NotNull(opposite);
        Assert.Equal(test.ChiSquared, opposite.ChiSquared, 1e-12);
    }

    [Fact]
    public void Of_AllCountsTenTimesAsMany_HasTenTimesTheStatistic()
    {
        var test = HomogeneityTest.Of(_forces).Value;
        var larger = HomogeneityTest.Of([.. _forces.Select(force => Proportion.Of(force.Events * 10, force.Trials * 10))]).Value;

        Assert.NotNull(test);
        Assert.NotNull(larger);
        Assert.Equal(10 * test.ChiSquared, larger.ChiSquared, 1e-11);
        Assert.True(larger.PValue < test.PValue);
    }

    [Fact]
    public void Of_EqualShares_HasNoStatisticAndCertainP()
    {
        var test = HomogeneityTest.Of([Proportion.Of(1, 4), Proportion.Of(25, 100)]).Value;

        Assert.NotNull(test);
        Assert.Equal(0.0, test.ChiSquared);
        Assert.Equal(1.0, test.PValue);
    }

    [Fact]
    public void Of_TrillionsFarApart_HasPOfZero()
    {
        var test = HomogeneityTest
            .Of([Proportion.Of(100_000_000_000, 1_000_000_000_000), Proportion.Of(900_000_000_000, 1_000_000_000_000)])
            .Value;

        Assert.NotNull(test);
        StatisticsAssert.RelativelyClose(1.28e12, test.ChiSquared, 1e-12);
        Assert.Equal(0.0, test.PValue);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 9)]
    public void Of_NoneOrAllWithTheEvent_IsNotComputable(long firstEvents, long secondEvents)
    {
        var test = HomogeneityTest.Of([Proportion.Of(firstEvents, 5), Proportion.Of(secondEvents, 9)]);

        Assert.Equal(NotComputableReason.NoVariation, test.Reason);
    }

    [Fact]
    public void Of_FewerThanTwoGroups_IsNotComputable()
    {
        Assert.Equal(NotComputableReason.TooFewGroups, HomogeneityTest.Of([]).Reason);
        Assert.Equal(NotComputableReason.TooFewGroups, HomogeneityTest.Of([Proportion.Of(1, 2)]).Reason);
    }

    [Fact]
    public void Of_NoList_IsRefused() => Assert.Throws<ArgumentNullException>(() => HomogeneityTest.Of(null!));
}
