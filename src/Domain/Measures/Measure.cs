using OutcomesApi.Domain.Catalogues;
using OutcomesApi.Domain.Periods;

namespace OutcomesApi.Domain.Measures;

/// <summary>
/// What is counted. A measure is typed, not named: its fields say what happened, in what unit, in whose records, on which date basis and
/// by which offence, and from them follows what it can be compared with. A new definition is a new measure.
/// </summary>
public sealed record Measure
{
    /// <summary>Builds a measure.</summary>
    /// <exception cref="ArgumentException">The id is not a slug, or a text is empty.</exception>
    public Measure(string id, string name, string definition)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(definition);
        Id = Slug.Require(id, nameof(id));
        Name = name;
        Definition = definition;
    }

    /// <summary>The identifier.</summary>
    public string Id { get; }

    /// <summary>The name in English.</summary>
    public string Name { get; }

    /// <summary>What is counted, in a sentence or two that can stand beside the figure.</summary>
    public string Definition { get; }

    /// <summary>What happened to whatever is counted.</summary>
    public required MeasureEvent Event { get; init; }

    /// <summary>What one unit of the count is.</summary>
    public required MeasureUnit Unit { get; init; }

    /// <summary>Whose records are counted.</summary>
    public required Agency Agency { get; init; }

    /// <summary>Which date puts a case into a period.</summary>
    public required TimeBasis TimeBasis { get; init; }

    /// <summary>By which offence a case is classed.</summary>
    public required OffenceIdentification OffenceIdentification { get; init; }

    /// <summary>Whether charges for another offence than the one recorded count.</summary>
    public required AlternativeCharges AlternativeCharges { get; init; }

    /// <summary>The table, or family of tables, that publishes it: a short word such as <c>home-office-outcomes</c>.</summary>
    public required string SourceTable { get; init; }

    /// <summary>The measure as the subject of a sentence, in the plural: "defendants proceeded against".</summary>
    public required string Noun { get; init; }

    /// <summary>What became of them, where this measure counts a part of another: "were convicted". Null where it does not.</summary>
    public string? Predicate { get; init; }

    /// <summary>The identifiers of the outcome types it counts; empty where it is not about outcomes.</summary>
    public IReadOnlyList<string> OutcomeTypeIds { get; init; } = [];

    /// <summary>The measures whose sum it is; empty where it is published as such.</summary>
    public IReadOnlyList<Measure> Addends { get; init; } = [];

    /// <summary>The first day of which there can be counts, such as the day on which an outcome type came into force; null where there is
    /// no such day.</summary>
    public DateOnly? InForceFrom { get; init; }

    /// <summary>Those of <see cref="Addends"/> of which there can be counts in a period. The sum is known only where each of them
    /// is.</summary>
    public IEnumerable<Measure> AddendsIn(TimePeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return Addends.Where(addend => addend.IsInForceIn(period));
    }

    /// <summary>Whether there can be counts of it in a period.</summary>
    public bool IsInForceIn(TimePeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return InForceFrom is not { } first || period.End is not { } last || first <= last;
    }

    /// <summary>Whether counts of it may be added over areas, offences and periods of one kind without counting anything twice.</summary>
    public bool IsAdditive { get; init; } = true;

    /// <summary>The measure that took its place when the definition changed, or null.</summary>
    public string? SupersededBy { get; init; }

    /// <summary>What a reader must know beside every figure of it: a note's code and text; null where there is nothing.</summary>
    public Note? Caveat { get; init; }

    /// <inheritdoc/>
    public bool Equals(Measure? other) => Id == other?.Id;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    /// <inheritdoc/>
    public override string ToString() => Id;
}
