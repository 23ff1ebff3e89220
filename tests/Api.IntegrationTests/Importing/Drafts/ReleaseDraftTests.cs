using OutcomesApi.Domain.Periods;
using OutcomesApi.Infrastructure.Importing.Drafts;
using OutcomesApi.Infrastructure.Importing.Files;
using OutcomesApi.Infrastructure.Importing.Formats;
using OutcomesApi.Infrastructure.Reference;

namespace OutcomesApi.Api.IntegrationTests.Importing.Drafts;

/// <summary>What is held of a file while it is read is bounded.</summary>
public sealed class ReleaseDraftTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Add_MoreThanMayBeHeld_RefusesTheFile(bool isDense)
    {
        var draft = new ReleaseDraft(isDense, FileLimits.Default with { MaxFigures = 10 });

        var refusal = Assert.Throws<UnreadableFileException>(() => Fill(draft));

        Assert.Equal(UnreadableFileCodes.TooManyFigures, refusal.Code);
        Assert.Contains("more than 10 figures", refusal.Message, StringComparison.Ordinal);
    }

    private static void Fill(ReleaseDraft draft)
    {
        var lists = ReferenceLists.Embedded;
        for (var year = 2000; year < 2020; year++)
            draft.Add(new ParsedFigure { Area = lists.Areas.Forces.First(), Offence = lists.Offences[0], Period = TimePeriod.FinancialYear(year), Measure = lists.Measures[0], Value = year });
    }
}
