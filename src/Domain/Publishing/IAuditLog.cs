namespace OutcomesApi.Domain.Publishing;

/// <summary>The audit log: lines are added and read, never changed.</summary>
public interface IAuditLog
{
    /// <summary>Adds a line.</summary>
    Task AddAsync(AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>Lines in the order of writing, after a number.</summary>
    /// <param name="after">The number after which to begin; 0 from the first.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<IReadOnlyList<AuditEntry>> ReadAsync(long after, int count, CancellationToken cancellationToken);
}
