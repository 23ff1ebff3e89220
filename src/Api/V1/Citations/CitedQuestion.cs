using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Citations;

/// <summary>The question of a cited answer, which can be asked of any state of the store.</summary>
/// <param name="Title">What the answer is about, in words.</param>
/// <param name="ReadAsync">Reads its figures as they were known.</param>
public sealed record CitedQuestion(string Title, Func<Snapshot, CancellationToken, IAsyncEnumerable<CitedFigure>> ReadAsync);
