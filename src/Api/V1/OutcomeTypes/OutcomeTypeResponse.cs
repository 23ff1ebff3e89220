using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Outcomes;

namespace OutcomesApi.Api.V1.OutcomeTypes;

/// <summary>An outcome that police forces assign to recorded crimes. None is better or worse than another.</summary>
public sealed record OutcomeTypeResponse
{
    /// <summary>The identifier.</summary>
    /// <example>1</example>
    public required string Id { get; init; }

    /// <summary>The type's number, as published.</summary>
    /// <example>1</example>
    public required string Code { get; init; }

    /// <summary>The description, as published.</summary>
    /// <example>Charged/Summonsed</example>
    public required string Name { get; init; }

    /// <summary>The identifier of its group; null where no file was seen that groups it.</summary>
    /// <example>charged-summonsed</example>
    public required string? Group { get; init; }

    /// <summary>The name of its group, as published.</summary>
    public required string? GroupName { get; init; }

    /// <summary>Whether it is an outcome; false only for type 0, not yet assigned.</summary>
    public required bool IsOutcome { get; init; }

    /// <summary>Whether it counts in "offences assigned an outcome"; false for type 0 and for sub-types already inside another
    /// type.</summary>
    public required bool CountsAsAssigned { get; init; }

    /// <summary>The type that already contains this sub-type; adding both counts twice.</summary>
    public required string? SubtypeOf { get; init; }

    /// <summary>When the type came in; null where not known.</summary>
    /// <example>2013-04</example>
    public required string? Introduced { get; init; }

    /// <summary>What a reader must know of it, or null.</summary>
    public required string? Note { get; init; }

    /// <summary>The measures that count it: one on each time basis on which it is published.</summary>
    public required IReadOnlyList<string> Measures { get; init; }

    internal static OutcomeTypeResponse Of(OutcomeType type, OutcomeMeasures measures) =>
        new()
        {
            Id = type.Id,
            Code = type.Code,
            Name = type.Name,
            Group = type.Group?.Id,
            GroupName = type.Group?.Name,
            IsOutcome = type.IsOutcome,
            CountsAsAssigned = type.CountsAsAssigned,
            SubtypeOf = type.SubtypeOf,
            Introduced = type.Introduced,
            Note = type.Note,
            Measures =
            [
                .. new[] { measures.EventBasis, measures.RecordedBasis }.Select(basis => basis.FindType(type.Id)?.Id).OfType<string>(),
            ],
        };
}
