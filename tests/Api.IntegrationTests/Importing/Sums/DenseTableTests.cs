using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Importing.Drafts;
using OutcomesApi.Infrastructure.Importing.Formats;
using OutcomesApi.Infrastructure.Importing.Sums;
using OutcomesApi.Infrastructure.Reference;

namespace OutcomesApi.Api.IntegrationTests.Importing.Sums;

/// <summary>The tables of a dense table, one area at a time.</summary>
public sealed class DenseTableTests
{
    private static readonly ReferenceLists _lists = ReferenceLists.Embedded;

    [Fact]
    public void Areas_InAnotherOrderThanThatOfTheFile_AreGivenInItAndTheNationLast()
    {
        using var draft = new ReleaseDraft(isDense: true);
        foreach (var force in _lists.Areas.Forces.Take(3))
            draft.Add(
                new ParsedFigure
                {
                    Area = force,
                    Offence = _lists.Offences[0],
                    Period = TimePeriod.FinancialYear(2020),
                    Measure = _lists.Measures[0],
                    Value = 1,
                }
            );
        var table = new DenseTable(draft, [Completeness.Forces], _lists.Areas, _lists.Measures.Outcomes, fillsZeros: false);

        var areas = table.Areas([2, 0, 3, 1]).Select(area => area.Area);

        Assert.Equal([(ushort)2, (ushort)0, (ushort)1, (ushort)3], areas);
        Assert.Equal("england-and-wales", draft.Areas.Entries[3].Id);
    }

    [Fact]
    public void Areas_OfEveryForce_AreSummedToTheNation()
    {
        using var draft = new ReleaseDraft(isDense: true);
        var value = 0;
        foreach (var force in _lists.Areas.Forces)
            draft.Add(
                new ParsedFigure
                {
                    Area = force,
                    Offence = _lists.Offences[0],
                    Period = TimePeriod.FinancialYear(2020),
                    Measure = _lists.Measures.First(measure => measure.IsAdditive),
                    Value = ++value,
                }
            );
        var nation = new DenseTable(draft, [Completeness.Forces], _lists.Areas, _lists.Measures.Outcomes, fillsZeros: false)
            .Areas(Enumerable.Range(0, value).Select(area => (ushort)area))
            .Last();

        Assert.Equal(value * (value + 1) / 2, Assert.Single(nation.Sums).Value);
        Assert.Equal(1UL, nation.SumCells[(0, 0)]);
    }

    [Fact]
    public void Areas_WithoutOneForce_GiveTheNationNoSum()
    {
        using var draft = new ReleaseDraft(isDense: true);
        foreach (var force in _lists.Areas.Forces.Skip(1))
            draft.Add(
                new ParsedFigure
                {
                    Area = force,
                    Offence = _lists.Offences[0],
                    Period = TimePeriod.FinancialYear(2020),
                    Measure = _lists.Measures.First(measure => measure.IsAdditive),
                    Value = 1,
                }
            );
        var nation = new DenseTable(draft, [Completeness.Forces], _lists.Areas, _lists.Measures.Outcomes, fillsZeros: false)
            .Areas(Enumerable.Range(0, draft.Areas.Entries.Count).Select(area => (ushort)area))
            .Last();

        Assert.Equal(0UL, nation.SumCells[(0, 0)]);
    }
}
