using OutcomesApi.Domain.Catalogues;

namespace OutcomesApi.Domain.Releases;

/// <summary>Where figures were read: a table, a data file, a reply, a report.</summary>
public sealed record Source
{
    /// <summary>Builds a source.</summary>
    /// <exception cref="ArgumentException">The id is not a slug, or a text is empty.</exception>
    public Source(string id, string publisher, string title, QualityLabel qualityLabel)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(publisher);
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        Id = Slug.Require(id, nameof(id));
        Publisher = publisher;
        Title = title;
        QualityLabel = qualityLabel;
    }

    /// <summary>The identifier.</summary>
    public string Id { get; }

    /// <summary>Who published it.</summary>
    public string Publisher { get; }

    /// <summary>Its title.</summary>
    public string Title { get; }

    /// <summary>What kind of publication it is.</summary>
    public QualityLabel QualityLabel { get; }

    /// <summary>Where it can be read; null where no address is known.</summary>
    public string? Url { get; init; }

    /// <summary>The table, sheet or columns in it; null where it is the whole.</summary>
    public string? Table { get; init; }

    /// <summary>When it was published, as exactly as known: <c>2018</c>, <c>2022-06</c>, <c>2019-01-24</c>; null where unknown.</summary>
    public string? PublishedOn { get; init; }

    /// <summary>The terms it may be used under; null where none were stated.</summary>
    public string? Licence { get; init; }

    /// <summary>What a reader must know of it, or null.</summary>
    public string? Note { get; init; }

    /// <summary>The sources it draws on.</summary>
    public IReadOnlyList<SourceDerivation> DerivedFrom { get; init; } = [];

    /// <summary>This source and all that it draws on, near ones first, each once.</summary>
    public IEnumerable<Source> WithOrigins
    {
        get
        {
            var seen = new HashSet<string>(StringComparer.Ordinal) { Id };
            var sources = new List<Source> { this };
            for (var next = 0; next < sources.Count; next++)
                sources.AddRange(sources[next].DerivedFrom.Select(derivation => derivation.From).Where(source => seen.Add(source.Id)));
            return sources;
        }
    }

    /// <summary>Whether its figures were made here of those of other sources: it is these that are credited.</summary>
    public bool IsAnalysis => QualityLabel == QualityLabel.DerivedFigures && DerivedFrom.Count > 0;

    /// <summary>The source as an editor prints it: publisher, title and date of publication, and for figures made of others those of the
    /// others.</summary>
    public string Credit =>
        IsAnalysis ? string.Join("; ", DerivedFrom.Select(derivation => derivation.From.Credit).Distinct())
        : DerivedFrom.Count == 0 ? Named
        : $"{Named}, drawing on {string.Join(" and ", DerivedFrom.Select(derivation => derivation.From.Publisher).Distinct())}";

    /// <summary>The source as a line in a list of references.</summary>
    public string Citation =>
        IsAnalysis
            ? string.Join(" ", DerivedFrom.Select(derivation => derivation.From.Citation).Distinct())
                + $" Analysis by {Publisher}: {Title}."
            : string.Join(". ", CitationParts()) + ".";

    private string Named => $"{Publisher}, {Title.TrimEnd('.')}{(PublishedOn is { } date ? $" ({date})" : "")}";

    private IEnumerable<string> CitationParts()
    {
        yield return $"{Publisher} ({PublishedOn ?? "no date"})";
        yield return Title.TrimEnd('.');
        if (Table is not null)
            yield return Table;
        if (Url is not null)
            yield return Url;
        if (DerivedFrom.Count > 0)
            yield return "Drawing on: "
                + string.Join("; ", DerivedFrom.Select(derivation => $"{derivation.From.Publisher}, {derivation.From.Title}"));
    }
}
