namespace OutcomesApi.Domain.Publishing;

/// <summary>Which state may follow which. What is not here is refused.</summary>
public static class SubmissionStates
{
    private static readonly Dictionary<SubmissionState, SubmissionState[]> _next = new()
    {
        [SubmissionState.Draft] = [SubmissionState.Validating, SubmissionState.Withdrawn],
        [SubmissionState.Validating] = [SubmissionState.Valid, SubmissionState.Invalid, SubmissionState.Draft],
        [SubmissionState.Valid] =
        [
            SubmissionState.Validating,
            SubmissionState.Scheduled,
            SubmissionState.Publishing,
            SubmissionState.Withdrawn,
        ],
        [SubmissionState.Invalid] = [SubmissionState.Validating, SubmissionState.Withdrawn],
        [SubmissionState.Scheduled] = [SubmissionState.Valid, SubmissionState.Publishing, SubmissionState.Withdrawn],
        [SubmissionState.Publishing] = [SubmissionState.Published, SubmissionState.Invalid, SubmissionState.Valid],
        [SubmissionState.Published] = [SubmissionState.Superseded, SubmissionState.Withdrawn],
        [SubmissionState.Superseded] = [SubmissionState.Withdrawn],
        [SubmissionState.Withdrawn] = [],
    };

    /// <summary>Whether one state may follow another.</summary>
    public static bool Allows(SubmissionState from, SubmissionState to) => _next[from].Contains(to);

    /// <summary>The states that may follow a state.</summary>
    public static IReadOnlyList<SubmissionState> After(SubmissionState from) => _next[from];
}
