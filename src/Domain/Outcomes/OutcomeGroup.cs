using OutcomesApi.Domain.Catalogues;

namespace OutcomesApi.Domain.Outcomes;

/// <summary>A group of outcome types, as the Home Office's tables group them. No group is better or worse than another.</summary>
public sealed record OutcomeGroup
{
    /// <summary>Builds a group.</summary>
    /// <exception cref="ArgumentException">The id is not a slug, or the name is empty.</exception>
    public OutcomeGroup(string id, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Id = Slug.Require(id, nameof(id));
        Name = name;
    }

    /// <summary>The identifier.</summary>
    public string Id { get; }

    /// <summary>The name, as published.</summary>
    public string Name { get; }
}
