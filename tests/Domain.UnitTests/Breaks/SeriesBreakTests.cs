using OutcomesApi.Domain.Breaks;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.UnitTests.Catalogues;

namespace OutcomesApi.Domain.UnitTests.Breaks;

public class SeriesBreakTests
{
    [Theory]
    [InlineData("2013-14", "2014-15", true)]
    [InlineData("2014-15", "2015-16", false)]
    [InlineData("2012-13", "2013-14", false)]
    [InlineData("2012-13", "2014-15", true)]
    public void Separates_AtTheStartOfAPeriod_TheOneBeforeFromIt(string earlier, string later, bool separates) =>
        Assert.Equal(separates, Made(new DateOnly(2014, 4, 1)).Separates(TimePeriod.Parse(earlier), TimePeriod.Parse(later)));

    [Theory]
    [InlineData("2013-14", "2014-15")]
    [InlineData("2014-15", "2015-16")]
    public void Separates_InTheMiddleOfAPeriod_ItFromBothItsNeighbours(string earlier, string later) =>
        Assert.True(Made(new DateOnly(2014, 11, 18)).Separates(TimePeriod.Parse(earlier), TimePeriod.Parse(later)));

    [Theory]
    [InlineData("2019-20", true)]
    [InlineData("2018-19", false)]
    [InlineData("2020-21", false)]
    [InlineData("2019-20-Q2", true)]
    [InlineData("2019-20-Q1", false)]
    public void LeavesGapIn_PeriodsThatMeetIt(string period, bool leavesGap)
    {
        var known = Made(new DateOnly(2019, 7, 1)) with { Kind = SeriesBreakKind.MissingFigures, To = new DateOnly(2020, 3, 31) };

        Assert.Equal(leavesGap, known.LeavesGapIn(TimePeriod.Parse(period)));
        Assert.False(known.Separates(TimePeriod.Parse("2018-19"), TimePeriod.Parse("2020-21")));
    }

    [Fact]
    public void Concerns_ItsTableAreasAndOutcomeTypes()
    {
        var charged = TestLists.RecordedBasis.Charged;
        var caution = TestLists.RecordedBasis.OfType("2");

        Assert.True(Made(default).Concerns(charged, TestLists.Essex, TestLists.Rape));
        Assert.False(Made(default).Concerns(CourtMeasures.Convicted, TestLists.Essex, TestLists.Rape));
        Assert.False((Made(default) with { AreaIds = ["kent"] }).Concerns(charged, TestLists.Essex, TestLists.Rape));
        Assert.False((Made(default) with { OutcomeTypeIds = ["2"] }).Concerns(charged, TestLists.Essex, TestLists.Rape));
        Assert.True((Made(default) with { OffenceIds = ["rape"] }).Concerns(charged, TestLists.Essex, TestLists.Rape));
        Assert.False((Made(default) with { OffenceIds = ["robbery"] }).Concerns(charged, TestLists.Essex, TestLists.Rape));
        Assert.False((Made(default) with { OffenceIds = ["rape"] }).Concerns(charged, TestLists.Essex, null));
        Assert.True((Made(default) with { OutcomeTypeIds = ["2"] }).Concerns(caution, TestLists.Essex, TestLists.Rape));
    }

    // The total of all outcomes stays as it was when a new type takes cases from the others.
    [Fact]
    public void Catalogue_OfARate_LooksForOutcomeTypesInTheNumeratorAlone()
    {
        var catalogue = new SeriesBreakCatalogue([Made(default) with { OutcomeTypeIds = ["2"] }]);

        Assert.Empty(catalogue.Of(TestLists.Essex, TestLists.Rape, TestLists.RecordedBasis.Charged, TestLists.RecordedBasis.Assigned));
        Assert.Single(
            catalogue.Of(
                TestLists.Essex,
                TestLists.Rape,
                TestLists.RecordedBasis.OfGroup("out-of-court-formal"),
                TestLists.RecordedBasis.Assigned
            )
        );
    }

    private static SeriesBreak Made(DateOnly from) =>
        new("made-up", "Made up", "Made up.")
        {
            Kind = SeriesBreakKind.DefinitionChange,
            From = from,
            SourceTables = [SourceTables.HomeOfficeOutcomes],
            Reference = "None",
        };
}
