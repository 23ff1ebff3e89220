using OutcomesApi.Infrastructure.Persistence;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Importing;

/// <summary>Writes many figures at once, in the way of the provider, within the transaction of the context.</summary>
public interface IFigureBulkWriter
{
    /// <summary>Writes the counts, in the order of their key.</summary>
    Task WriteAsync(OutcomesDbContext store, IReadOnlyList<ObservationRow> observations, CancellationToken cancellationToken);
}
