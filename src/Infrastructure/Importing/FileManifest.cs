using OutcomesApi.Domain.Periods;
using OutcomesApi.Infrastructure.Importing.Drafts;
using OutcomesApi.Infrastructure.Importing.Reading;

namespace OutcomesApi.Infrastructure.Importing;

/// <summary>What a release says of itself, from what its file and its user said.</summary>
internal static class FileManifest
{
    public static ReleaseManifest Of(DataSetDraft draft, int version, ImportOptions options, bool hasRejectedRows, DateOnly today)
    {
        var dataSet = draft.DataSet;
        if (dataSet.Stated is { } stated)
            return stated.Manifest;
        var title = $"{dataSet.SourceTitle}, {Span(draft.Figures)}";
        return new ReleaseManifest
        {
            DataSet = new ManifestDataSet
            {
                Id = dataSet.Id,
                Title = dataSet.Title,
                Publisher = dataSet.Publisher,
            },
            Version = version,
            Title = title,
            PublishedOn = options.PublishedOn ?? dataSet.PublishedOn,
            RetrievedOn = today,
            CorrectionReason = options.CorrectionReason,
            AbsentRows = options.AbsentRows,

            // A row that was left out may be part of any sum.
            CompleteOver = hasRejectedRows ? [] : dataSet.CompleteOver,
            Sources =
            [
                new ManifestSource
                {
                    Id = $"{dataSet.Id}-v{version}",
                    Publisher = dataSet.Publisher,
                    Title = title,
                    QualityLabel = dataSet.QualityLabel,
                    Url = dataSet.Url,
                    Table = dataSet.Table,
                    PublishedOn = options.PublishedOn ?? dataSet.PublishedOn,
                    Licence = dataSet.Licence,
                    Note = hasRejectedRows
                        ? string.Join(' ', dataSet.Note, "Rows that could not be read were left out.").Trim()
                        : dataSet.Note,
                },
            ],
        };
    }

    private static string Span(ReleaseDraft figures)
    {
        var periods = figures.Periods.Entries.Select(Year).Distinct().Order().ToList();
        return periods.Count == 1 ? periods[0].Id : $"{periods[0].Id} to {periods[^1].Id}";
    }

    // Quarters read as their year.
    private static TimePeriod Year(TimePeriod period) =>
        period is { Kind: PeriodKind.FinancialQuarter, Start: { } start }
            ? TimePeriod.Containing(start, PeriodKind.FinancialYear)!
            : period;
}
