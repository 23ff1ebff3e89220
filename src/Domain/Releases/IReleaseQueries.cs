namespace OutcomesApi.Domain.Releases;

/// <summary>Reads releases and sources from the store.</summary>
public interface IReleaseQueries
{
    /// <summary>All releases in the store's present state.</summary>
    Task<ReleaseIndex> IndexAsync(CancellationToken cancellationToken);
}
