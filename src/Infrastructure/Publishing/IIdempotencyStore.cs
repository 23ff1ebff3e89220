namespace OutcomesApi.Infrastructure.Publishing;

/// <summary>Keeps the answers to requests that clients may repeat.</summary>
public interface IIdempotencyStore
{
    /// <summary>Takes a key for a request. Of many that try at once one alone gets it.</summary>
    /// <returns>Null where the key is now this request's; else what is known of the request that has it.</returns>
    Task<StoredAnswer?> TakeAsync(string client, string key, string requestHash, CancellationToken cancellationToken);

    /// <summary>Keeps the answer to the request that has a key.</summary>
    Task CompleteAsync(string client, string key, int status, string headers, string body, CancellationToken cancellationToken);

    /// <summary>Gives a key back, where the request failed and may be tried again.</summary>
    Task ReleaseAsync(string client, string key, CancellationToken cancellationToken);
}
