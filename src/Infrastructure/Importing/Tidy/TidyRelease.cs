using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Infrastructure.Importing.Tidy;

/// <summary>The member <c>release</c> of a document in the tidy form; <see cref="ReleaseManifest"/> says what the members mean.</summary>
internal sealed record TidyRelease
{
    public required ManifestDataSet DataSet { get; init; }

    public required int Version { get; init; }

    public required string Title { get; init; }

    public ReleaseStatus Status { get; init; } = ReleaseStatus.Published;

    public ManifestWithdrawal? Withdrawal { get; init; }

    public string? CorrectionReason { get; init; }

    public string? PublishedOn { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public string? ExtractedOn { get; init; }

    public required DateOnly RetrievedOn { get; init; }

    public IReadOnlyList<string>? CompleteOver { get; init; }

    public AbsentRows AbsentRows { get; init; }

    public ReleaseSums Sums { get; init; } = ReleaseSums.Made;

    public int? FigureCount { get; init; }

    public IReadOnlyList<string>? Periods { get; init; }

    public string? OwnSource { get; init; }

    /// <summary>The SHA-256 by which the content is known since it was first imported; null for a release that never was.</summary>
    public string? Checksum { get; init; }
}
