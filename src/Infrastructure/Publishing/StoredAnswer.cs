namespace OutcomesApi.Infrastructure.Publishing;

/// <summary>What is known of a request that has an idempotency key.</summary>
/// <param name="RequestHash">The SHA-256 of the request.</param>
/// <param name="Status">The status of its answer; null while it is being answered.</param>
/// <param name="Headers">The headers of the answer, as JSON.</param>
/// <param name="Body">Its body.</param>
public sealed record StoredAnswer(string RequestHash, int? Status, string? Headers, string? Body);
