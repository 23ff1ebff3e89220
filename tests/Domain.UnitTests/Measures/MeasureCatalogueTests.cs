using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.UnitTests.Catalogues;

namespace OutcomesApi.Domain.UnitTests.Measures;

public class MeasureCatalogueTests
{
    private static readonly string[] _ownTypes = ["1", "2", "3", "18", "19"];

    [Fact]
    public void Ids_OfAllMeasures_AreUniqueAndFindTheirMeasure()
    {
        Assert.Equal(TestLists.Measures.Count, TestLists.Measures.Ids.Distinct().Count());
        Assert.All(TestLists.Measures, measure => Assert.Same(measure, TestLists.Measures[measure.Id]));
    }

    [Fact]
    public void Addends_OfEveryMeasure_AreMeasuresOfTheListAndOnce()
    {
        Assert.All(TestLists.Measures.SelectMany(measure => measure.Addends), addend => Assert.NotNull(TestLists.Measures.Find(addend.Id)));
        Assert.All(TestLists.Measures, measure => Assert.Equal(measure.Addends.Count, measure.Addends.Distinct().Count()));
        Assert.All(TestLists.Measures, measure => Assert.DoesNotContain(measure, measure.Addends));
    }

    [Fact]
    public void OfType_EachOutcomeType_HasAMeasureOnEachBasis()
    {
        Assert.All(
            _ownTypes,
            type =>
            {
                Assert.Equal($"outcome-{type}-event-basis", TestLists.EventBasis.OfType(type).Id);
                Assert.Equal($"outcome-{type}-recorded-basis", TestLists.RecordedBasis.OfType(type).Id);
                Assert.Equal(TimeBasis.EventInPeriod, TestLists.EventBasis.OfType(type).TimeBasis);
                Assert.Equal(TimeBasis.OffenceRecordedInPeriod, TestLists.RecordedBasis.OfType(type).TimeBasis);
                Assert.Equal([type], TestLists.EventBasis.OfType(type).OutcomeTypeIds);
            }
        );
    }

    [Fact]
    public void FindType_NotYetAssigned_IsOnTheRecordedBasisOnly()
    {
        Assert.Null(TestLists.EventBasis.FindType("0"));
        Assert.Equal(TestLists.Measures.Outcomes.NotYetAssigned, TestLists.RecordedBasis.FindType("0"));
        Assert.Equal(MeasureEvent.NotYetAssigned, TestLists.Measures.Outcomes.NotYetAssigned.Event);
        Assert.Null(TestLists.Measures.Find("outcome-0-event-basis"));
    }

    [Theory]
    [InlineData("1a")]
    [InlineData("2a")]
    public void FindType_ASubtypeInsideAnother_HasNoMeasure(string type)
    {
        Assert.Null(TestLists.EventBasis.FindType(type));
        Assert.Null(TestLists.RecordedBasis.FindType(type));
    }

    [Fact]
    public void Assigned_OnEachBasis_SumsWithoutNotYetAssignedAndSubtypes()
    {
        Assert.Equal(["1", "2", "3", "18"], TestLists.EventBasis.Assigned.OutcomeTypeIds);
        Assert.Equal(["1", "2", "3", "18"], TestLists.RecordedBasis.Assigned.OutcomeTypeIds);
        Assert.Equal(
            ["outcome-1-event-basis", "outcome-2-event-basis", "outcome-3-event-basis", "outcome-18-event-basis"],
            Ids(TestLists.EventBasis.Assigned.Addends)
        );
    }

    [Fact]
    public void OffencesRecorded_OfTheOutcomesTable_SumsNotYetAssignedAndAssigned() =>
        Assert.Equal(
            [TestLists.Measures.Outcomes.NotYetAssigned, .. TestLists.RecordedBasis.Assigned.Addends],
            TestLists.Measures.Outcomes.OffencesRecorded.Addends
        );

    [Fact]
    public void OfGroup_OfSeveralTypes_IsTheirSum()
    {
        var group = TestLists.EventBasis.OfGroup("out-of-court-formal");

        Assert.Equal("outcome-group-out-of-court-formal-event-basis", group.Id);
        Assert.Equal(["outcome-2-event-basis", "outcome-3-event-basis"], Ids(group.Addends));
        Assert.Contains(group, TestLists.Measures);
    }

    [Fact]
    public void OfGroup_OfOneType_IsThatTypesMeasure() =>
        Assert.Same(TestLists.EventBasis.Charged, TestLists.EventBasis.OfGroup("charged-summonsed"));

    [Fact]
    public void Groups_OfTheTables_LeaveNotYetAssignedOut() =>
        Assert.Equal(
            ["charged-summonsed", "out-of-court-formal", "no-suspect-identified"],
            TestLists.Measures.Outcomes.Groups.Select(group => group.Id)
        );

    [Fact]
    public void Texts_OfAllMeasures_CanStandInASentence() =>
        Assert.All(TestLists.Measures, measure => Assert.False(string.IsNullOrWhiteSpace(measure.Noun) || measure.Noun.EndsWith('.')));

    [Theory]
    [InlineData("A", "Name", "Definition")]
    [InlineData("a", " ", "Definition")]
    [InlineData("a", "Name", " ")]
    public void Constructor_ABadIdentifierOrAnEmptyText_IsRefused(string id, string name, string definition) =>
        Assert.ThrowsAny<ArgumentException>(() => Of(id, name, definition));

    private static Measure Of(string id, string name, string definition) =>
        new(id, name, definition)
        {
            Event = MeasureEvent.Recorded,
            Unit = MeasureUnit.Offence,
            Agency = Agency.Police,
            TimeBasis = TimeBasis.EventInPeriod,
            OffenceIdentification = OffenceIdentification.RecordedOffence,
            AlternativeCharges = AlternativeCharges.NotApplicable,
            SourceTable = SourceTables.PressReport,
            Noun = "offences",
        };

    private static IEnumerable<string> Ids(IEnumerable<Measure> measures) => measures.Select(measure => measure.Id);
}
