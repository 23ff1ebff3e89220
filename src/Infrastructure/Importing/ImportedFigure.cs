using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Rates;

namespace OutcomesApi.Infrastructure.Importing;

/// <summary>A figure on its way from a parser to the store. It is a count of a measure or a percentage of a rate.</summary>
public sealed record ImportedFigure
{
    /// <summary>The area.</summary>
    public required Area Area { get; init; }

    /// <summary>The offence; null where the measure is not about offences.</summary>
    public required OffenceType? Offence { get; init; }

    /// <summary>The period.</summary>
    public required TimePeriod Period { get; init; }

    /// <summary>How the period is known.</summary>
    public PeriodStatus PeriodStatus { get; init; }

    /// <summary>The breakdown, or null.</summary>
    public Breakdown? Breakdown { get; init; }

    /// <summary>What is counted; null for a percentage.</summary>
    public Measure? Measure { get; init; }

    /// <summary>The count, or the symbol in its place; null for a percentage.</summary>
    public ObservedCount? Observed { get; init; }

    /// <summary>What is divided by what; null for a count.</summary>
    public RateDefinition? Rate { get; init; }

    /// <summary>The percentage; null for a count.</summary>
    public QualifiedPercent? Percent { get; init; }

    /// <summary>The identifier of the source.</summary>
    public required string SourceId { get; init; }

    /// <summary>The note, or null.</summary>
    public Note? Note { get; init; }

    /// <summary>Whether it was published as such or is a sum.</summary>
    public Derivation Derivation { get; init; }
}
