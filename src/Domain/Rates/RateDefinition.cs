using OutcomesApi.Domain.Catalogues;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;

namespace OutcomesApi.Domain.Rates;

/// <summary>What a rate divides by what. Two rates of different definitions are different numbers, whatever a headline calls
/// them.</summary>
public sealed record RateDefinition
{
    /// <summary>Builds a definition.</summary>
    /// <exception cref="ArgumentException">The id is not a slug, or a text is empty.</exception>
    public RateDefinition(
        string id,
        string name,
        string definition,
        Measure numerator,
        Measure denominator,
        RateKind kind = RateKind.Proportion
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(definition);
        ArgumentNullException.ThrowIfNull(numerator);
        ArgumentNullException.ThrowIfNull(denominator);
        Id = Slug.Require(id, nameof(id));
        Name = name;
        Definition = definition;
        Numerator = numerator;
        Denominator = denominator;
        Kind = kind;
        Multiplier = kind == RateKind.PerPopulation ? 1000 : 1;
        Class = ComparabilityClass.Of(this);
    }

    /// <summary>The identifier.</summary>
    public string Id { get; }

    /// <summary>The name in English.</summary>
    public string Name { get; }

    /// <summary>What is divided by what, in a sentence or two that can stand beside the figure.</summary>
    public string Definition { get; }

    /// <summary>What is counted above the line.</summary>
    public Measure Numerator { get; }

    /// <summary>What is counted below the line.</summary>
    public Measure Denominator { get; }

    /// <summary>How the two belong together.</summary>
    public RateKind Kind { get; }

    /// <summary>What the quotient is multiplied by: 1 for a proportion, 1,000 for a rate per head.</summary>
    public int Multiplier { get; }

    /// <summary>What it can be compared with.</summary>
    public ComparabilityClass Class { get; }

    /// <summary>
    /// Whether the share of offences not yet assigned an outcome says how mature the rate is: true on the recorded basis.
    /// </summary>
    public bool HasMaturity => Numerator.TimeBasis == TimeBasis.OffenceRecordedInPeriod;

    /// <summary>The proportions that a percentage published for it can stand for; null where nothing bounds it.</summary>
    public ProportionBounds? BoundsOf(QualifiedPercent percent) =>
        Kind == RateKind.Proportion ? percent.Bounds?.WithinWhole : percent.Bounds;

    /// <summary>Whether one of its parts is, or is a sum with, the measure.</summary>
    public bool Uses(Measure measure) =>
        Numerator == measure || Denominator == measure || Numerator.Addends.Contains(measure) || Denominator.Addends.Contains(measure);

    /// <inheritdoc/>
    public bool Equals(RateDefinition? other) => Id == other?.Id;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    /// <inheritdoc/>
    public override string ToString() => Id;
}
