using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Infrastructure.Persistence.Rows;

/// <summary>A release. Its figures never change; its status does.</summary>
public sealed class ReleaseRow
{
    /// <summary>The key.</summary>
    public int Key { get; init; }

    /// <summary>The data set.</summary>
    public int DataSetKey { get; init; }

    /// <summary>The number in the data set, from 1.</summary>
    public int Version { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>Where in its life it is.</summary>
    public ReleaseStatus Status { get; set; }

    /// <summary>From when it counts as known.</summary>
    public DateTimeOffset PublishedAt { get; init; }

    /// <summary>The publisher's date, as exactly as known.</summary>
    public string? PublishedOn { get; init; }

    /// <summary>When the figures were extracted, as exactly as known.</summary>
    public string? ExtractedOn { get; init; }

    /// <summary>When the figures were read.</summary>
    public DateOnly RetrievedOn { get; init; }

    /// <summary>When it became public in this store.</summary>
    public DateTimeOffset AddedAt { get; init; }

    /// <summary>The number of the store's state in which it became public.</summary>
    public long Sequence { get; init; }

    /// <summary>The SHA-256 of its content.</summary>
    public required string Checksum { get; init; }

    /// <summary>Why it was made, if it corrects an earlier one.</summary>
    public string? CorrectionReason { get; init; }

    /// <summary>When it was withdrawn, or null.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>The number of the store's state in which it was withdrawn, or null.</summary>
    public long? WithdrawnSequence { get; set; }

    /// <summary>Why it was withdrawn, or null.</summary>
    public string? WithdrawalReason { get; set; }

    /// <summary>The dimensions over which the figures are complete, separated by spaces.</summary>
    public string CompleteOver { get; init; } = "";

    /// <summary>What an absent row of its table means.</summary>
    public AbsentRows AbsentRows { get; init; }

    /// <summary>How many published figures it holds; sums are not counted.</summary>
    public int FigureCount { get; init; }
}
