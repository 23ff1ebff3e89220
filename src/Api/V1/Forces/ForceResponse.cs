using OutcomesApi.Domain.Areas;

namespace OutcomesApi.Api.V1.Forces;

/// <summary>A police force, or a body that reports crime as one.</summary>
public sealed record ForceResponse
{
    /// <summary>The identifier; for a territorial force that of data.police.uk.</summary>
    /// <example>essex</example>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    /// <example>Essex</example>
    public required string Name { get; init; }

    /// <summary><c>territorial</c>, or <c>reporting-body</c> for one without a territory, which is never part of a comparison of
    /// forces.</summary>
    /// <example>territorial</example>
    public required string Kind { get; init; }

    /// <summary>The official nine-character code (ONS); null for a reporting body.</summary>
    /// <example>E23000028</example>
    public required string? GssCode { get; init; }

    /// <summary>The name of the region of England it lies in; null in Wales and for a reporting body.</summary>
    /// <example>East of England</example>
    public required string? Region { get; init; }

    /// <summary>The name of the country it lies in; null for a reporting body.</summary>
    /// <example>England</example>
    public required string? Country { get; init; }

    /// <summary>How the publishers write its name, where they differ.</summary>
    public required IReadOnlyList<string> AlsoWritten { get; init; }

    /// <summary>The addresses that belong to it.</summary>
    public required ForceLinks Links { get; init; }

    internal static ForceResponse Of(Area force, Func<string, string> address) =>
        new()
        {
            Id = force.Id,
            Name = force.Name,
            Kind = force.Level == AreaLevel.Force ? "territorial" : "reporting-body",
            GssCode = force.GssCode?.Text,
            Region = force.Within(AreaLevel.Region)?.Name,
            Country = force.Within(AreaLevel.Country)?.Name,
            AlsoWritten = [.. force.Spellings.Select(spelling => spelling.Text).Distinct()],
            Links = new ForceLinks
            {
                Self = address($"/v1/forces/{force.Id}"),
                Outcomes = address($"/v1/forces/{force.Id}/outcomes"),
                Rates = address($"/v1/forces/{force.Id}/rates"),
                Area = address($"/v1/areas/{force.Id}"),
            },
        };
}
