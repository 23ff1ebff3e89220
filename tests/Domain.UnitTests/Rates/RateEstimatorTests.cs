using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Statistics;
using OutcomesApi.Domain.UnitTests.Catalogues;

namespace OutcomesApi.Domain.UnitTests.Rates;

public class RateEstimatorTests
{
    private static readonly RateDefinition _proportion = TestLists.Rates["convictions-per-prosecution"];
    private static readonly RateDefinition _ratio = TestLists.Rates["convictions-per-report"];
    private static readonly RateDefinition _perHead = TestLists.Rates["offences-recorded-per-1000-population"];

    [Fact]
    public void Of_ExactParts_IsTheQuotientWithWilsonsIntervals()
    {
        var estimate = Of(_proportion, Exact(20), Exact(934));

        Assert.Equal(20.0 / 934, estimate.Value);
        Assert.Null(estimate.Bounds);
        Assert.Equal(RateGapReason.None, estimate.GapReason);
        Assert.Equal(ConfidenceLevel.Reported.Select(level => WilsonInterval.Of(Proportion.Of(20, 934), level)), estimate.Intervals);
        Assert.Equal("wilson", estimate.Method.Id);
    }

    [Theory]
    [InlineData(0, 10, 0)]
    [InlineData(10, 10, 1)]
    public void Of_NoneOrAll_HasAnIntervalThatEndsThere(int events, int trials, double end)
    {
        var estimate = Of(_proportion, Exact(events), Exact(trials));

        Assert.Equal(end, estimate.Value);
        Assert.Equal(end, end == 0 ? estimate.Intervals[0].Lower : estimate.Intervals[0].Upper);
    }

    [Theory]
    [InlineData("convictions-per-prosecution", 0)]
    [InlineData("convictions-per-report", 5)]
    [InlineData("offences-recorded-per-1000-population", 5)]
    public void Of_AnExactDenominatorOfZero_HasNoValue(string rate, int events) =>
        AssertNothing(RateGapReason.DenominatorIsZero, Of(TestLists.Rates[rate], Exact(events), Exact(0)));

    [Theory]
    [InlineData("convictions-per-prosecution")]
    [InlineData("convictions-per-report")]
    [InlineData("offences-recorded-per-1000-population")]
    public void Of_ABoundedNumeratorOverZero_HasNoValueAndNoBounds(string rate) =>
        AssertNothing(RateGapReason.DenominatorIsZero, Of(TestLists.Rates[rate], new QualifiedCount(12, Qualifier.FewerThan), Exact(0)));

    [Theory]
    [InlineData(-2, 100, -0.02)]
    [InlineData(2, -100, -0.02)]
    public void Of_ANegativePart_KeepsItAndHasNoInterval(int events, int trials, double value)
    {
        var estimate = Of(_proportion, Exact(events), Exact(trials));

        Assert.Equal(value, estimate.Value);
        Assert.Equal(RateGapReason.NegativePart, estimate.GapReason);
        Assert.Empty(estimate.Intervals);
    }

    [Fact]
    public void Of_ANegativePartBesideABoundedOne_HasNeitherBoundsNorInterval() =>
        AssertNothing(RateGapReason.NegativePart, Of(_proportion, Exact(-2), new QualifiedCount(100, Qualifier.MoreThan)));

    [Fact]
    public void Of_ANumeratorAboveTheDenominator_IsGivenWithoutAnInterval()
    {
        var estimate = Of(_ratio, Exact(12), Exact(10));

        Assert.Equal(1.2, estimate.Value);
        Assert.Equal(RateGapReason.NumeratorExceedsDenominator, estimate.GapReason);
        Assert.Empty(estimate.Intervals);
    }

    [Theory]
    [InlineData("convictions-per-prosecution")]
    [InlineData("convictions-per-report")]
    public void Of_ABoundedNumeratorThatMustExceedTheDenominator_HasNoIntervalAndBoundsInOrder(string rate)
    {
        var estimate = Of(TestLists.Rates[rate], new QualifiedCount(20, Qualifier.Rounded, 5), Exact(10));

        Assert.Equal(RateGapReason.NumeratorExceedsDenominator, estimate.GapReason);
        Assert.Equal(new RateBounds(1.8, 2.2), estimate.Bounds);
        Assert.Empty(estimate.Intervals);
    }

    [Fact]
    public void Of_FewerThanOverExact_IsBoundedWithIntervalsAtBothEnds()
    {
        var estimate = Of(_proportion, new QualifiedCount(12, Qualifier.FewerThan), Exact(1000));

        Assert.Null(estimate.Value);
        Assert.Equal(new RateBounds(0, 0.011), estimate.Bounds);
        Assert.Equal(RateGapReason.PartBounded, estimate.GapReason);
        Assert.Equal(0, estimate.Intervals[0].Lower);
        Assert.Equal(WilsonInterval.Of(Proportion.Of(11, 1000), ConfidenceLevel.Reported[0]).Upper, estimate.Intervals[0].Upper);
    }

    [Fact]
    public void Of_RoundedParts_IsBoundedByTheirEnds()
    {
        var estimate = Of(_proportion, new QualifiedCount(20, Qualifier.Rounded, 5), new QualifiedCount(1000, Qualifier.Rounded, 10));

        Assert.Equal(new RateBounds(18.0 / 1004, 22.0 / 995), estimate.Bounds);
        Assert.Equal(WilsonInterval.Of(Proportion.Of(18, 1004), ConfidenceLevel.Reported[0]).Lower, estimate.Intervals[0].Lower);
        Assert.Equal(WilsonInterval.Of(Proportion.Of(22, 995), ConfidenceLevel.Reported[0]).Upper, estimate.Intervals[0].Upper);
    }

