using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Publishing;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Infrastructure.Importing;

/// <summary>What a user says of the files to import, beside the files themselves.</summary>
public sealed record ImportOptions
{
    /// <summary>The identifier of the data set, where the file cannot say it; null to take the format's own. A file of another data set is
    /// refused.</summary>
    public string? DataSetId { get; init; }

    /// <summary>The period that the file is about, where it does not say it itself; null to read it from the file.</summary>
    public TimePeriod? Period { get; init; }

    /// <summary>The publisher's date, as exactly as known: <c>2019</c>, <c>2019-01</c>, <c>2019-01-24</c>; null to read it from the file,
    /// if it says it.</summary>
    public string? PublishedOn { get; init; }

    /// <summary>What an absent row of a dense table means.</summary>
    public AbsentRows AbsentRows { get; init; }

    /// <summary>Whether to read and check everything and to write nothing.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Whether to import a file in spite of rows that were rejected. They are left out, and nothing is summed over what they might
    /// have been part of.</summary>
    public bool LeavesOutRejectedRows { get; init; }

    /// <summary>Whether to import a file whose content the store has under another period: both periods are right.</summary>
    public bool AcceptsSameContent { get; init; }

    /// <summary>Whether to set the file against what its data set has had so far.</summary>
    public bool ChecksPlausibility { get; init; }

    /// <summary>Why it is imported, where it corrects an earlier release; null where it does not.</summary>
    public string? CorrectionReason { get; init; }

    /// <summary>The data sets that may be imported; a file of another is refused. All, for imports by the operator.</summary>
    public DataSetGrant Granted { get; init; } = DataSetGrant.All;

    /// <summary>Refuses a file of another data set than the user says.</summary>
    /// <exception cref="ImportRefusedException">It is of another.</exception>
    internal void RefuseOther(string dataSetId)
    {
        if (DataSetId is { } asked && asked != dataSetId)
            throw new ImportRefusedException("other-data-set", $"The file is of the data set {dataSetId}, and --dataset says {asked}.");
    }
}
