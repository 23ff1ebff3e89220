using OutcomesApi.Domain.Areas;

namespace OutcomesApi.Api.V1.Contracts;

/// <summary>The area that an answer is about.</summary>
public sealed record AreaSummaryResponse
{
    /// <summary>The identifier.</summary>
    /// <example>essex</example>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    /// <example>Essex</example>
    public required string Name { get; init; }

    /// <summary>What kind of area it is: <c>england-and-wales</c>, <c>country</c>, <c>region</c>, <c>force</c>, <c>district</c>,
    /// <c>publisher-area</c> or <c>reporting-body</c>.</summary>
    /// <example>force</example>
    public required string Level { get; init; }

    /// <summary>The official nine-character code (ONS); null where there is none or none was verified.</summary>
    /// <example>E23000028</example>
    public required string? GssCode { get; init; }

    /// <summary>The name of the region of England it lies in; null outside England's regions.</summary>
    /// <example>East of England</example>
    public required string? Region { get; init; }

    internal static AreaSummaryResponse Of(Area area) =>
        new()
        {
            Id = area.Id,
            Name = area.Name,
            Level = Words.Of(area.Level),
            GssCode = area.GssCode?.Text,
            Region = area.Within(AreaLevel.Region)?.Name,
        };
}
