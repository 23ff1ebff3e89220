using OutcomesApi.Domain.Publishing;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Infrastructure.Persistence.Rows;

/// <summary>A file that a partner submitted, and how far it has come.</summary>
public sealed class SubmissionRow
{
    /// <summary>The identifier.</summary>
    public required string Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required string Publisher { get; init; }

    /// <summary>The caller that submitted it.</summary>
    public required string KeyId { get; init; }

    /// <summary>Where it is.</summary>
    public SubmissionState State { get; set; }

    /// <summary>The number of its state. Two writers cannot both make one out of the same.</summary>
    public int Version { get; set; }

    /// <summary>The name of the file.</summary>
    public required string FileName { get; init; }

    /// <summary>How many bytes it has.</summary>
    public long Length { get; init; }

    /// <summary>Its SHA-256.</summary>
    public required string Checksum { get; init; }

    /// <summary>The data set, or null.</summary>
    public string? DataSetId { get; init; }

    /// <summary>The period, or null.</summary>
    public string? Period { get; init; }

    /// <summary>The publisher's date, or null.</summary>
    public string? PublishedOn { get; init; }

    /// <summary>What an absent row of its table means.</summary>
    public AbsentRows AbsentRows { get; init; }

    /// <summary>The release that it corrects, or null.</summary>
    public string? Corrects { get; init; }

    /// <summary>Why it corrects or was withdrawn, or null.</summary>
    public string? Reason { get; set; }

    /// <summary>When it was received.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its state changed last.</summary>
    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>When it is to be published, or null.</summary>
    public DateTimeOffset? PublishAt { get; set; }

    /// <summary>The caller that approved it, or null.</summary>
    public string? ApprovedBy { get; set; }

    /// <summary>The warnings that were acknowledged, separated by spaces.</summary>
    public string Acknowledged { get; set; } = "";

    /// <summary>The releases that it became, separated by spaces.</summary>
    public string ReleaseIds { get; set; } = "";

    /// <summary>The data sets that the reading of it found, separated by spaces.</summary>
    public string DataSetIds { get; set; } = "";

    /// <summary>Who asked for the step that it is in, as JSON, or null.</summary>
    public string? ActingCaller { get; set; }

    /// <summary>Why a step was not carried out, or null.</summary>
    public string? StateReason { get; set; }

    /// <summary>Whether its file is no longer kept.</summary>
    public bool IsFileGone { get; set; }

    /// <summary>How many rows have been read.</summary>
    public long RowsRead { get; set; }

    /// <summary>The report, as JSON, or null.</summary>
    public string? Report { get; set; }
}
