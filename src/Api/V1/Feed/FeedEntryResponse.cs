using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Feed;

/// <summary>Something that became of a release.</summary>
public sealed record FeedEntryResponse
{
    /// <summary>The identifier, which never changes.</summary>
    /// <example>essex-2018-v1-published</example>
    public required string Id { get; init; }

    /// <summary>What became of it: <c>published</c>, <c>corrected</c> or <c>withdrawn</c>.</summary>
    /// <example>published</example>
    public required string Event { get; init; }

    /// <summary>When the service knew of it: not before the publisher's date, nor before the day on which the figures were read.</summary>
    public required string At { get; init; }

    /// <summary>The number of the store's state in which it became so: for <c>asOf=...@number</c>.</summary>
    public required long Sequence { get; init; }

    /// <summary>The release.</summary>
    /// <example>essex-2018-v1</example>
    public required string Release { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Its data set.</summary>
    /// <example>essex-2018</example>
    public required string DataSet { get; init; }

    /// <summary>The reason of a correction or a withdrawal; null where there is none.</summary>
    public required string? Reason { get; init; }

    internal static FeedEntryResponse Of(ReleaseEvent happened) =>
        new()
        {
            Id = happened.Id,
            Event = Words.Of(happened.Kind),
            At = KnowledgeTime.Text(happened.At),
            Sequence = happened.Sequence,
            Release = happened.Release.Id,
            Title = happened.Release.Title,
            DataSet = happened.Release.DataSet.Id,
            Reason = happened.Reason,
        };
}
