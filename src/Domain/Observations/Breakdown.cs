using OutcomesApi.Domain.Catalogues;

namespace OutcomesApi.Domain.Observations;

/// <summary>The part of a count that a figure is about, by one or more dimensions: <c>victim-sex=female</c>,
/// <c>age=adult;sex=male</c>.</summary>
public sealed record Breakdown
{
    private Breakdown(IReadOnlyList<KeyValuePair<string, string>> parts)
    {
        Parts = parts;
        Id = string.Join(';', parts.Select(part => $"{part.Key}={part.Value}"));
    }

    /// <summary>The dimensions and their categories, ordered by dimension.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Parts { get; }

    /// <summary>The canonical text.</summary>
    public string Id { get; }

    /// <summary>The dimension of totals that leave out a part of their area, such as a force that provided nothing.</summary>
    public const string CoverageDimension = "coverage";

    /// <summary>The part of it that is of one dimension; null where it has none.</summary>
    public Breakdown? Within(string dimension) =>
        Parts.Where(part => part.Key == dimension).ToList() is { Count: > 0 } parts ? new Breakdown(parts) : null;

    /// <summary>The breakdown by some dimensions.</summary>
    /// <exception cref="ArgumentException">There is none, one stands twice, or a word is not a slug.</exception>
    public static Breakdown Of(IEnumerable<KeyValuePair<string, string>> parts)
    {
        KeyValuePair<string, string>[] ordered = [.. parts.OrderBy(part => part.Key, StringComparer.Ordinal)];
        if (ordered.Length == 0 || ordered.DistinctBy(part => part.Key).Count() != ordered.Length)
            throw new ArgumentException("A breakdown has one category in each of one or more dimensions.", nameof(parts));
        foreach (var (dimension, category) in ordered)
        {
            Slug.Require(dimension, nameof(parts));
            Slug.Require(category, nameof(parts));
        }

        return new Breakdown(ordered);
    }

    /// <summary>Reads the canonical text; null where it is not of the form <c>dimension=category;dimension=category</c>.</summary>
    public static Breakdown? TryParse(string text)
    {
        var parts = text.Split(';').Select(part => part.Split('=')).ToList();
        if (
            parts.Any(part => part.Length != 2 || !Slug.IsValid(part[0]) || !Slug.IsValid(part[1]))
            || parts.DistinctBy(part => part[0]).Count() != parts.Count
        )
            return null;
        return Of(parts.Select(part => KeyValuePair.Create(part[0], part[1])));
    }

    /// <inheritdoc/>
    public bool Equals(Breakdown? other) => Id == other?.Id;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    /// <inheritdoc/>
    public override string ToString() => Id;
}
