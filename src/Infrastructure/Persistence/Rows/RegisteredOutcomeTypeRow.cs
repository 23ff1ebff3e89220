namespace OutcomesApi.Infrastructure.Persistence.Rows;

/// <summary>An outcome type that a file brought and the service does not come with.</summary>
public sealed class RegisteredOutcomeTypeRow
{
    /// <summary>The order in which they came.</summary>
    public int Position { get; init; }

    /// <summary>The type as text: <c>23</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The description, as the file has it.</summary>
    public required string Name { get; init; }

    /// <summary>The identifier of its group, or null.</summary>
    public string? GroupId { get; init; }

    /// <summary>The name of its group, or null.</summary>
    public string? GroupName { get; init; }
}
