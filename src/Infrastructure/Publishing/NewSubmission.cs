using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Infrastructure.Publishing;

/// <summary>A file to be submitted, and what it does not say itself.</summary>
public sealed record NewSubmission
{
    /// <summary>The name of the file, without a folder.</summary>
    public required string FileName { get; init; }

    /// <summary>The data set that the file must be of; null where it says so itself.</summary>
    public string? DataSetId { get; init; }

    /// <summary>The period that it is about; null where it says so itself.</summary>
    public string? Period { get; init; }

    /// <summary>The publisher's date; null where it says so itself.</summary>
    public string? PublishedOn { get; init; }

    /// <summary>What an absent row of its table means.</summary>
    public AbsentRows AbsentRows { get; init; }

    /// <summary>Why it corrects a release; null where it corrects none.</summary>
    public string? Reason { get; init; }
}
