using System.Data;

namespace OutcomesApi.Infrastructure.Persistence.Providers.SqlServer;

/// <summary>Copies rows into a staging table, outside the transaction of the context.</summary>
public interface IStagingCopy
{
    /// <summary>Appends rows to the table that they are named after.</summary>
    Task CopyAsync(OutcomesDbContext store, DataTable rows, CancellationToken cancellationToken);
}
