using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Domain.Publishing;

/// <summary>A file that a partner submitted as a new release, and how far it has come.</summary>
public sealed record Submission
{
    /// <summary>The identifier: <c>draft-</c> and twelve characters.</summary>
    public required string Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required string Publisher { get; init; }

    /// <summary>Who submitted it: the identifier of a key, or <c>oidc:</c> and the subject of a token.</summary>
    public required string KeyId { get; init; }

    /// <summary>Where it is.</summary>
    public required SubmissionState State { get; init; }

    /// <summary>The number of its state, one more with each change: its ETag.</summary>
    public required int Version { get; init; }

    /// <summary>The name of the file.</summary>
    public required string FileName { get; init; }

    /// <summary>How many bytes it has.</summary>
    public required long Length { get; init; }

    /// <summary>Its SHA-256, in hexadecimal.</summary>
    public required string Checksum { get; init; }

    /// <summary>The data set it is of, where the file cannot say it; null to take the format's own.</summary>
    public string? DataSetId { get; init; }

    /// <summary>The period it is about, where the file does not say it; null to read it.</summary>
    public string? Period { get; init; }

    /// <summary>The publisher's date, as exactly as known; null to read it.</summary>
    public string? PublishedOn { get; init; }

    /// <summary>What an absent row of its table means.</summary>
    public AbsentRows AbsentRows { get; init; }

    /// <summary>The release that it corrects; null where it corrects none.</summary>
    public string? Corrects { get; init; }

    /// <summary>Why it corrects or was withdrawn; null where neither.</summary>
    public string? Reason { get; init; }

    /// <summary>When it was received.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its state changed last.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>When it is to be published; null for at once.</summary>
    public DateTimeOffset? PublishAt { get; init; }

    /// <summary>Who approved it; null where nobody did.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>The codes of the warnings that its publisher has seen and stands by.</summary>
    public IReadOnlyList<string> Acknowledged { get; init; } = [];

    /// <summary>The releases that it became; empty until it is published.</summary>
    public IReadOnlyList<string> ReleaseIds { get; init; } = [];

    /// <summary>The data sets that the reading of it found; empty until it was read and not refused.</summary>
    public IReadOnlyList<string> DataSetIds { get; init; } = [];

    /// <summary>The data sets that it is of, as far as is known: those that the reading found, else the one that its submitter named. Empty
    /// while it is not known.</summary>
    public IReadOnlyList<string> KnownDataSetIds =>
        DataSetIds.Count > 0 ? DataSetIds
        : DataSetId is { } named ? [named]
        : [];

    /// <summary>Who asked for the step that it is in, or that is scheduled; null where nobody did.</summary>
    public ActingCaller? ActingCaller { get; init; }

    /// <summary>Why it is in its state, where a step was not carried out; null else.</summary>
    public string? StateReason { get; init; }

    /// <summary>Whether its file is no longer kept; the releases that it became are.</summary>
    public bool IsFileGone { get; init; }

    /// <summary>How many rows were read so far, while it is read.</summary>
    public long RowsRead { get; init; }
}
