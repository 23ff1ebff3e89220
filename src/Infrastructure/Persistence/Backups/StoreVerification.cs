using System.Data;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Infrastructure.Persistence.Backups;

/// <summary>Checks that a store is whole: its file, its references, its schema, and that each release can be read to its last figure and
/// has as many as it says.</summary>
public sealed class StoreVerification(
    OutcomesDbContext store,
    StoreInitialiser initialiser,
    IReleaseQueries releases,
    IReleaseFigureQueries figures
)
{
    /// <summary>What is wrong, as it is found; nothing where all is well. A part that cannot be read at all is a fault of it.</summary>
    public async IAsyncEnumerable<string> FaultsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (store.Database.IsSqlite())
        {
            await foreach (var fault in ReadAsync(RowsAsync("PRAGMA integrity_check", cancellationToken).Where(row => row != "ok")))
                yield return $"file: {fault}";
            await foreach (var fault in ReadAsync(RowsAsync("PRAGMA foreign_key_check", cancellationToken)))
                yield return $"reference: {fault}";
        }

        await foreach (var fault in ReadAsync(SchemaAsync(cancellationToken)))
            yield return $"schema: {fault}";
        await foreach (var fault in ReadAsync(ReleasesAsync(cancellationToken)))
            yield return $"release {fault}";
    }

    private async IAsyncEnumerable<string> SchemaAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var migration in await initialiser.PendingMigrationsAsync(cancellationToken))
            yield return $"the migration {migration} is not applied";
    }

    private async IAsyncEnumerable<string> ReleasesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var release in (await releases.IndexAsync(cancellationToken)).Where(release => release.Status != ReleaseStatus.Draft))
        {
            await foreach (var fault in ReadAsync(FaultsAsync(release, cancellationToken)))
                yield return $"{release.Id}: {fault}";
        }
    }

    private async IAsyncEnumerable<string> FaultsAsync(Release release, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var published = await figures.OfReleaseAsync(release, null, cancellationToken).Select(PublishedOf).SumAsync(cancellationToken);
        if (published < release.FigureCount)
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{published:N0} of {release.FigureCount:N0} published figures are there"
            );
    }

    private static async IAsyncEnumerable<string> ReadAsync(IAsyncEnumerable<string> faults)
    {
        await using var each = faults.GetAsyncEnumerator();
        while (true)
        {
            var failure = (string?)null;
            try
            {
                if (!await each.MoveNextAsync())
                    break;
            }
            catch (Exception exception) when (IsOfContent(exception))
            {
                failure = $"cannot be read: {exception.Message}";
            }

            yield return failure ?? each.Current;
            if (failure is not null)
                break;
        }
    }

    // What reading damaged text and numbers throws is as varied as the damage. A store that is out of reach is no damage.
    private static bool IsOfContent(Exception exception) =>
        StoreFaults.IsDamage(exception)
        || (
            !StoreFaults.IsOfStore(exception)
            && exception is not (OperationCanceledException or IOException or UnauthorizedAccessException or OutOfMemoryException)
        );

    private static int PublishedOf(FigureGroup group) => group.Figures.Count(figure => figure.Derivation == Derivation.Published);

    private async IAsyncEnumerable<string> RowsAsync(string sql, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await store.Database.OpenConnectionAsync(cancellationToken);
        await using var command = store.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.Default, cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            yield return string.Join(
                ' ',
                Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))
            );
    }
}
