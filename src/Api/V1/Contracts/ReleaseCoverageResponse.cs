using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Contracts;

/// <summary>That a release has figures of an area.</summary>
public sealed record ReleaseCoverageResponse
{
    /// <summary>The release.</summary>
    /// <example>home-office-outcomes-v1</example>
    public required string Release { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The periods it covers. Whether each has figures of this area, the figures say.</summary>
    public required IReadOnlyList<string> Periods { get; init; }

    internal static ReleaseCoverageResponse Of(Release release) =>
        new()
        {
            Release = release.Id,
            Title = release.Title,
            Periods = [.. release.Periods.Select(period => period.Id).Distinct()],
        };
}
