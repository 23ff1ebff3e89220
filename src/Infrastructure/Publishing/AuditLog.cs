using Microsoft.EntityFrameworkCore;
using OutcomesApi.Domain.Publishing;
using OutcomesApi.Infrastructure.Persistence;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Publishing;

/// <summary>Keeps the audit log in the store.</summary>
internal sealed class AuditLog(OutcomesDbContext store) : IAuditLog
{
    private const int LongestTarget = 200;

    /// <inheritdoc/>
    public async Task AddAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        store.AuditLog.Add(
            new AuditRow
            {
                At = entry.At,
                Actor = entry.Actor,
                Publisher = entry.Publisher,
                Action = entry.Action,
                Target = entry.Target.Length <= LongestTarget ? entry.Target : entry.Target[..LongestTarget],
                Outcome = entry.Outcome,
                Address = entry.Address,
            }
        );
        await store.SaveChangesAsync(cancellationToken);
        store.ChangeTracker.Clear();
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AuditEntry>> ReadAsync(long after, int count, CancellationToken cancellationToken) =>
        await store
            .AuditLog.AsNoTracking()
            .Where(row => row.Number > after)
            .OrderBy(row => row.Number)
            .Take(count)
            .Select(row => new AuditEntry(row.At, row.Actor, row.Publisher, row.Action, row.Target, row.Outcome, row.Address)
            {
                Number = row.Number,
            })
            .ToListAsync(cancellationToken);
}
