using OutcomesApi.Domain.Catalogues;

namespace OutcomesApi.Domain.Offences;

/// <summary>A node of the tree of offences: sexual offences, rape, 19C.</summary>
public sealed record OffenceType
{
    /// <summary>Builds a node.</summary>
    /// <exception cref="ArgumentException">The id is not a slug, or the name is empty.</exception>
    public OffenceType(string id, string name, OffenceLevel level, OffenceClassification classification)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Id = Slug.Require(id, nameof(id));
        Name = name;
        Level = level;
        Classification = classification;
    }

    /// <summary>The identifier.</summary>
    public string Id { get; }

    /// <summary>The name in English.</summary>
    public string Name { get; }

    /// <summary>Where in the tree it stands.</summary>
    public OffenceLevel Level { get; }

    /// <summary>Whose list it belongs to.</summary>
    public OffenceClassification Classification { get; }

    /// <summary>The publisher's code, as text: <c>4.10</c> is not <c>4.1</c>, and Excel's dates are not codes. Null above the level of
    /// codes.</summary>
    public string? Code { get; init; }

    /// <summary>The node above; null for a root and for a publisher's category.</summary>
    public OffenceType? Parent { get; init; }

    /// <summary>What a reader must know of it, or null.</summary>
    public string? Note { get; init; }

    /// <summary>How the publishers write the name, where they differ.</summary>
    public IReadOnlyList<Spelling> Spellings { get; init; } = [];

    /// <summary>The offences that contain this one, nearest first.</summary>
    public IEnumerable<OffenceType> Ancestors
    {
        get
        {
            for (var offence = Parent; offence is not null; offence = offence.Parent)
                yield return offence;
        }
    }

    /// <inheritdoc/>
    public bool Equals(OffenceType? other) => Id == other?.Id;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    /// <inheritdoc/>
    public override string ToString() => Id;
}
