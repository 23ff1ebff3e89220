namespace OutcomesApi.Domain.Releases;

/// <summary>That a publisher took a release back. It is no longer read from then on, and stays citable with this notice.</summary>
/// <param name="At">When.</param>
/// <param name="Sequence">The number of the store's state from which it is not read.</param>
/// <param name="Reason">Why.</param>
public sealed record Withdrawal(DateTimeOffset At, long Sequence, string Reason);
