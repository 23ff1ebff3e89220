namespace OutcomesApi.Infrastructure.Persistence;

/// <summary>Lets one process at a time migrate and load the store.</summary>
public interface IInitialisationLock
{
    /// <summary>Waits for the lock; disposing gives it back. A killed process gives it back too.</summary>
    Task<IDisposable> AcquireAsync(CancellationToken cancellationToken);
}
