using OutcomesApi.Infrastructure.Importing.Formats;
using OutcomesApi.Infrastructure.Importing.Reports;

namespace OutcomesApi.Infrastructure.Importing.Reading;

/// <summary>One file on its way from its first byte to its last: the figures it gives, the issues, and what became of each row.</summary>
internal interface IFileReading : IDisposable
{
    /// <summary>What there is to say of the rows.</summary>
    IssueLog Issues { get; }

    /// <summary>What became of them.</summary>
    IReadOnlyList<SheetTally> Sheets { get; }

    /// <summary>The figures, by data set.</summary>
    IReadOnlyCollection<DataSetDraft> Drafts { get; }

    /// <summary>The first rows of its sheets; empty for a file that has none.</summary>
    IReadOnlyList<SheetHead> Heads { get; }

    /// <summary>Reads the file.</summary>
    void ReadAll(CancellationToken cancellationToken);
}
