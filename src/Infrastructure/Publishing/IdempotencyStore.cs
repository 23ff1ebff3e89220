using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OutcomesApi.Infrastructure.Persistence;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Publishing;

/// <summary>Keeps the answers in the store; its primary key is what decides between requests that come at once.</summary>
internal sealed class IdempotencyStore(OutcomesDbContext store, TimeProvider time) : IIdempotencyStore
{
    /// <summary>For how long a key is known.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    private static readonly TimeSpan _abandonedAfter = TimeSpan.FromMinutes(10);

    /// <inheritdoc/>
    public async Task<StoredAnswer?> TakeAsync(string client, string key, string requestHash, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await ForgetAsync(client, key, now, cancellationToken);
        if (await FindAsync(client, key, cancellationToken) is { } known)
            return known;
        try
        {
            store.IdempotencyKeys.Add(
                new IdempotencyRow
                {
                    Client = client,
                    Key = key,
                    RequestHash = requestHash,
                    CreatedAt = now,
                }
            );
            await store.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateException exception) when (IsTaken(exception.InnerException))
        {
            // Another request took it in the meantime.
            return await FindAsync(client, key, cancellationToken) ?? new StoredAnswer(requestHash, null, null, null);
        }
        finally
        {
            store.ChangeTracker.Clear();
        }
    }

    /// <inheritdoc/>
    public async Task CompleteAsync(
        string client,
        string key,
        int status,
        string headers,
        string body,
        CancellationToken cancellationToken
    ) =>
        await store
            .IdempotencyKeys.Where(row => row.Client == client && row.Key == key)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(one => one.Status, status).SetProperty(one => one.Headers, headers).SetProperty(one => one.Body, body),
                cancellationToken
            );

    /// <inheritdoc/>
    public async Task ReleaseAsync(string client, string key, CancellationToken cancellationToken) =>
        await store
            .IdempotencyKeys.Where(row => row.Client == client && row.Key == key && row.Status == null)
            .ExecuteDeleteAsync(cancellationToken);

    private async Task<StoredAnswer?> FindAsync(string client, string key, CancellationToken cancellationToken) =>
        await store.IdempotencyKeys.AsNoTracking().FirstOrDefaultAsync(row => row.Client == client && row.Key == key, cancellationToken)
            is { } row
            ? new StoredAnswer(row.RequestHash, row.Status, row.Headers, row.Body)
            : null;

    // A key ends after a day; a request that never got its answer, because the process ended, holds its key for ten minutes.
    private async Task ForgetAsync(string client, string key, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var row = await store
            .IdempotencyKeys.AsNoTracking()
            .FirstOrDefaultAsync(row => row.Client == client && row.Key == key, cancellationToken);
        if (row is null || now - row.CreatedAt < (row.Status is null ? _abandonedAfter : Kept))
            return;
        await store.IdempotencyKeys.Where(one => one.Client == client && one.Key == key).ExecuteDeleteAsync(cancellationToken);
    }

    private static bool IsTaken(Exception? exception) =>
        exception switch
        {
            SqliteException { SqliteErrorCode: 19 } => true,
            SqlException { Number: 2627 or 2601 } => true,
            _ => false,
        };
}
