using OutcomesApi.Infrastructure.Importing.Drafts;
using OutcomesApi.Infrastructure.Importing.Formats;
using OutcomesApi.Infrastructure.Importing.Reports;

namespace OutcomesApi.Infrastructure.Importing.Reading;

/// <summary>What a file gives of one data set.</summary>
/// <param name="dataSet">The data set.</param>
/// <param name="limits">How much may be held; null for the default.</param>
internal sealed class DataSetDraft(DataSetDescription dataSet, FigureLimits? limits = null) : IDisposable
{
    public DataSetDescription DataSet { get; } = dataSet;

    public ReleaseDraft Figures { get; } = new(dataSet.IsDense, limits);

    public ContentHash Hash { get; } = new(dataSet.Id);

    /// <summary>Takes out the figures whose key has stood before, and says so.</summary>
    public void ReportDuplicates(IssueLog issues)
    {
        foreach (var (first, second) in Figures.RemoveDuplicates())
        {
            issues.Add(
                "",
                new RowIssue(
                    IssueSeverity.Error,
                    IssueCodes.DuplicateKey,
                    second,
                    null,
                    $"A figure of this row has the key of one in row {first}; which of the two is right cannot be told."
                )
            );
        }
    }

    public void Dispose()
    {
        Figures.Dispose();
        Hash.Dispose();
    }
}
