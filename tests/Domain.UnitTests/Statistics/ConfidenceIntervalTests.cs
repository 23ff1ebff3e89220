using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Domain.UnitTests.Statistics;

public class ConfidenceIntervalTests
{
    [Theory]
    [InlineData(double.NaN, 1)]
    [InlineData(0, double.NaN)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(0.2, 0.1)]
    public void Interval_EndsThatAreNotARange_AreRefused(double lower, double upper) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConfidenceInterval(ConfidenceLevel.NinetyFive, lower, upper));

    [Fact]
    public void Interval_NoLevel_IsRefused() => Assert.Throws<ArgumentNullException>(() => new ConfidenceInterval(null!, 0, 1));

    [Theory]
    [InlineData(0.1, true)]
    [InlineData(0.15, true)]
    [InlineData(0.2, true)]
    [InlineData(0.0999, false)]
    [InlineData(0.2001, false)]
    [InlineData(double.NaN, false)]
    public void Contains_Value_CountsTheEnds(double value, bool contained) =>
        Assert.Equal(contained, new ConfidenceInterval(ConfidenceLevel.NinetyFive, 0.1, 0.2).Contains(value));

    [Fact]
    public void Scaled_ByAFactor_MovesBothEnds() =>
        Assert.Equal(
            new ConfidenceInterval(ConfidenceLevel.NinetyFive, 25, 50),
            new ConfidenceInterval(ConfidenceLevel.NinetyFive, 0.25, 0.5).Scaled(100)
        );

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Scaled_ByWhatIsNoFactor_IsRefused(double factor) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConfidenceInterval(ConfidenceLevel.NinetyFive, 0, 1).Scaled(factor));
}
