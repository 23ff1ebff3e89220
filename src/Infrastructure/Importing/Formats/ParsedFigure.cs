using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Rates;

namespace OutcomesApi.Infrastructure.Importing.Formats;

/// <summary>A figure on its way from a parser to the store: a count of a measure, the symbol in its place, or a published percentage of a
/// rate.</summary>
public readonly record struct ParsedFigure
{
    /// <summary>The area.</summary>
    public required Area Area { get; init; }

    /// <summary>The offence; null where the measure is not about offences.</summary>
    public required OffenceType? Offence { get; init; }

    /// <summary>The period.</summary>
    public required TimePeriod Period { get; init; }

    /// <summary>What is counted; null for a percentage.</summary>
    public Measure? Measure { get; init; }

    /// <summary>The count; null where a symbol stands in its place, and for a percentage.</summary>
    public long? Value { get; init; }

    /// <summary>How the count is meant.</summary>
    public Qualifier Qualifier { get; init; }

    /// <summary>What a rounded count is rounded to; null unless it is.</summary>
    public int? Step { get; init; }

    /// <summary>The symbol beside the count or in its place.</summary>
    public Symbol? Symbol { get; init; }

    /// <summary>The part of the count; null for all of it.</summary>
    public Breakdown? Breakdown { get; init; }

    /// <summary>
    /// The offence that the row itself files this one under, for sums; null for the parent in the offence list. Two tables of one publisher
    /// file the same code differently.
    /// </summary>
    public OffenceType? Within { get; init; }

    /// <summary>Whether the row says that the offence code has expired, so that other rows of it need not be there.</summary>
    public bool IsExpired { get; init; }

    /// <summary>What is divided by what; null for a count.</summary>
    public RateDefinition? Rate { get; init; }

    /// <summary>The percentage; null for a count.</summary>
    public QualifiedPercent? Percent { get; init; }

    /// <summary>How the period is known.</summary>
    public PeriodStatus PeriodStatus { get; init; }

    /// <summary>What the file says of this figure, or null.</summary>
    public Note? Note { get; init; }

    /// <summary>The identifier of the source it was read in, where the release has several; null for the release's own.</summary>
    public string? SourceId { get; init; }

    /// <summary>Whether it was published as such. Only a file in our own form has sums: an earlier import made them.</summary>
    public Derivation Derivation { get; init; }

    /// <summary>The number of the row it was read in.</summary>
    public int Row { get; init; }
}
