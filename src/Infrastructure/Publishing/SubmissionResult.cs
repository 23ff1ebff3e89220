using OutcomesApi.Domain.Publishing;
using OutcomesApi.Infrastructure.Importing.Plausibility;

namespace OutcomesApi.Infrastructure.Publishing;

/// <summary>What the workflow made of a request.</summary>
/// <param name="Submission">The submission as it is now; null where it was refused.</param>
public sealed record SubmissionResult(Submission? Submission)
{
    /// <summary>Why it was refused; null where it was not.</summary>
    public SubmissionRefusal? Refusal { get; init; }

    /// <summary>The warnings that must be acknowledged first.</summary>
    public IReadOnlyList<PlausibilityWarning> OpenWarnings { get; init; } = [];

    /// <summary>Signals the end of the step that was claimed; null where none was.</summary>
    public Task? StepEnded { get; init; }

    internal static SubmissionResult Refused(SubmissionRefusal refusal) => new((Submission?)null) { Refusal = refusal };
}

/// <summary>Why the workflow refuses a request.</summary>
public enum SubmissionRefusal
{
    /// <summary>There is no such submission or release that the caller may do this with.</summary>
    Unknown,

    /// <summary>The caller may not publish the data set.</summary>
    DataSetNotGranted,

    /// <summary>It is in another state, or was changed in between.</summary>
    WrongState,

    /// <summary>Another caller than the one that submitted it must approve it.</summary>
    SecondPersonNeeded,

    /// <summary>Warnings were not acknowledged.</summary>
    WarningsNotAcknowledged,
}
