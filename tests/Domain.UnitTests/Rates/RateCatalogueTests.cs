using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.UnitTests.Catalogues;

namespace OutcomesApi.Domain.UnitTests.Rates;

public class RateCatalogueTests
{
    [Fact]
    public void Ids_OfAllRates_AreUniqueAndStable() =>
        Assert.Equal(
            [
                "convictions-per-prosecution",
                "convictions-per-recorded-offence",
                "cps-convictions-per-completed-prosecution",
                "convictions-per-report",
                "successful-prosecutions-per-report",
                "share-of-reports",
                "evidential-difficulties-per-report",
                "solved-per-recorded-offence-publisher-category",
                "charged-per-recorded-offence-event-basis",
                "charged-per-recorded-offence-recorded-basis",
                "charged-per-concluded-investigation",
                "charged-per-outcome-assigned-recorded-basis",
                "charged-per-recorded-offence-basis-not-stated",
                "out-of-court-formal-share-of-outcomes-event-basis",
                "no-suspect-identified-share-of-outcomes-event-basis",
                "out-of-court-formal-share-of-outcomes-recorded-basis",
                "no-suspect-identified-share-of-outcomes-recorded-basis",
                "offences-recorded-per-1000-population",
            ],
            TestLists.Rates.Ids
        );

    [Fact]
    public void Names_OfAllRates_AreUnique() => Assert.Equal(TestLists.Rates.Count, TestLists.Rates.DistinctBy(rate => rate.Name).Count());

    [Fact]
    public void Rates_OfOnePairOfMeasures_AreOneDefinition() =>
        Assert.Equal(TestLists.Rates.Count, TestLists.Rates.DistinctBy(rate => (rate.Numerator, rate.Denominator)).Count());

    [Fact]
    public void Rates_OfOneClass_AreOneDefinition() =>
        Assert.Equal(TestLists.Rates.Count, TestLists.Rates.DistinctBy(rate => rate.Class.Id).Count());

    [Fact]
    public void Parts_OfAllRates_AreMeasuresOfTheList() =>
        Assert.All(
            TestLists.Rates,
            rate =>
                Assert.True(
                    TestLists.Measures.Find(rate.Numerator.Id) == rate.Numerator
                        && TestLists.Measures.Find(rate.Denominator.Id) == rate.Denominator
                )
        );

    [Fact]
    public void HasMaturity_OfAllRates_IsTrueOnTheRecordedBasisOnly() =>
        Assert.Equal(
            TestLists.Rates.Where(rate => rate.Id.Contains("recorded-basis", StringComparison.Ordinal)),
            TestLists.Rates.Where(rate => rate.HasMaturity)
        );

    [Fact]
    public void Multiplier_OfAllRates_IsAThousandPerPopulationOnly() =>
        Assert.All(TestLists.Rates, rate => Assert.Equal(rate.Denominator == PopulationMeasures.MidYear ? 1000 : 1, rate.Multiplier));

    [Fact]
    public void Uses_AMeasure_IsTrueOfPartsAndOfTheirAddends()
    {
        var rate = TestLists.Rates["cps-convictions-per-completed-prosecution"];

        Assert.True(rate.Uses(ProsecutionMeasures.Convictions));
        Assert.True(rate.Uses(ProsecutionMeasures.CompletedProsecutions));
        Assert.True(rate.Uses(ProsecutionMeasures.Unsuccessful));
        Assert.False(rate.Uses(CourtMeasures.Convicted));
    }
}
