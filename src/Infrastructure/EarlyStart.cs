using Microsoft.Extensions.Configuration;
using OutcomesApi.Infrastructure.Persistence;
using OutcomesApi.Infrastructure.Persistence.Providers.Sqlite;
using OutcomesApi.Infrastructure.Reference;

namespace OutcomesApi.Infrastructure;

/// <summary>
/// Begins, on another core while the application is put together, what every verb waits for: the code lists and the model of the embedded
/// store. A caller that needs them waits for the rest, and meets what went wrong.
/// </summary>
public static class EarlyStart
{
    /// <summary>Begins it, and returns at once.</summary>
    public static void Begin(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        _ = Task.Run(() => ReferenceLists.Embedded);
        if (DatabaseOptions.ProviderOf(configuration) == DatabaseProvider.Sqlite)
            _ = Task.Run(() => SqliteOutcomesDbContext.SharedModel);
    }
}
