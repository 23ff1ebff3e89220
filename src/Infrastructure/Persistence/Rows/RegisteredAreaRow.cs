using OutcomesApi.Domain.Areas;

namespace OutcomesApi.Infrastructure.Persistence.Rows;

/// <summary>An area that a file brought and the service does not come with, such as a community safety partnership.</summary>
public sealed class RegisteredAreaRow
{
    /// <summary>The order in which they came; an area comes after the one that contains it.</summary>
    public int Position { get; init; }

    /// <summary>The identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of area it is.</summary>
    public AreaLevel Level { get; init; }

    /// <summary>The official code, or null.</summary>
    public string? GssCode { get; init; }

    /// <summary>The identifier of the area that contains it, or null.</summary>
    public string? ParentId { get; init; }
}
