using System.Globalization;
using OutcomesApi.Domain.Observations;

namespace OutcomesApi.Domain.UnitTests.Observations;

public class ProportionBoundsTests
{
    [Theory]
    [InlineData("4.1", Qualifier.Exact, null, "0.041", true, "0.041", true)]
    [InlineData("4.1", Qualifier.Rounded, "0.1", "0.0405", true, "0.0415", false)]
    [InlineData("11", Qualifier.Rounded, "1", "0.105", true, "0.115", false)]
    [InlineData("0", Qualifier.Rounded, "1", "0", true, "0.005", false)]
    [InlineData("50", Qualifier.MoreThan, null, "0.5", false, "1", true)]
    [InlineData("50", Qualifier.AtLeast, null, "0.5", true, "1", true)]
    [InlineData("5", Qualifier.FewerThan, null, "0", true, "0.05", false)]
    [InlineData("5", Qualifier.AtMost, null, "0", true, "0.05", true)]
    public void Bounds_OfEachQualifier_AreTheProportionsItCanStandFor(
        string percent,
        Qualifier qualifier,
        string? step,
        string lower,
        bool lowerIncluded,
        string upper,
        bool upperIncluded
    ) =>
        Assert.Equal(
            new ProportionBounds(Number(lower), lowerIncluded, Number(upper), upperIncluded),
            Percent(percent, qualifier, step).Bounds
        );

    [Fact]
    public void Bounds_OfAnApproximatePercentage_AreNull() => Assert.Null(new QualifiedPercent(4, Qualifier.Approximately).Bounds);

    [Theory]
    [InlineData(Qualifier.Rounded, null)]
    [InlineData(Qualifier.Rounded, "0")]
    [InlineData(Qualifier.Rounded, "-0.1")]
    [InlineData(Qualifier.Exact, "0.1")]
    [InlineData(Qualifier.AtLeast, "0.1")]
    public void Percent_AStepWithoutRoundingOrRoundingWithoutAStep_IsRefused(Qualifier qualifier, string? step) =>
        Assert.Throws<ArgumentOutOfRangeException>(nameof(step), () => Percent("4", qualifier, step));

    [Fact]
    public void Percent_Negative_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>("percent", () => new QualifiedPercent(-0.1m));

    [Theory]
    [InlineData("0.0404", false)]
    [InlineData("0.0405", true)]
    [InlineData("0.0414999", true)]
    [InlineData("0.0415", false)]
    public void Contains_AtTheEndsOfARoundedPercentage_HoldsTheLowerOnly(string proportion, bool contains) =>
        Assert.Equal(contains, Rounded(4.1m, 0.1m).Contains(Number(proportion)));

    [Theory]
    [InlineData(Qualifier.MoreThan, "0.5", false)]
    [InlineData(Qualifier.AtLeast, "0.5", true)]
    [InlineData(Qualifier.FewerThan, "0.5", false)]
    [InlineData(Qualifier.AtMost, "0.5", true)]
    public void Contains_AtTheNumberItself_FollowsTheQualifier(Qualifier qualifier, string proportion, bool contains) =>
        Assert.Equal(contains, Percent("50", qualifier, null).Bounds?.Contains(Number(proportion)));

    [Fact]
    public void TrialsOf_173At4Point1Percent_Are4169To4271() =>
        Assert.Equal(new CountBounds(4169, 4271), Rounded(4.1m, 0.1m).TrialsOf(CountBounds.Exactly(173)));

    [Fact]
    public void EventsOf_2Point1PercentOf934_AreExactly20() =>
        Assert.Equal(CountBounds.Exactly(20), Rounded(2.1m, 0.1m).EventsOf(CountBounds.Exactly(934)));

    [Fact]
    public void EventsOf_11PercentOf1760_Are185To202() =>
        Assert.Equal(new CountBounds(185, 202), Rounded(11, 1).EventsOf(CountBounds.Exactly(1760)));

    [Fact]
    public void EventsOf_BoundedTrials_AreThoseOfBothEnds() =>
        Assert.Equal(new CountBounds(105, 229), Rounded(11, 1).EventsOf(new CountBounds(1000, 1999)));

