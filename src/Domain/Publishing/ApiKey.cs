using OutcomesApi.Domain.Catalogues;

namespace OutcomesApi.Domain.Publishing;

/// <summary>A key of a publisher, without its secret, of which only a hash is kept.</summary>
public sealed record ApiKey
{
    /// <summary>The word in <see cref="DataSetIds"/> that stands for every data set.</summary>
    public const string AnyDataSet = "*";

    /// <summary>Builds a key.</summary>
    /// <exception cref="ArgumentException">The publisher is not a slug, or the name is empty.</exception>
    public ApiKey(string id, string name, string publisher)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Id = id;
        Name = name;
        Publisher = Slug.Require(publisher, nameof(publisher));
    }

    /// <summary>The identifier: the middle part of the key, which is no secret.</summary>
    public string Id { get; }

    /// <summary>What its owner calls it.</summary>
    public string Name { get; }

    /// <summary>Whose it is.</summary>
    public string Publisher { get; }

    /// <summary>What it may do.</summary>
    public required IReadOnlyList<ApiScope> Scopes { get; init; }

    /// <summary>The data sets that it may publish; <see cref="AnyDataSet"/> for all.</summary>
    public IReadOnlyList<string> DataSetIds { get; init; } = [];

    /// <summary>The one submission that it may read, where it was made to preview it; null for any of its publisher's.</summary>
    public string? SubmissionId { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it ends.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was revoked; null where it was not.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>The day on which it was last used; null where it was not. No finer, so that it tells nobody's hours.</summary>
    public DateOnly? LastUsedOn { get; init; }

    /// <summary>Whether it opens anything at a moment.</summary>
    public bool IsActiveAt(DateTimeOffset moment) => RevokedAt is null && moment < ExpiresAt;
}
