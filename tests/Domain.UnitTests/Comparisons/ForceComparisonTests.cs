using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Comparisons;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Statistics;
using OutcomesApi.Domain.UnitTests.Catalogues;

namespace OutcomesApi.Domain.UnitTests.Comparisons;

public class ForceComparisonTests
{
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
        Assert.All(there.Forces.Zip(back.Forces), pair => Assert.Equal(pair.First.AdjustedPosition!.Z, pair.Second.AdjustedPosition!.Z, 12));
    }

    [Fact]
    public void Of_AForceWithAHigherShare_HasAHigherPosition()
    {
        double Z(long events) => ForceComparison.Of([Rate("a", events, 100), Rate("b", 300, 2000), Rate("c", 250, 2000)], []).Forces[0].Position!.Z;

        Assert.True(Z(10) < Z(11));
        Assert.True(Z(11) < Z(40));
    }

    [Theory]
    [InlineData(3, 0, ComparisonGapReason.DenominatorIsZero)]
    [InlineData(-1, 10, ComparisonGapReason.NegativePart)]
    [InlineData(11, 10, ComparisonGapReason.NumeratorExceedsDenominator)]
    public void Of_AForceThatCannotBeCompared_NamesItAndLeavesItOutOfTheBaseline(long events, long trials, ComparisonGapReason reason)
    {
        var comparison = ForceComparison.Of([Rate("a", events, trials), Rate("b", 30, 200)], [new MissingForce(TestLists.Kent, ComparisonGapReason.NoFigures)]);

        Assert.Equal((30, 200), comparison.Baseline);
        Assert.Equal([("a", reason), ("kent", ComparisonGapReason.NoFigures)], comparison.Missing.Select(missing => (missing.Force.Id, missing.Reason)));
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
        var mix = OffenceMix.Of([Rate("a", 10, 100), Rate("a", 40, 80, "theft")], [Rate("e", 100, 1000), Rate("e", 500, 1000, "theft")]);

        Assert.Equal(50, mix.Observed);
        Assert.Equal(50, mix.Expected, 12);
        Assert.Equal(1, mix.Ratios[0].Ratio, 12);
        Assert.Equal(180, mix.Trials);
    }

    [Fact]
    public void OffenceMix_OfAnOffenceInsideAnother_CountsItOnce()
    {
        var group = new Offences.OffenceType("sexual-offences", "Sexual offences", Offences.OffenceLevel.Group, Offences.OffenceClassification.HomeOffice);
        var part = new Offences.OffenceType("rape-inside", "Rape", Offences.OffenceLevel.Subgroup, Offences.OffenceClassification.HomeOffice) { Parent = group };
        Rate[] own = [Rate("a", 10, 100) with { Offence = part }, Rate("a", 20, 300) with { Offence = group }];

        Assert.Equal([part], OffenceMix.Of(own, own).Strata.Select(stratum => stratum.Offence));
    }

    [Fact]
    public void OffenceMix_OfAnOffenceTheStandardLacks_SaysSo()
    {
        var mix = OffenceMix.Of([Rate("a", 10, 100), Rate("a", 4, 80, "theft")], [Rate("e", 100, 1000)]);

        Assert.Equal(["theft"], mix.LeftOut.Select(offence => offence.Id));
    }

    internal static Rate Rate(string area, long events, long trials, string? offence = null) =>
        TestLists.RatesOf([TestLists.Observation(CourtMeasures.Convicted, "2017", events), TestLists.Observation(CourtMeasures.ProceededAgainst, "2017", trials)])
            .First(rate => rate.Definition.Id == "convictions-per-prosecution") with
        {
            Area = new Area(area, area, AreaLevel.Force),
            Offence = offence is null ? TestLists.Rape : new Offences.OffenceType(offence, offence, Offences.OffenceLevel.Subgroup, Offences.OffenceClassification.HomeOffice),
        };
}
