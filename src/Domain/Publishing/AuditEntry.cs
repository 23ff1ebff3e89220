namespace OutcomesApi.Domain.Publishing;

/// <summary>One line of the audit log: who did what to what, when, from where, and what came of it. Written once, never changed.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">Who: the identifier of a key, <c>command-line</c>, or <c>service</c> for what was scheduled.</param>
/// <param name="Publisher">For whom; empty where the actor is none of a publisher.</param>
/// <param name="Action">What: <c>submit</c>, <c>validate</c>, <c>publish</c>, <c>withdraw</c>, <c>correct</c>, <c>create-key</c>,
/// <c>revoke-key</c>, <c>refused</c>.</param>
/// <param name="Target">To what: a submission, a release, a key or a path.</param>
/// <param name="Outcome">What came of it: <c>done</c>, or the code of the problem.</param>
/// <param name="Address">From which network address; empty for what the service did itself.</param>
public sealed record AuditEntry(
    DateTimeOffset At,
    string Actor,
    string Publisher,
    string Action,
    string Target,
    string Outcome,
    string Address
)
{
    /// <summary>The number of the line, in the order of writing; 0 before it is written.</summary>
    public long Number { get; init; }
}
