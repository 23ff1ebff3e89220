namespace OutcomesApi.Domain.Releases;

/// <summary>Reads the state of the store.</summary>
public interface IDataVersionQueries
{
    /// <summary>The present state.</summary>
    Task<DataVersion> CurrentAsync(CancellationToken cancellationToken);
}
