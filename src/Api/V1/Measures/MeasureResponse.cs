using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Domain.Measures;

namespace OutcomesApi.Api.V1.Measures;

/// <summary>What is counted. The fields say it in full; from them follows what a rate can be compared with.</summary>
public sealed record MeasureResponse
{
    /// <summary>The identifier.</summary>
    /// <example>outcome-1-event-basis</example>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>What is counted, in words that can stand beside the figure.</summary>
    public required string Definition { get; init; }

    /// <summary>What happened to whatever is counted.</summary>
    /// <example>charged</example>
    public required string Event { get; init; }

    /// <summary>What one unit of the count is.</summary>
    /// <example>investigation</example>
    public required string Unit { get; init; }

    /// <summary>Whose records are counted: <c>police</c>, <c>cps</c>, <c>courts</c> or <c>ons</c>.</summary>
    /// <example>police</example>
    public required string Agency { get; init; }

    /// <summary>Which date puts a case into a period: <c>event-in-period</c>, <c>offence-recorded-in-period</c>, <c>cohort</c>,
    /// <c>point-in-time</c> or <c>not-stated</c>.</summary>
    /// <example>event-in-period</example>
    public required string TimeBasis { get; init; }

    /// <summary>By which offence a case is classed.</summary>
    /// <example>recorded-offence</example>
    public required string OffenceIdentification { get; init; }

    /// <summary>Whether charges for another offence than the one recorded count.</summary>
    /// <example>included</example>
    public required string AlternativeCharges { get; init; }

    /// <summary>The table, or family of tables, that publishes it.</summary>
    /// <example>home-office-outcomes</example>
    public required string SourceTable { get; init; }

    /// <summary>The outcome types it counts; empty where it is not about outcomes.</summary>
    public required IReadOnlyList<string> OutcomeTypes { get; init; }

    /// <summary>The measures it is the sum of; empty where it is published as such.</summary>
    public required IReadOnlyList<string> SumOf { get; init; }

    /// <summary>Whether it may be added over areas, offences and periods of one kind.</summary>
    public required bool IsAdditive { get; init; }

    /// <summary>What a reader must know beside every figure of it, or null.</summary>
    public required NoteResponse? Caveat { get; init; }

    /// <summary>The measure that took its place when the definition changed, or null.</summary>
    public required string? SupersededBy { get; init; }

    internal static MeasureResponse Of(Measure measure) =>
        new()
        {
            Id = measure.Id,
            Name = measure.Name,
            Definition = measure.Definition,
            Event = Words.Of(measure.Event),
            Unit = Words.Of(measure.Unit),
            Agency = Words.Of(measure.Agency),
            TimeBasis = Words.Of(measure.TimeBasis),
            OffenceIdentification = Words.Of(measure.OffenceIdentification),
            AlternativeCharges = Words.Of(measure.AlternativeCharges),
            SourceTable = measure.SourceTable,
            OutcomeTypes = measure.OutcomeTypeIds,
            SumOf = [.. measure.Addends.Select(addend => addend.Id)],
            IsAdditive = measure.IsAdditive,
            Caveat = measure.Caveat is { } note ? new NoteResponse { Code = note.Code, Text = note.Text } : null,
            SupersededBy = measure.SupersededBy,
        };
}
