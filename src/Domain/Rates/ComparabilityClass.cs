using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OutcomesApi.Domain.Measures;

namespace OutcomesApi.Domain.Rates;

/// <summary>
/// What a rate can be compared with: rates of the same class, and no others. It follows from the typed fields of the two measures and
/// is never assigned by hand.
/// </summary>
public sealed record ComparabilityClass
{
    private ComparabilityClass(IReadOnlyList<ComparabilityField> fields)
    {
        Fields = fields;
        var canonical = string.Join('\n', fields.Select(field => $"{field.Part}.{field.Name}={field.Value}"));
        Id = "c-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))[..12];
    }

    /// <summary>A word that names the class; equal for two rates if and only if all fields are.</summary>
    public string Id { get; }

    /// <summary>The fields it rests on.</summary>
    public IReadOnlyList<ComparabilityField> Fields { get; }

    /// <summary>The class of a rate.</summary>
    public static ComparabilityClass Of(RateDefinition rate)
    {
        ArgumentNullException.ThrowIfNull(rate);
        return new ComparabilityClass([
            .. FieldsOf("numerator", rate.Numerator),
            .. FieldsOf("denominator", rate.Denominator),
            new ComparabilityField("rate", "multiplier", rate.Multiplier.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ]);
    }

    /// <summary>The fields on which another class differs; empty if and only if the two can be compared.</summary>
    public IReadOnlyList<ComparabilityDifference> DifferencesFrom(ComparabilityClass other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return
        [
            .. Fields
                .Zip(other.Fields)
                .Where(pair => pair.First.Value != pair.Second.Value)
                .Select(pair => new ComparabilityDifference(pair.First.Part, pair.First.Name, pair.First.Value, pair.Second.Value)),
        ];
    }

    /// <inheritdoc/>
    public bool Equals(ComparabilityClass? other) => Id == other?.Id;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    /// <inheritdoc/>
    public override string ToString() => Id;

    private static IEnumerable<ComparabilityField> FieldsOf(string part, Measure measure) =>
        [
            new(part, "event", Word(measure.Event)),
            new(part, "unit", Word(measure.Unit)),
            new(part, "agency", Word(measure.Agency)),
            new(part, "timeBasis", Word(measure.TimeBasis)),
            new(part, "offenceIdentification", Word(measure.OffenceIdentification)),
            new(part, "alternativeCharges", Word(measure.AlternativeCharges)),
            new(part, "sourceTable", measure.SourceTable),
            new(part, "outcomeTypes", measure.OutcomeTypeIds.Count == 0 ? "none" : string.Join(' ', measure.OutcomeTypeIds)),
        ];

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
