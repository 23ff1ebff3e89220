using Microsoft.EntityFrameworkCore;
using OutcomesApi.Domain.Publishing;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Persistence;

namespace OutcomesApi.Infrastructure.Publishing;

/// <summary>Withdraws releases: in one transaction with the next state of the store, so that every reader sees it from then on and none
/// before.</summary>
internal sealed class ReleaseWithdrawal(OutcomesDbContext store, IInitialisationLock writing, StateLease lease, TimeProvider time)
    : IReleaseWithdrawal
{
    /// <inheritdoc/>
    public async Task<bool> WithdrawAsync(string releaseId, string reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(releaseId);
        using var held = await writing.AcquireAsync(cancellationToken);
        var isWithdrawn = await store
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(
                async token =>
                {
                    store.ChangeTracker.Clear();
                    await using var transaction = await store.Database.BeginTransactionAsync(token);
                    var release = await store.Releases.FirstOrDefaultAsync(
                        row => store.DataSets.Any(dataSet => dataSet.Key == row.DataSetKey && dataSet.Id + "-v" + row.Version == releaseId),
                        token
                    );
                    if (release is null or { Status: ReleaseStatus.Withdrawn or ReleaseStatus.Draft })
                        return false;
                    var version = await NextDataVersion.OfAsync(store, [$"withdrawn {releaseId}"], time.GetUtcNow(), token);
                    (release.Status, release.WithdrawnAt, release.WithdrawnSequence, release.WithdrawalReason) = (
                        ReleaseStatus.Withdrawn,
                        version.ChangedAt,
                        version.Sequence,
                        reason
                    );
                    await store.SaveChangesAsync(token);
                    await transaction.CommitAsync(CancellationToken.None);
                    return true;
                },
                cancellationToken
            );
        if (isWithdrawn)
            await lease.OutliveAsync();
        return isWithdrawn;
    }
}
