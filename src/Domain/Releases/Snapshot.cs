namespace OutcomesApi.Domain.Releases;

/// <summary>
/// What was known: the releases that had been published by an instant, in the store's state of a number. The number keeps a walk through
/// pages on one state, even where an old release is loaded in between.
/// </summary>
/// <param name="AsOf">Knowledge time. Never mixed with the time that figures are about.</param>
/// <param name="Sequence">The number of the store's state.</param>
public sealed record Snapshot(DateTimeOffset AsOf, long Sequence);
