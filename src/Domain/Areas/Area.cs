using OutcomesApi.Domain.Catalogues;

namespace OutcomesApi.Domain.Areas;

/// <summary>
/// A place, or a body that stands in a place's stead in the publishers' tables. Areas form a tree:
/// Southend-on-Sea, Essex, East of England, England, England and Wales.
/// </summary>
public sealed record Area
{
    /// <summary>Builds an area.</summary>
    /// <exception cref="ArgumentException">The id is not a slug, or the name is empty.</exception>
    public Area(string id, string name, AreaLevel level)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Id = Slug.Require(id, nameof(id));
        Name = name;
        Level = level;
    }

    /// <summary>The identifier. For a police force it is the one that data.police.uk uses.</summary>
    public string Id { get; }

    /// <summary>The name in English.</summary>
    public string Name { get; }

    /// <summary>What kind of area it is.</summary>
    public AreaLevel Level { get; }

    /// <summary>The official code; null where the area has none, or none was verified.</summary>
    public GssCode? GssCode { get; init; }

    /// <summary>The area that contains this one; null for England and Wales.</summary>
    public Area? Parent { get; init; }

    /// <summary>The areas that a <see cref="AreaLevel.PublisherArea"/> is made of; empty for any other.</summary>
    public IReadOnlyList<string> MemberIds { get; init; } = [];

    /// <summary>How the publishers write the name, where they differ.</summary>
    public IReadOnlyList<Spelling> Spellings { get; init; } = [];

    /// <summary>The areas that contain this one, nearest first.</summary>
    public IEnumerable<Area> Ancestors
    {
        get
        {
            for (var area = Parent; area is not null; area = area.Parent)
                yield return area;
        }
    }

    /// <summary>The nearest containing area of a level, or null.</summary>
    public Area? Within(AreaLevel level) => Ancestors.FirstOrDefault(area => area.Level == level);

    /// <inheritdoc/>
    public bool Equals(Area? other) => Id == other?.Id;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    /// <inheritdoc/>
    public override string ToString() => Id;
}
