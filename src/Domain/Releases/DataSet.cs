using OutcomesApi.Domain.Catalogues;

namespace OutcomesApi.Domain.Releases;

/// <summary>A series of releases of the same figures by the same publisher. A later release supersedes an earlier one for the periods it
/// covers.</summary>
public sealed record DataSet
{
    /// <summary>Builds a data set.</summary>
    /// <exception cref="ArgumentException">The id is not a slug, or a text is empty.</exception>
    public DataSet(string id, string title, string publisher)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentException.ThrowIfNullOrWhiteSpace(publisher);
        Id = Slug.Require(id, nameof(id));
        Title = title;
        Publisher = publisher;
    }

    /// <summary>The identifier.</summary>
    public string Id { get; }

    /// <summary>The title.</summary>
    public string Title { get; }

    /// <summary>Who publishes it.</summary>
    public string Publisher { get; }
}
