using OutcomesApi.Infrastructure.Importing.Drafts;
using OutcomesApi.Infrastructure.Importing.Formats;

namespace OutcomesApi.Infrastructure.Importing.Reading;

/// <summary>What a file gives of one data set.</summary>
internal sealed class DataSetDraft(DataSetDescription dataSet) : IDisposable
{
    public DataSetDescription DataSet { get; } = dataSet;

    public ReleaseDraft Figures { get; } = new(dataSet.IsDense);

    public ContentHash Hash { get; } = new(dataSet.Id);

    public void Dispose() => Hash.Dispose();
}
