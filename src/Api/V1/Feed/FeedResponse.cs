namespace OutcomesApi.Api.V1.Feed;

/// <summary>What became of releases of late.</summary>
public sealed record FeedResponse
{
    /// <summary>The entries, the newest first, at most a hundred. All releases are at <c>/releases</c>.</summary>
    public required IReadOnlyList<FeedEntryResponse> Entries { get; init; }
}
