namespace OutcomesApi.Infrastructure.Persistence.Rows;

/// <summary>A key of a publisher. Of its secret only a hash is here.</summary>
public sealed class ApiKeyRow
{
    /// <summary>The identifier.</summary>
    public required string Id { get; init; }

    /// <summary>What its owner calls it.</summary>
    public required string Name { get; init; }

    /// <summary>Whose it is.</summary>
    public required string Publisher { get; init; }

    /// <summary>What it may do, separated by spaces.</summary>
    public required string Scopes { get; init; }

    /// <summary>The data sets that it may publish, separated by spaces.</summary>
    public required string DataSetIds { get; init; }

    /// <summary>The one submission that it may read, or null.</summary>
    public string? SubmissionId { get; init; }

    /// <summary>The SHA-256 of its secret.</summary>
    public required string SecretHash { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it ends.</summary>
    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was revoked, or null.</summary>
    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>The day it was last used, or null.</summary>
    public DateOnly? LastUsedOn { get; set; }
}
