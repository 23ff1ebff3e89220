using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Domain.Offences;

namespace OutcomesApi.Api.V1.Offences;

/// <summary>A node of the tree of offences.</summary>
public record OffenceResponse
{
    /// <summary>The identifier.</summary>
    /// <example>rape</example>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    /// <example>Rape</example>
    public required string Name { get; init; }

    /// <summary>Where in the tree it stands: <c>all</c>, <c>group</c>, <c>subgroup</c> or <c>code</c>.</summary>
    /// <example>subgroup</example>
    public required string Level { get; init; }

    /// <summary>Whose list it belongs to: <c>home-office</c>, <c>ministry-of-justice</c> or <c>publisher</c>. The lists are never joined by
    /// code.</summary>
    /// <example>home-office</example>
    public required string Classification { get; init; }

    /// <summary>The publisher's code, as text; null above the level of codes.</summary>
    /// <example>19C</example>
    public required string? Code { get; init; }

    /// <summary>The identifier of the node above; null for a root and for a publisher's category.</summary>
    /// <example>sexual-offences</example>
    public required string? Parent { get; init; }

    /// <summary>What a reader must know of it, or null.</summary>
    public required string? Note { get; init; }

    /// <summary>How the publishers write it, where they differ.</summary>
    public required IReadOnlyList<string> AlsoWritten { get; init; }

    internal static OffenceResponse Of(OffenceType offence) =>
        new()
        {
            Id = offence.Id,
            Name = offence.Name,
            Level = Words.Of(offence.Level),
            Classification = Words.Of(offence.Classification),
            Code = offence.Code,
            Parent = offence.Parent?.Id,
            Note = offence.Note,
            AlsoWritten = [.. offence.Spellings.Select(spelling => spelling.Text).Distinct()],
        };
}
