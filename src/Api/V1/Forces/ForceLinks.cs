namespace OutcomesApi.Api.V1.Forces;

/// <summary>The addresses that belong to a force.</summary>
public sealed record ForceLinks
{
    /// <summary>The force.</summary>
    public required string Self { get; init; }

    /// <summary>Its counts, and the rates computed from them.</summary>
    public required string Outcomes { get; init; }

    /// <summary>Its rates.</summary>
    public required string Rates { get; init; }

    /// <summary>The force as an area, with what it lies in and what lies in it.</summary>
    public required string Area { get; init; }
}
