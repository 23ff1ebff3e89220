using OutcomesApi.Domain.Observations;

namespace OutcomesApi.Domain.UnitTests.Observations;

public class QualifiedCountTests
{
    [Theory]
    [InlineData(12, Qualifier.Exact, null, 12, 12)]
    [InlineData(0, Qualifier.Exact, null, 0, 0)]
    [InlineData(-3, Qualifier.Exact, null, -3, -3)]
    [InlineData(20, Qualifier.Rounded, 5, 18, 22)]
    [InlineData(20, Qualifier.Rounded, 10, 15, 24)]
    [InlineData(21, Qualifier.Rounded, 3, 20, 22)]
    [InlineData(7, Qualifier.Rounded, 1, 7, 7)]
    [InlineData(1200, Qualifier.Rounded, 100, 1150, 1249)]
    [InlineData(0, Qualifier.Rounded, 5, 0, 2)]
    [InlineData(0, Qualifier.Rounded, 10, 0, 4)]
    [InlineData(0, Qualifier.Rounded, 1, 0, 0)]
    [InlineData(12, Qualifier.MoreThan, null, 13, null)]
    [InlineData(0, Qualifier.MoreThan, null, 1, null)]
    [InlineData(12, Qualifier.AtLeast, null, 12, null)]
    [InlineData(0, Qualifier.AtLeast, null, 0, null)]
    [InlineData(12, Qualifier.FewerThan, null, 0, 11)]
    [InlineData(1, Qualifier.FewerThan, null, 0, 0)]
    [InlineData(12, Qualifier.AtMost, null, 0, 12)]
    [InlineData(0, Qualifier.AtMost, null, 0, 0)]
    public void Bounds_OfEachQualifier_AreTheCountsItCanStandFor(int value, Qualifier qualifier, int? step, int lowest, int? highest)
    {
        var bounds = new QualifiedCount(value, qualifier, step).Bounds;

        Assert.Equal(new CountBounds(lowest, highest), bounds);
    }

    [Theory]
    [InlineData(200, Qualifier.Approximately)]
    [InlineData(0, Qualifier.FewerThan)]
    public void Bounds_WhereNothingBounds_AreNull(int value, Qualifier qualifier) =>
        Assert.Null(new QualifiedCount(value, qualifier).Bounds);

    [Fact]
    public void Bounds_OfARoundedCount_AreExactlyTheCountsThatRoundToIt()
    {
        for (var step = 1; step <= 12; step++)
        {
            for (var multiple = 0; multiple <= 5; multiple++)
            {
                var published = multiple * step;
                var expected = Enumerable
                    .Range(0, 100)
                    .Where(count => (int)Math.Round(count / (decimal)step, 0, MidpointRounding.AwayFromZero) * step == published)
                    .ToList();

                Assert.Equal(new CountBounds(expected[0], expected[^1]), new QualifiedCount(published, Qualifier.Rounded, step).Bounds);
            }
        }
    }

    [Theory]
    [InlineData(Qualifier.Rounded)]
    [InlineData(Qualifier.Approximately)]
    [InlineData(Qualifier.MoreThan)]
    [InlineData(Qualifier.AtLeast)]
    [InlineData(Qualifier.FewerThan)]
    [InlineData(Qualifier.AtMost)]
    public void Constructor_ANegativeCountThatIsNotExact_IsRefused(Qualifier qualifier) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            "value",
            () => new QualifiedCount(-1, qualifier, qualifier == Qualifier.Rounded ? 5 : null)
        );

    [Theory]
    [InlineData(Qualifier.Rounded, null)]
    [InlineData(Qualifier.Rounded, 0)]
    [InlineData(Qualifier.Rounded, -5)]
    [InlineData(Qualifier.Exact, 5)]
    [InlineData(Qualifier.MoreThan, 5)]
    [InlineData(Qualifier.Approximately, 5)]
    public void Constructor_AStepWithoutRoundingOrRoundingWithoutAStep_IsRefused(Qualifier qualifier, int? step) =>
        Assert.Throws<ArgumentOutOfRangeException>(nameof(step), () => new QualifiedCount(10, qualifier, step));
}
