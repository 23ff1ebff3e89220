using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Domain.Breaks;

namespace OutcomesApi.Api.V1.Breaks;

/// <summary>A break in series: a date from which figures mean something else, or a time of which they are missing.</summary>
public sealed record SeriesBreakResponse
{
    /// <summary>The identifier.</summary>
    /// <example>outcome-22-2019</example>
    public required string Id { get; init; }

    /// <summary>What happened, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>What it does to the figures.</summary>
    public required string Description { get; init; }

    /// <summary><c>definition-change</c> where something else is counted, <c>recording-change</c> where the same is recorded more or less
    /// completely, <c>missing-figures</c> where figures of a time are missing.</summary>
    /// <example>definition-change</example>
    public required string Kind { get; init; }

    /// <summary>The first day of the new state, or of the time without figures.</summary>
    /// <example>2019-04-01</example>
    public required DateOnly From { get; init; }

    /// <summary>For missing figures, the last day without; else null.</summary>
    public required DateOnly? To { get; init; }

    /// <summary>The tables it is a break in: the <c>sourceTable</c> of measures.</summary>
    public required IReadOnlyList<string> SourceTables { get; init; }

    /// <summary>The areas it is a break for; empty for all.</summary>
    public required IReadOnlyList<string> Areas { get; init; }

    /// <summary>The outcome types whose counts it changes; empty for all counts of the tables.</summary>
    public required IReadOnlyList<string> OutcomeTypes { get; init; }

    /// <summary>The offences whose figures it changes, with all inside them; empty for all.</summary>
    public required IReadOnlyList<string> Offences { get; init; }

    /// <summary>Where it is documented.</summary>
    public required string Reference { get; init; }

    /// <summary>The address of that; null where none is known.</summary>
    public required string? Url { get; init; }

    internal static SeriesBreakResponse Of(SeriesBreak known) =>
        new()
        {
            Id = known.Id,
            Title = known.Title,
            Description = known.Description,
            Kind = Words.Of(known.Kind),
            From = known.From,
            To = known.To,
            SourceTables = known.SourceTables,
            Areas = known.AreaIds,
            OutcomeTypes = known.OutcomeTypeIds,
            Offences = known.OffenceIds,
            Reference = known.Reference,
            Url = known.Url,
        };
}
