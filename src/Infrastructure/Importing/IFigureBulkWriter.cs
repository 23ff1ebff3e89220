using OutcomesApi.Infrastructure.Persistence;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Importing;

/// <summary>Writes many figures at once, in the way of the provider, within the transaction of the context.</summary>
public interface IFigureBulkWriter
{
    /// <summary>
    /// Called before the transaction begins; disposed after it has ended. Lets the provider leave out checks that cost more than the
    /// insert: every key that is written has just been read from, or added to, the table that it refers to.
    /// </summary>
    Task<IAsyncDisposable> BeginAsync(OutcomesDbContext store, CancellationToken cancellationToken);

    /// <summary>Writes counts, in the order of their key. They are taken one at a time and never all held.</summary>
    Task WriteAsync(OutcomesDbContext store, IEnumerable<ObservationRow> observations, CancellationToken cancellationToken);

    /// <summary>Writes published cells, in the order of their key.</summary>
    Task WriteAsync(OutcomesDbContext store, IEnumerable<PublishedCellRow> cells, CancellationToken cancellationToken);

    /// <summary>Called last, within the transaction: what was written until now is in its table when it returns.</summary>
    Task CompleteAsync(OutcomesDbContext store, CancellationToken cancellationToken);
}
