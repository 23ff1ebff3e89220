using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.UnitTests.Catalogues;

namespace OutcomesApi.Domain.UnitTests.Rates;

public class ComparabilityClassTests
{
    [Fact]
    public void Id_OfConvictionsPerProsecution_NeverChanges() =>
        Assert.Equal("c-6f616ccd6ca8", TestLists.Rates["convictions-per-prosecution"].Class.Id);

    [Fact]
    public void Equals_OverAllPairsOfRates_IsTrueIfAndOnlyIfAllFieldsAre()
    {
        foreach (var left in TestLists.Rates)
        {
            foreach (var right in TestLists.Rates)
            {
                var differences = left.Class.DifferencesFrom(right.Class);

                Assert.Equal(left.Class.Fields.SequenceEqual(right.Class.Fields), left.Class == right.Class);
                Assert.Equal(left.Class == right.Class, differences.Count == 0);
                Assert.Equal(differences.Select(Swapped), right.Class.DifferencesFrom(left.Class));
            }
        }
    }

    [Fact]
    public void DifferencesFrom_TheOtherTimeBasis_NamesExactlyTheFieldsThatDiffer() =>
        Assert.Equal(
            [
                new ComparabilityDifference("numerator", "unit", "investigation", "offence"),
                new ComparabilityDifference("numerator", "timeBasis", "event-in-period", "offence-recorded-in-period"),
                new ComparabilityDifference("denominator", "unit", "investigation", "offence"),
                new ComparabilityDifference("denominator", "timeBasis", "event-in-period", "offence-recorded-in-period"),
            ],
            TestLists
                .Rates["charged-per-concluded-investigation"]
                .Class.DifferencesFrom(TestLists.Rates["charged-per-outcome-assigned-recorded-basis"].Class)
        );

    public static TheoryData<string, Measure> MeasuresThatDifferInOneField
    {
        get
        {
            var measure = CourtMeasures.Convicted;
            return new TheoryData<string, Measure>
            {
                { "event", measure with { Event = MeasureEvent.Charged } },
                { "unit", measure with { Unit = MeasureUnit.Conviction } },
                { "agency", measure with { Agency = Agency.Cps } },
                { "timeBasis", measure with { TimeBasis = TimeBasis.Cohort } },
                { "offenceIdentification", measure with { OffenceIdentification = OffenceIdentification.CpsFlag } },
                { "alternativeCharges", measure with { AlternativeCharges = AlternativeCharges.Excluded } },
                { "sourceTable", measure with { SourceTable = "another-table" } },
                { "outcomeTypes", measure with { OutcomeTypeIds = ["1"] } },
            };
        }
    }

    [Theory]
    [MemberData(nameof(MeasuresThatDifferInOneField), DisableDiscoveryEnumeration = true)]
    public void DifferencesFrom_ARateThatDiffersInOneField_NamesThatFieldAndItsPart(string field, Measure other)
    {
        var usual = Of(CourtMeasures.Convicted, CourtMeasures.ProceededAgainst).Class;
        var above = Of(other, CourtMeasures.ProceededAgainst).Class;
        var below = Of(CourtMeasures.ProceededAgainst, other).Class;

        Assert.NotEqual(usual, above);
        Assert.NotEqual(usual.Id, above.Id);
        var difference = Assert.Single(usual.DifferencesFrom(above));
        Assert.Equal(("numerator", field), (difference.Part, difference.Name));
        difference = Assert.Single(Of(CourtMeasures.ProceededAgainst, CourtMeasures.Convicted).Class.DifferencesFrom(below));
        Assert.Equal(("denominator", field), (difference.Part, difference.Name));
    }

    [Fact]
    public void DifferencesFrom_ARatePerPopulation_NamesTheMultiplier()
    {
        var perHead = new RateDefinition(
            "a",
            "A",
            "A",
            CourtMeasures.Convicted,
            CourtMeasures.ProceededAgainst,
            RateKind.PerPopulation
        ).Class;

        Assert.Equal(
            [new ComparabilityDifference("rate", "multiplier", "1", "1000")],
            Of(CourtMeasures.Convicted, CourtMeasures.ProceededAgainst).Class.DifferencesFrom(perHead)
        );
    }

    [Fact]
    public void Class_OfADefinitionWithOtherWords_IsTheSame() =>
        Assert.Equal(
            TestLists.Rates["convictions-per-prosecution"].Class,
            Of(CourtMeasures.Convicted, CourtMeasures.ProceededAgainst).Class
        );

    [Fact]
    public void Class_OfSumsOfOutcomeTypes_FollowsTheTypesAndNotTheName()
    {
        var assigned = Of(TestLists.EventBasis.Charged, TestLists.EventBasis.Assigned).Class;
        var fewer = Of(TestLists.EventBasis.Charged, TestLists.EventBasis.Assigned with { OutcomeTypeIds = ["1", "2"] }).Class;

        Assert.Equal(["outcomeTypes"], assigned.DifferencesFrom(fewer).Select(difference => difference.Name));
    }

    private static RateDefinition Of(Measure numerator, Measure denominator) =>
        new("another-name", "Another name", "Other words.", numerator, denominator);

    private static ComparabilityDifference Swapped(ComparabilityDifference difference) =>
        difference with
        {
            Left = difference.Right,
            Right = difference.Left,
        };
}