    [Fact]
    public void TrialsOf_BoundedEvents_AreThoseOfBothEnds() =>
        Assert.Equal(new CountBounds(87, 190), Rounded(11, 1).TrialsOf(new CountBounds(10, 20)));

    [Fact]
    public void EventsOf_APercentageThatNoCountGives_AreNone() => Assert.Null(Rounded(50.1m, 0.1m).EventsOf(CountBounds.Exactly(3)));

    [Fact]
    public void TrialsOf_APercentageThatNoCountGives_AreNone() => Assert.Null(Rounded(90.1m, 0.1m).TrialsOf(CountBounds.Exactly(1)));

    [Fact]
    public void TrialsOf_NoEventsAtAPercentageAboveZero_AreNone()
    {
        Assert.Null(Rounded(4.1m, 0.1m).TrialsOf(CountBounds.Exactly(0)));
        Assert.Null(Percent("5", Qualifier.AtLeast, null).Bounds?.TrialsOf(CountBounds.Exactly(0)));
        Assert.Null(Percent("5", Qualifier.Exact, null).Bounds?.TrialsOf(CountBounds.Exactly(0)));
    }

    [Fact]
    public void TrialsOf_APercentageThatCanBeZero_AreUnbounded()
    {
        Assert.Null(Rounded(0, 0.1m).TrialsOf(CountBounds.Exactly(3)));
        Assert.Null(Percent("5", Qualifier.FewerThan, null).Bounds?.TrialsOf(CountBounds.Exactly(3)));
    }

    [Fact]
    public void EventsOf_UnboundedTrials_AreUnbounded() => Assert.Null(Rounded(4.1m, 0.1m).EventsOf(new CountBounds(100, null)));

    [Fact]
    public void TrialsOf_UnboundedEvents_AreUnbounded() => Assert.Null(Rounded(4.1m, 0.1m).TrialsOf(new CountBounds(100, null)));

    [Fact]
    public void EventsAndTrials_OfAnyRoundedShare_HoldTheTruthAndOnlyCountsThatRoundToIt()
    {
        var random = new Random(934);
        decimal[] steps = [1, 0.5m, 0.1m, 0.01m, 5, 0.2m];
        for (var round = 0; round < 3_000; round++)
        {
            var trials = random.Next(1, 3_000);
            var events = random.Next(0, trials + 1);
            var step = steps[random.Next(steps.Length)];
            var bounds = Rounded(RoundedPercent(events, trials, step), step);

            var possibleEvents = Assert.NotNull(bounds.EventsOf(CountBounds.Exactly(trials)));
            Assert.InRange(events, possibleEvents.Lowest, possibleEvents.Highest!.Value);
            for (var count = possibleEvents.Lowest; count <= possibleEvents.Highest; count++)
                Assert.Equal(RoundedPercent(events, trials, step), RoundedPercent(count, trials, step));
            Assert.NotEqual(RoundedPercent(events, trials, step), RoundedPercent(possibleEvents.Highest.Value + 1, trials, step));
            if (possibleEvents.Lowest > 0)
                Assert.NotEqual(RoundedPercent(events, trials, step), RoundedPercent(possibleEvents.Lowest - 1, trials, step));

            if (bounds.Lower == 0)
                continue;
            var possibleTrials = Assert.NotNull(bounds.TrialsOf(CountBounds.Exactly(events)));
            Assert.InRange(trials, possibleTrials.Lowest, possibleTrials.Highest!.Value);
            foreach (var end in new[] { possibleTrials.Lowest, possibleTrials.Highest.Value })
                Assert.Equal(RoundedPercent(events, trials, step), RoundedPercent(events, end, step));
            Assert.NotEqual(RoundedPercent(events, trials, step), RoundedPercent(events, possibleTrials.Highest.Value + 1, step));
        }
    }

    private static decimal RoundedPercent(long events, long trials, decimal step) =>
        Math.Round(100m * events / trials / step, 0, MidpointRounding.AwayFromZero) * step;

    private static ProportionBounds Rounded(decimal percent, decimal step) =>
        new QualifiedPercent(percent, Qualifier.Rounded, step).Bounds!.Value;

    private static QualifiedPercent Percent(string percent, Qualifier qualifier, string? step) =>
        new(Number(percent), qualifier, step is null ? null : Number(step));

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
