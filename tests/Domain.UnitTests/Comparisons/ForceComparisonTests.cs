using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Comparisons;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Statistics;
using OutcomesApi.Domain.UnitTests.Catalogues;

namespace OutcomesApi.Domain.UnitTests.Comparisons;

public class ForceComparisonTests
{
    private static readonly OffenceType _all = Offence("all-offences", OffenceLevel.All, null);
    private static readonly OffenceType _rape = Offence("rape", OffenceLevel.Subgroup, _all);
    private static readonly OffenceType _theft = Offence("theft", OffenceLevel.Subgroup, _all);

    [Fact]
    public void Of_SomeForces_BaselineIsTheirSumAndTheRestLeavesTheForceOut()
    {
        var comparison = ForceComparison.Of([Rate("a", 10, 100), Rate("b", 30, 200), Rate("c", 5, 100)], []);

        Assert.Equal((45, 400), comparison.Baseline);
        Assert.Equal((35, 300), comparison.Forces[0].Rest);
        var expected = Difference.OfProportions(Proportion.Of(10, 100), Proportion.Of(35, 300));
        Assert.Equal(expected.Value, comparison.Forces[0].Difference!.Value, 15);
        Assert.Equal(expected.Intervals[0].Lower, comparison.Forces[0].Difference!.Intervals[0].Lower, 15);
        Assert.Equal((10 / 100.0 - 45 / 400.0) / Math.Sqrt(45 / 400.0 * (1 - (45 / 400.0)) / 100), comparison.Forces[0].Position!.Z, 12);
    }

    [Fact]
    public void Of_TheSameForcesInAnotherOrder_IsTheSame()
    {
        var rates = Enumerable.Range(0, 12).Select(i => Rate($"force-{i:00}", 5 + (i * i), 200 + (17 * i))).ToList();
        var there = ForceComparison.Of(rates, []);
        var back = ForceComparison.Of([.. rates.AsEnumerable().Reverse()], []);

        Assert.Equal(there.Overdispersion.Value!.Phi, back.Overdispersion.Value!.Phi, 12);
        Assert.Equal(there.Forces.Select(force => force.Force.Id), back.Forces.Select(force => force.Force.Id));
        Assert.All(
            there.Forces.Zip(back.Forces),
            pair => Assert.Equal(pair.First.AdjustedPosition!.Z, pair.Second.AdjustedPosition!.Z, 12)
        );
    }

    [Fact]
    public void Of_AForceWithAHigherShare_HasAHigherPosition()
    {
        double Z(long events) =>
            ForceComparison.Of([Rate("a", events, 100), Rate("b", 300, 2000), Rate("c", 250, 2000)], []).Forces[0].Position!.Z;

        Assert.True(Z(10) < Z(11));
        Assert.True(Z(11) < Z(40));
    }

    [Theory]
    [InlineData(3, 0, ComparisonGapReason.DenominatorIsZero)]
    [InlineData(-1, 10, ComparisonGapReason.NegativePart)]
    [InlineData(11, 10, ComparisonGapReason.NumeratorExceedsDenominator)]
    public void Of_AForceThatCannotBeCompared_NamesItAndLeavesItOutOfTheBaseline(long events, long trials, ComparisonGapReason reason)
    {
        var comparison = ForceComparison.Of(
            [Rate("a", events, trials), Rate("b", 30, 200)],
            [new MissingForce(TestLists.Kent, ComparisonGapReason.NoFigures)]
        );

        Assert.Equal((30, 200), comparison.Baseline);
        Assert.Equal(
            [("a", reason), ("kent", ComparisonGapReason.NoFigures)],
            comparison.Missing.Select(missing => (missing.Force.Id, missing.Reason))
        );
        Assert.Null(comparison.Forces[0].Difference);
    }

    [Fact]
    public void Of_NoForce_HasNoBaseline() => Assert.Null(ForceComparison.Of([], []).Baseline);

    [Fact]
    public void Of_NoEventAnywhere_HasNoPosition()
    {
        var comparison = ForceComparison.Of([Rate("a", 0, 100), Rate("b", 0, 200)], []);

        Assert.Equal(NotComputableReason.TargetAtBoundary, comparison.Overdispersion.Reason);
        Assert.All(comparison.Forces, force => Assert.Null(force.Position));
    }

    [Fact]
    public void OffenceMix_OfAForceLikeTheStandard_IsOne()
    {
        var mix = OffenceMix.Of(
            [Rate("a", 50, 180, _all), Rate("a", 10, 100, _rape), Rate("a", 40, 80, _theft)],
            [Rate("e", 100, 1000, _rape), Rate("e", 500, 1000, _theft)],
            _all
        );

        Assert.Equal(50, mix.Observed);
        Assert.Equal(50, mix.Expected, 12);
        Assert.Equal(1, mix.Ratios[0].Ratio, 12);
        Assert.Equal(180, mix.Trials);
    }

    // The codes of one table lie in other subgroups than those of another table, so that what lies inside what does not tell what is
    // counted twice.
    [Fact]
    public void OffenceMix_OfSeveralLevels_TakesTheFinestThatAddsUp()
    {
        var code = Offence("19c", OffenceLevel.Code, _rape);
        var other = Offence("8n", OffenceLevel.Code, _theft);
        Rate[] own =
        [
            Rate("a", 30, 400, _all),
            Rate("a", 10, 100, _rape),
            Rate("a", 20, 300, _theft),
            Rate("a", 10, 100, code),
            Rate("a", 20, 300, other),
        ];

        Assert.Equal([code, other], OffenceMix.Of(own, own, _all).Strata.Select(stratum => stratum.Offence));
        Assert.Equal([code, _theft], OffenceMix.Of(own[..4], own, _all).Strata.Select(stratum => stratum.Offence));
    }

    [Fact]
    public void OffenceMix_OfAnOffenceTheStandardLacks_SaysSo()
    {
        var mix = OffenceMix.Of(
            [Rate("a", 14, 180, _all), Rate("a", 10, 100, _rape), Rate("a", 4, 80, _theft)],
            [Rate("e", 100, 1000, _rape)],
            _all
        );

        Assert.Equal([_theft], mix.LeftOut);
    }

    internal static Rate Rate(string area, long events, long trials, OffenceType? offence = null) =>
        TestLists
            .RatesOf([
                TestLists.Observation(CourtMeasures.Convicted, "2017", events),
                TestLists.Observation(CourtMeasures.ProceededAgainst, "2017", trials),
            ])
            .First(rate => rate.Definition.Id == "convictions-per-prosecution") with
        {
            Area = new Area(area, area, AreaLevel.Force),
            Offence = offence ?? TestLists.Rape,
        };

    private static OffenceType Offence(string id, OffenceLevel level, OffenceType? parent) =>
        new(id, id, level, OffenceClassification.HomeOffice) { Parent = parent };
}
