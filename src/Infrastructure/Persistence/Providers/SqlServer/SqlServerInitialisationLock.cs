namespace OutcomesApi.Infrastructure.Persistence.Providers.SqlServer;

/// <summary>Nothing to do: on SQL Server, EF Core locks migrations with an application lock, which the server gives back when its holder dies.</summary>
public sealed class SqlServerInitialisationLock : IInitialisationLock, IDisposable
{
    /// <inheritdoc/>
    public Task<IDisposable> AcquireAsync(CancellationToken cancellationToken) => Task.FromResult<IDisposable>(this);

    /// <inheritdoc/>
    public void Dispose()
    {
        // There is nothing to give back.
    }
}
