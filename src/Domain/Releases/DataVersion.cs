namespace OutcomesApi.Domain.Releases;

/// <summary>A state of the store. Everything public in it is the same whenever the version is.</summary>
/// <param name="Id">An opaque word made of the content of every release made public so far.</param>
/// <param name="Sequence">The number of the state: one more with each change of what is public.</param>
/// <param name="ChangedAt">When the state came about.</param>
public sealed record DataVersion(string Id, long Sequence, DateTimeOffset ChangedAt);
