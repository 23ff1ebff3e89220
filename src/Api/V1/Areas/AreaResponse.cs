using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Domain.Areas;

namespace OutcomesApi.Api.V1.Areas;

/// <summary>A place, or a body that stands in a place's stead in the publishers' tables.</summary>
public sealed record AreaResponse
{
    /// <summary>The identifier.</summary>
    /// <example>southend-on-sea</example>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    /// <example>Southend-on-Sea</example>
    public required string Name { get; init; }

    /// <summary>What kind of area it is: <c>england-and-wales</c>, <c>country</c>, <c>region</c>, <c>force</c>, <c>district</c>,
    /// <c>publisher-area</c> or <c>reporting-body</c>.</summary>
    /// <example>district</example>
    public required string Level { get; init; }

    /// <summary>The official nine-character code (ONS); null where there is none or none was verified.</summary>
    /// <example>E06000033</example>
    public required string? GssCode { get; init; }

    /// <summary>The identifier of the area it lies in; null for England and Wales.</summary>
    /// <example>essex</example>
    public required string? Parent { get; init; }

    /// <summary>The identifiers of the areas that lie in it, or that a publisher's area is made of.</summary>
    public required IReadOnlyList<string> Children { get; init; }

    /// <summary>How the publishers write its name, where they differ.</summary>
    public required IReadOnlyList<string> AlsoWritten { get; init; }

    /// <summary>The address of its counts and rates.</summary>
    public required string Outcomes { get; init; }

    internal static AreaResponse Of(Area area, AreaCatalogue areas, Func<string, string> address) =>
        new()
        {
            Id = area.Id,
            Name = area.Name,
            Level = Words.Of(area.Level),
            GssCode = area.GssCode?.Text,
            Parent = area.Parent?.Id,
            Children = [.. areas.ChildrenOf(area).Select(child => child.Id)],
            AlsoWritten = [.. area.Spellings.Select(spelling => spelling.Text).Distinct()],
            Outcomes = address($"/v1/areas/{area.Id}/outcomes"),
        };
}
