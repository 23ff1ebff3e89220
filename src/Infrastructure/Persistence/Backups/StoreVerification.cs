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
    /// <summary>What is wrong, as it is found; nothing where all is well.</summary>
    public async IAsyncEnumerable<string> FaultsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (store.Database.IsSqlite())
        {
            await foreach (var fault in RowsAsync("PRAGMA integrity_check", cancellationToken).Where(row => row != "ok"))
                yield return $"file: {fault}";
            await foreach (var fault in RowsAsync("PRAGMA foreign_key_check", cancellationToken))
                yield return $"reference: {fault}";
        }

        foreach (var migration in await initialiser.PendingMigrationsAsync(cancellationToken))
            yield return $"schema: the migration {migration} is not applied";
        foreach (var release in (await releases.IndexAsync(cancellationToken)).Where(release => release.Status != ReleaseStatus.Draft))
        {
            if (await FaultAsync(release, cancellationToken) is { } fault)
                yield return $"release {release.Id}: {fault}";
        }
    }

    private async Task<string?> FaultAsync(Release release, CancellationToken cancellationToken)
    {
        try
        {
            var published = await figures.OfReleaseAsync(release, null, cancellationToken).Select(PublishedOf).SumAsync(cancellationToken);
            return published < release.FigureCount
                ? string.Create(CultureInfo.InvariantCulture, $"{published:N0} of {release.FigureCount:N0} published figures are there")
                : null;
        }
        catch (Exception exception)
            when (exception is InvalidOperationException or KeyNotFoundException or FormatException or ArgumentException)
        {
            return $"cannot be read: {exception.Message}";
        }
    }

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
