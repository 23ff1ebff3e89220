using OutcomesApi.Domain.Observations;

namespace OutcomesApi.Domain.UnitTests.Observations;

public class CountBoundsTests
{
    [Theory]
    [InlineData(0, 10, 5, 15, 5, 10)]
    [InlineData(0, 10, 10, 15, 10, 10)]
    [InlineData(0, 10, 2, 3, 2, 3)]
    [InlineData(0, null, 5, 15, 5, 15)]
    [InlineData(7, null, 5, 15, 7, 15)]
    [InlineData(7, null, 9, null, 9, null)]
    [InlineData(-5, 5, -3, null, -3, 5)]
    public void Intersect_BoundsThatMeet_GivesWhatSatisfiesBothEitherWay(
        int lowest,
        int? highest,
        int otherLowest,
        int? otherHighest,
        int low,
        int? high
    )
    {
        var (left, right) = (new CountBounds(lowest, highest), new CountBounds(otherLowest, otherHighest));

        Assert.Equal(new CountBounds(low, high), left.Intersect(right));
        Assert.Equal(left.Intersect(right), right.Intersect(left));
    }

    [Theory]
    [InlineData(0, 10, 11, 15)]
    [InlineData(0, 10, 11, null)]
    public void Intersect_BoundsThatDoNotMeet_GivesNothing(int lowest, int? highest, int otherLowest, int? otherHighest)
    {
        var (left, right) = (new CountBounds(lowest, highest), new CountBounds(otherLowest, otherHighest));

        Assert.Null(left.Intersect(right));
        Assert.Null(right.Intersect(left));
    }

    [Fact]
    public void IsExact_OneNumberOnly_IsTrue()
    {
        Assert.True(CountBounds.Exactly(0).IsExact);
        Assert.True(CountBounds.Exactly(-4).IsExact);
        Assert.False(new CountBounds(0, 1).IsExact);
        Assert.False(new CountBounds(0, null).IsExact);
    }

    [Fact]
    public void Constructor_TheHighestBelowTheLowest_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new CountBounds(2, 1));
}
