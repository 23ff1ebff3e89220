namespace OutcomesApi.Domain.Publishing;

/// <summary>Keeps keys.</summary>
public interface IApiKeyStore
{
    /// <summary>The key and the hash of its secret; null where there is none.</summary>
    Task<(ApiKey Key, string Hash)?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>All keys, the newest first.</summary>
    Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Adds a key.</summary>
    Task AddAsync(ApiKey key, string hash, CancellationToken cancellationToken);

    /// <summary>Revokes a key; false where there is none, true also where it was revoked before.</summary>
    Task<bool> RevokeAsync(string id, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Notes the day of a key's use, once a day.</summary>
    Task UsedAsync(string id, DateOnly day, CancellationToken cancellationToken);
}
