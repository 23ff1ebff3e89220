using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.DataSets;

/// <summary>A version of a data set.</summary>
public sealed record DataSetReleaseResponse
{
    /// <summary>The identifier, for the parameter <c>release</c>.</summary>
    /// <example>essex-2018-v1</example>
    public required string Id { get; init; }

    /// <summary>Its number in the data set, from 1.</summary>
    /// <example>1</example>
    public required int Version { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>Where in its life it is now: <c>published</c>, <c>superseded</c> or <c>withdrawn</c>.</summary>
    /// <example>published</example>
    public required string Status { get; init; }

    /// <summary>From when it counts as known, for <c>asOf</c>.</summary>
    /// <example>2018-12-31T23:59:59Z</example>
    public required string PublishedAt { get; init; }

    /// <summary>The publisher's date, as exactly as known; null where unknown.</summary>
    /// <example>2018</example>
    public required string? PublishedOn { get; init; }

    /// <summary>How many published figures it holds; sums made of them are not counted.</summary>
    /// <example>7</example>
    public required int FigureCount { get; init; }

    /// <summary>The release.</summary>
    public required string Url { get; init; }

    internal static DataSetReleaseResponse Of(Release release, Func<string, string> address) =>
        new()
        {
            Id = release.Id,
            Version = release.Version,
            Title = release.Title,
            Status = Words.Of(release.Status),
            PublishedAt = KnowledgeTime.Text(release.PublishedAt),
            PublishedOn = release.PublishedOn,
            FigureCount = release.FigureCount,
            Url = address($"/v1/releases/{release.Id}"),
        };
}
