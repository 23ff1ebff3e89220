using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Infrastructure.Importing.Drafts;
using OutcomesApi.Infrastructure.Importing.Formats;
using OutcomesApi.Infrastructure.Reference;
using OutcomesApi.TableFiles;

namespace OutcomesApi.Api.IntegrationTests.Importing.Drafts;

/// <summary>What is held of a file while it is read is bounded, and nothing of it is lost.</summary>
public sealed class ReleaseDraftTests
{
    private static readonly ReferenceLists _lists = ReferenceLists.Embedded;

    public static TheoryData<bool, int> Spills =>
        new()
        {
            { true, 1 },
            { true, 7 },
            { true, 100 },
            { false, 1 },
            { false, 7 },
            { false, 100 },
        };

    [Theory]
    [MemberData(nameof(Spills))]
    public void Figures_MoreThanAreHeldInMemory_AreTheSameAsIfAllWere(bool isDense, int inMemory)
    {
        using var whole = Filled(isDense, FigureLimits.Default);
        using var spilled = Filled(isDense, FigureLimits.Default with { FiguresInMemory = inMemory });

        Assert.Equal(whole.RemoveDuplicates(), spilled.RemoveDuplicates());

        Assert.Equal(whole.FigureCount, spilled.FigureCount);
        Assert.NotEmpty(whole.Figures);
        Assert.Equal((false, true), (whole.HasSpilled, spilled.HasSpilled));
        Assert.Equal(whole.Figures, spilled.Figures);
        for (ushort area = 0; area <= whole.Areas.Entries.Count; area++)
        {
            Assert.Equal(whole.FiguresOf(area), spilled.FiguresOf(area));
            Assert.Equal(whole.Cells.OfArea(area), spilled.Cells.OfArea(area));
            Assert.Equal(whole.HasArea(area), spilled.HasArea(area));
        }
    }

    [Fact]
    public void Add_MoreDifferentPeriodsThanMayBe_IsRefusedWithTheLimit()
    {
        using var draft = new ReleaseDraft(isDense: false, FigureLimits.Default with { MaxEntriesOfAList = 2 });
        draft.Add(Figure(_lists.Areas.Forces.First(), 2000, value: 1, row: 1));
        draft.Add(Figure(_lists.Areas.Forces.First(), 2001, value: 1, row: 2));

        var refusal = Assert.Throws<UnreadableFileException>(() => draft.Add(Figure(_lists.Areas.Forces.First(), 2002, value: 1, row: 3)));

        Assert.Equal(UnreadableFileCodes.TooManyEntries, refusal.Code);
        Assert.Contains("more than 2 different periods", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RemoveDuplicates_OfAKeyOnDiskAndInMemory_KeepsTheFirstRow()
    {
        using var draft = new ReleaseDraft(isDense: false, FigureLimits.Default with { FiguresInMemory = 2 });
        foreach (var row in new[] { 1, 2, 3 })
            draft.Add(Figure(_lists.Areas.Forces.First(), 2000, value: row * 10, row));

        Assert.Equal([(1, 2), (1, 3)], draft.RemoveDuplicates());

        Assert.Equal([(1, 10L)], draft.Figures.Select(figure => (figure.Row, figure.Value)));
        Assert.Equal(1, draft.FigureCount);
    }

    [Fact]
    public void Cells_WhileTheLastIsStillOpen_HaveItToo()
    {
        using var draft = new ReleaseDraft(isDense: true);
        draft.Add(Figure(_lists.Areas.Forces.First(), 2000, value: 0, row: 1));
        draft.Add(Figure(_lists.Areas.Forces.First(), 2001, value: 0, row: 2));

        Assert.Equal([(ushort)0, (ushort)1], draft.Cells.OfArea(0).Select(cell => cell.Key.Period));
        Assert.True(draft.HasArea(0));
        Assert.False(draft.Add(Figure(_lists.Areas.Forces.First(), 2001, value: 0, row: 3)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Add_MoreFiguresOfAnAreaThanMayBeHeld_RefusesTheFile(bool isDense)
    {
        using var draft = new ReleaseDraft(isDense, FigureLimits.Default with { MaxFiguresOfAnArea = 10, FiguresInMemory = 3 });

        var refusal = Refusal(year => draft.Add(Figure(_lists.Areas.Forces.First(), year, value: year, row: year)));

        Assert.Contains("more than 10 figures of one area", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Add_MoreCellsThanMayBeHeld_RefusesTheFile()
    {
        using var draft = new ReleaseDraft(isDense: true, FigureLimits.Default with { MaxCells = 10 });

        var refusal = Refusal(year => draft.Add(Figure(_lists.Areas.Forces.First(), year, value: 0, row: year)));

        Assert.Contains("more than 10 combinations of area, offence and period", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Add_MorePercentagesThanMayBeHeld_RefusesTheFile()
    {
        using var draft = new ReleaseDraft(isDense: false, FigureLimits.Default with { MaxPublishedRates = 10 });

        var refusal = Refusal(year =>
            draft.Add(
                Figure(_lists.Areas.Forces.First(), year, value: null, row: year) with
                {
                    Measure = null,
                    Rate = _lists.Rates[0],
                    Percent = new QualifiedPercent(50, Qualifier.Exact, null),
                }
            )
        );

        Assert.Contains("more than 10 percentages", refusal, StringComparison.Ordinal);
    }

    private static string Refusal(Action<int> add)
    {
        var refusal = Assert.Throws<UnreadableFileException>(() =>
        {
            for (var year = 2000; year < 2020; year++)
                add(year);
        });
        Assert.Equal(UnreadableFileCodes.TooManyFigures, refusal.Code);
        return refusal.Message;
    }

    // Rows of several areas in turn, zeros and symbols among them, and one key in two twice.
    private static ReleaseDraft Filled(bool isDense, FigureLimits limits)
    {
        var draft = new ReleaseDraft(isDense, limits);
        var row = 0;
        foreach (var year in Enumerable.Range(2000, 20).Reverse())
        {
            foreach (var area in _lists.Areas.Forces.Take(5))
            {
                draft.Add(Figure(area, year, value: (year + row) % 3, ++row));
                if (row % 2 == 0)
                    draft.Add(Figure(area, year, value: 99, ++row));
                draft.Add(
                    Figure(area, year, value: null, ++row) with
                    {
                        Measure = _lists.Measures[1],
                        Symbol = Symbol.All[Symbol.NotAvailableCode],
                    }
                );
            }
        }

        return draft;
    }

    private static ParsedFigure Figure(Area area, int year, long? value, int row) =>
        new()
        {
            Area = area,
            Offence = _lists.Offences[0],
            Period = TimePeriod.FinancialYear(year),
            Measure = _lists.Measures[0],
            Value = value,
            Row = row,
        };
}
