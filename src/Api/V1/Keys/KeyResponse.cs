using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Domain.Publishing;

namespace OutcomesApi.Api.V1.Keys;

/// <summary>A key of a publisher, without its secret.</summary>
public record KeyResponse
{
    /// <summary>The identifier: the part of the key between its underscores.</summary>
    public required string Id { get; init; }

    /// <summary>What its owner calls it.</summary>
    public required string Name { get; init; }

    /// <summary>Whose it is.</summary>
    public required string Publisher { get; init; }

    /// <summary>What it may do: <c>read-draft</c>, <c>publish</c>, <c>approve</c>, <c>subscribe</c>, <c>admin</c>.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>The data sets that it may publish; <c>*</c> for all.</summary>
    public required IReadOnlyList<string> DataSets { get; init; }

    /// <summary>The one submission that it reads, where it was made to preview it; null else.</summary>
    public required string? Submission { get; init; }

    /// <summary>When it was made.</summary>
    public required string CreatedAt { get; init; }

    /// <summary>When it ends.</summary>
    public required string ExpiresAt { get; init; }

    /// <summary>When it was revoked; null where it was not.</summary>
    public required string? RevokedAt { get; init; }

    /// <summary>The day it was last used; null where it was not.</summary>
    public required DateOnly? LastUsedOn { get; init; }

    internal static KeyResponse Of(ApiKey key) =>
        new()
        {
            Id = key.Id,
            Name = key.Name,
            Publisher = key.Publisher,
            Scopes = [.. key.Scopes.Select(ApiScopes.NameOf)],
            DataSets = key.DataSetIds,
            Submission = key.SubmissionId,
            CreatedAt = KnowledgeTime.Text(key.CreatedAt),
            ExpiresAt = KnowledgeTime.Text(key.ExpiresAt),
            RevokedAt = key.RevokedAt is { } revoked ? KnowledgeTime.Text(revoked) : null,
            LastUsedOn = key.LastUsedOn,
        };
}
