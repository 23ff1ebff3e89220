using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.Caching;

/// <summary>The state of the store that a request is answered from, read once, so that an answer agrees with its ETag.</summary>
public sealed record DataVersionFeature(DataVersion Version);
