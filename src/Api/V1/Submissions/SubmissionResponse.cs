using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Domain.Publishing;
using OutcomesApi.Infrastructure.Importing.Reports;

namespace OutcomesApi.Api.V1.Submissions;

/// <summary>A submission, or a release, and where it is on its way.</summary>
public sealed record SubmissionResponse
{
    /// <summary>The identifier: of a submission <c>draft-…</c>, of a release its own.</summary>
    public required string Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required string Publisher { get; init; }

    /// <summary><c>draft</c>, <c>validating</c>, <c>valid</c>, <c>invalid</c>, <c>scheduled</c>, <c>publishing</c>, <c>published</c>,
    /// <c>superseded</c> or <c>withdrawn</c>.</summary>
    public required string State { get; init; }

    /// <summary>The states that may follow.</summary>
    public required IReadOnlyList<string> Next { get; init; }

    /// <summary>The name of the file.</summary>
    public required string FileName { get; init; }

    /// <summary>How many bytes it has.</summary>
    public required long Length { get; init; }

    /// <summary>Its SHA-256.</summary>
    public required string Checksum { get; init; }

    /// <summary>The release that it corrects; null where it corrects none.</summary>
    public required string? Corrects { get; init; }

    /// <summary>Why it corrects or was withdrawn; null where neither.</summary>
    public required string? Reason { get; init; }

    /// <summary>Why a step that was asked for was not carried out, such as a scheduled publication whose key was revoked; null else.</summary>
    public required string? StateReason { get; init; }

    /// <summary>When it was received.</summary>
    public required string CreatedAt { get; init; }

    /// <summary>When its state changed last.</summary>
    public required string ChangedAt { get; init; }

    /// <summary>When it is to be published; null for at once.</summary>
    public required string? PublishAt { get; init; }

    /// <summary>The key that approved it; null where none did.</summary>
    public required string? ApprovedBy { get; init; }

    /// <summary>How many rows were read so far.</summary>
    public required long RowsRead { get; init; }

    /// <summary>The releases that it became; empty until it is published.</summary>
    public required IReadOnlyList<string> Releases { get; init; }

    /// <summary>What the reading of it found; null until it is validated.</summary>
    public required SubmissionReportResponse? Report { get; init; }

    internal static SubmissionResponse Of(Submission submission, ImportReport? report) =>
        new()
        {
            Id = submission.Id,
            Publisher = submission.Publisher,
            State = Words.Of(submission.State),
            Next = [.. SubmissionStates.After(submission.State).Select(Words.Of)],
            FileName = submission.FileName,
            Length = submission.Length,
            Checksum = submission.Checksum,
            Corrects = submission.Corrects,
            Reason = submission.Reason,
            StateReason = submission.StateReason,
            CreatedAt = KnowledgeTime.Text(submission.CreatedAt),
            ChangedAt = KnowledgeTime.Text(submission.ChangedAt),
            PublishAt = submission.PublishAt is { } at ? KnowledgeTime.Text(at) : null,
            ApprovedBy = submission.ApprovedBy,
            RowsRead = report?.Rows ?? submission.RowsRead,
            Releases = submission.ReleaseIds,
            Report = report is null ? null : SubmissionReportResponse.Of(report, submission.Acknowledged),
        };
}