    [Fact]
    public void Of_ExactOverMoreThan_IsBoundedAboveOnly()
    {
        var estimate = Of(_proportion, Exact(20), new QualifiedCount(999, Qualifier.MoreThan));

        Assert.Equal(new RateBounds(0, 0.02), estimate.Bounds);
    }

    [Fact]
    public void Of_MoreThanOverExact_IsAtMostOneOnlyWhereItIsAProportion()
    {
        Assert.Equal(new RateBounds(0.51, 1), Of(_proportion, new QualifiedCount(50, Qualifier.MoreThan), Exact(100)).Bounds);
        Assert.Equal(new RateBounds(0.51, null), Of(_ratio, new QualifiedCount(50, Qualifier.MoreThan), Exact(100)).Bounds);
    }

    [Fact]
    public void Of_ARatioThatNothingHoldsBelowOne_HasNoInterval()
    {
        Assert.Empty(Of(_ratio, new QualifiedCount(50, Qualifier.MoreThan), Exact(100)).Intervals);
        Assert.Empty(Of(_ratio, new QualifiedCount(100, Qualifier.Rounded, 10), Exact(100)).Intervals);
        Assert.NotEmpty(Of(_ratio, new QualifiedCount(50, Qualifier.Rounded, 10), Exact(100)).Intervals);
    }

    [Fact]
    public void Of_APublishedPercentageWithoutParts_IsThatPercentageWithItsRounding()
    {
        var estimate = Of(_proportion, null, null, new QualifiedPercent(4.1m, Qualifier.Rounded, 0.1m));

        Assert.Equal(0.041, estimate.Value);
        Assert.Equal(new RateBounds(0.0405, 0.0415), estimate.Bounds);
        Assert.Equal(RateGapReason.PartsUnknown, estimate.GapReason);
        Assert.Empty(estimate.Intervals);
    }

    [Fact]
    public void Of_APublishedBound_IsNoValue()
    {
        var estimate = Of(_proportion, null, null, new QualifiedPercent(50, Qualifier.MoreThan));

        Assert.Null(estimate.Value);
        Assert.Equal(new RateBounds(0.5, 1), estimate.Bounds);
    }

    [Fact]
    public void Of_AMissingPartAndNothingPublished_SaysSo() => AssertNothing(RateGapReason.PartMissing, Of(_proportion, Exact(3), null));

    [Theory]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(0)]
    [InlineData(33_000)]
    public void Of_ARatePerPopulation_HasThePoissonIntervalOfItsCount(int count)
    {
        var estimate = Of(_perHead, Exact(count), Exact(1_802_000));

        Assert.Equal(count / 1802.0, estimate.Value!.Value, 1e-9);
        Assert.Equal("byar", estimate.Method.Id);
        foreach (var interval in estimate.Intervals)
        {
            var expected = RatePerPopulation.Of(count, 1_802_000, 1000, interval.Level).Value!.Interval;
            Assert.Equal(expected.Lower, interval.Lower, 1e-9);
            Assert.Equal(expected.Upper, interval.Upper, 1e-9);
        }

        Assert.Equal(2, estimate.Intervals.Count);
    }

    [Fact]
    public void Of_MoreEventsThanPeople_IsARatePerPopulationAllTheSame()
    {
        var estimate = Of(_perHead, Exact(30), Exact(20));

        Assert.Equal(1500, estimate.Value);
        Assert.Equal(2, estimate.Intervals.Count);
    }

    [Fact]
    public void Of_AnyQualifiedParts_IsNeverNaNAndItsBoundsHoldEveryQuotient()
    {
        var random = new Random(41);
        var qualifiers = Enum.GetValues<Qualifier>();
        for (var round = 0; round < 5_000; round++)
        {
            var definition = new[] { _proportion, _ratio, _perHead }[round % 3];
            var (numerator, denominator) = (Any(random, qualifiers), Any(random, qualifiers));
            var estimate = Of(definition, numerator, denominator);

            Assert.True(estimate.Value is null || double.IsFinite(estimate.Value.Value));
            Assert.All(estimate.Intervals, interval => Assert.True(double.IsFinite(interval.Lower) && double.IsFinite(interval.Upper)));
            if (estimate.Bounds is not { } bounds)
                continue;
            Assert.True(
                double.IsFinite(bounds.Lower)
                    && (bounds.Upper is null || (double.IsFinite(bounds.Upper.Value) && bounds.Lower <= bounds.Upper))
            );
            Assert.All(estimate.Intervals, interval => Assert.True(interval.Lower <= bounds.Lower && bounds.Upper <= interval.Upper));
        }
    }

    private static QualifiedCount Any(Random random, Qualifier[] qualifiers)
    {
        var qualifier = qualifiers[random.Next(qualifiers.Length)];
        return new QualifiedCount(
            random.Next(qualifier == Qualifier.Exact ? -3 : 0, 40),
            qualifier,
            qualifier == Qualifier.Rounded ? random.Next(1, 11) : null
        );
    }

    private static QualifiedCount Exact(long count) => new(count);

    private static RateEstimate Of(
        RateDefinition rate,
        QualifiedCount? numerator,
        QualifiedCount? denominator,
        QualifiedPercent? published = null
    ) => RateEstimator.Of(rate, Part(rate.Numerator, numerator), Part(rate.Denominator, denominator), published);

    private static RatePart Part(Measure measure, QualifiedCount? count) =>
        count is { } known ? RatePart.Of(measure, TestLists.Observation(measure, "2018", known)) : RatePart.Unknown(measure);

    private static void AssertNothing(RateGapReason reason, RateEstimate estimate)
    {
        Assert.Null(estimate.Value);
        Assert.Null(estimate.Bounds);
        Assert.Empty(estimate.Intervals);
        Assert.Equal(reason, estimate.GapReason);
    }
}
