using OutcomesApi.Domain.Offences;

namespace OutcomesApi.Infrastructure.Persistence.Rows;

/// <summary>An offence that a file brought and the service does not come with, such as a code made by a new law.</summary>
public sealed class RegisteredOffenceRow
{
    /// <summary>The order in which they came; an offence comes after the one above it.</summary>
    public int Position { get; init; }

    /// <summary>The identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The name, as the file has it.</summary>
    public required string Name { get; init; }

    /// <summary>Where in the tree it stands.</summary>
    public OffenceLevel Level { get; init; }

    /// <summary>Whose list it belongs to.</summary>
    public OffenceClassification Classification { get; init; }

    /// <summary>The publisher's code, or null.</summary>
    public string? Code { get; init; }

    /// <summary>The identifier of the node above, or null.</summary>
    public string? ParentId { get; init; }
}
