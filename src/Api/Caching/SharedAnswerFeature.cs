namespace OutcomesApi.Api.Caching;

/// <summary>Says that the answer to a request follows from the request and the state of the store alone, so that it can be sent to any client that
/// asks the same.</summary>
/// <param name="DataVersionId">The state.</param>
internal sealed record SharedAnswerFeature(string DataVersionId);
