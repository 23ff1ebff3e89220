using Microsoft.EntityFrameworkCore;
using OutcomesApi.Domain.Publishing;
using OutcomesApi.Infrastructure.Persistence;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Publishing;

/// <summary>Keeps keys in the store.</summary>
internal sealed class ApiKeyStore(OutcomesDbContext store) : IApiKeyStore
{
    // Noting the use of a key should not wait long for other writers to the store.
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public async Task<(ApiKey Key, string Hash)?> FindAsync(string id, CancellationToken cancellationToken) =>
        await store.ApiKeys.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken) is { } row
            ? (KeyOf(row), row.SecretHash)
            : null;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancellationToken) =>
        [
            .. (await store.ApiKeys.AsNoTracking().ToListAsync(cancellationToken))
                .OrderByDescending(row => row.CreatedAt)
                .ThenBy(row => row.Id, StringComparer.Ordinal)
                .Select(KeyOf),
        ];

    /// <inheritdoc/>
    public async Task AddAsync(ApiKey key, string hash, CancellationToken cancellationToken)
    {
        store.ApiKeys.Add(
            new ApiKeyRow
            {
                Id = key.Id,
                Name = key.Name,
                Publisher = key.Publisher,
                Scopes = string.Join(' ', key.Scopes.Select(ApiScopes.NameOf)),
                DataSetIds = string.Join(' ', key.DataSetIds),
                SubmissionId = key.SubmissionId,
                SecretHash = hash,
                CreatedAt = key.CreatedAt,
                ExpiresAt = key.ExpiresAt,
            }
        );
        await store.SaveChangesAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<bool> RevokeAsync(string id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (await store.ApiKeys.FirstOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } row)
            return false;
        row.RevokedAt ??= at;
        await store.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <inheritdoc/>
    public async Task UsedAsync(string id, DateOnly day, CancellationToken cancellationToken)
    {
        var timeout = store.Database.GetCommandTimeout();
        store.Database.SetCommandTimeout(_timeout);
        try
        {
            await store
                .ApiKeys.Where(row => row.Id == id && row.LastUsedOn != day)
                .ExecuteUpdateAsync(row => row.SetProperty(key => key.LastUsedOn, day), cancellationToken);
        }
        finally
        {
            store.Database.SetCommandTimeout(timeout);
        }
    }

    private static ApiKey KeyOf(ApiKeyRow row) =>
        new(row.Id, row.Name, row.Publisher)
        {
            Scopes = ApiScopes.Of(row.Scopes.Split(' ')),
            DataSetIds = row.DataSetIds.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            SubmissionId = row.SubmissionId,
            CreatedAt = row.CreatedAt,
            ExpiresAt = row.ExpiresAt,
            RevokedAt = row.RevokedAt,
            LastUsedOn = row.LastUsedOn,
        };
}
