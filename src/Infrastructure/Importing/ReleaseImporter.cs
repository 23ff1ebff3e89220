using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Persistence;
using OutcomesApi.Infrastructure.Persistence.Rows;
using OutcomesApi.Infrastructure.Reference;

namespace OutcomesApi.Infrastructure.Importing;

/// <summary>
/// Figures to store: writes releases in one transaction, each once. Killed at any moment, the store holds all of them or none; run again with
/// the same content, it changes nothing.
/// </summary>
public sealed class ReleaseImporter(OutcomesDbContext store, ReferenceLists lists, IFigureBulkWriter bulkWriter, Rollup rollup)
{
    /// <summary>Writes those of the releases whose content the store does not have.</summary>
    /// <param name="releases">The releases.</param>
    /// <param name="at">The instant of the change.</param>
    /// <param name="cancellationToken">Stops the import; nothing of it is then in the store.</param>
    /// <returns>How many were written.</returns>
    public async Task<int> ImportAsync(IReadOnlyList<ReleaseContent> releases, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(releases);
        var strategy = store.Database.CreateExecutionStrategy();
        return await strategy.ExecuteAsync(async token =>
        {
            store.ChangeTracker.Clear();
            await using var transaction = await store.Database.BeginTransactionAsync(token);
            var imported = await ImportNewAsync(releases, at, token);
            await transaction.CommitAsync(token);
            return imported;
        }, cancellationToken);
    }

    private async Task<int> ImportNewAsync(IReadOnlyList<ReleaseContent> releases, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var known = await store.Releases.Select(row => row.Checksum).ToListAsync(cancellationToken);
        var missing = releases.Where(release => !known.Contains(release.Checksum)).ToList();
        if (missing.Count == 0)
            return 0;
        var keys = await ReferenceKeys.SynchroniseAsync(store, lists, cancellationToken);
        var version = await NextVersionAsync(missing, at, cancellationToken);
        foreach (var release in missing)
            await ImportOneAsync(release, version, keys, cancellationToken);
        return missing.Count;
    }

    private async Task<DataVersionRow> NextVersionAsync(IReadOnlyList<ReleaseContent> releases, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var version = await store.DataVersions.SingleOrDefaultAsync(cancellationToken);
        if (version is null)
            store.DataVersions.Add(version = new DataVersionRow { Id = "" });
        var content = string.Join('\n', releases.Select(release => release.Checksum).Prepend(version.Id));
        version.Id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..16];
        version.Sequence++;
        version.ChangedAt = at;
        return version;
    }

    private async Task ImportOneAsync(ReleaseContent content, DataVersionRow version, ReferenceKeys keys, CancellationToken cancellationToken)
    {
        var sources = await SourcesAsync(content.Manifest, cancellationToken);
        var release = await ReleaseAsync(content, version, cancellationToken);
        var sums = rollup.SumsOf(content.Figures, content.Manifest.CompleteOver);
        foreach (var period in content.Figures.Select(figure => figure.Period).Distinct().Order())
            store.ReleasePeriods.Add(new ReleasePeriodRow { ReleaseKey = release.Key, PeriodKey = keys.Period(period) });
        foreach (var source in content.Figures.Select(figure => figure.SourceId).Distinct())
            store.ReleaseSources.Add(new ReleaseSourceRow { ReleaseKey = release.Key, SourceKey = sources[source] });
        foreach (var figure in content.Figures)
            (_, _) = (keys.Note(figure.Note), keys.Breakdown(figure.Breakdown));
        await store.SaveChangesAsync(cancellationToken);

        var rows = new FigureRows(release.Key, keys, sources);
        store.PublishedRates.AddRange(content.Figures.Where(figure => figure.Rate is not null).Select(rows.PublishedRate));
        await store.SaveChangesAsync(cancellationToken);
        store.ChangeTracker.Clear();
        store.Attach(version);
        await bulkWriter.WriteAsync(store, [.. content.Figures.Concat(sums).Where(figure => figure.Measure is not null).Select(rows.Observation).OrderBy(FigureRows.Key)], cancellationToken);
    }

    private async Task<ReleaseRow> ReleaseAsync(ReleaseContent content, DataVersionRow version, CancellationToken cancellationToken)
    {
        var manifest = content.Manifest;
        var dataSet = await store.DataSets.FirstOrDefaultAsync(row => row.Id == manifest.DataSet.Id, cancellationToken);
        if (dataSet is null)
        {
            store.DataSets.Add(dataSet = new DataSetRow { Id = manifest.DataSet.Id, Title = manifest.DataSet.Title, Publisher = manifest.DataSet.Publisher });
            await store.SaveChangesAsync(cancellationToken);
        }

        var release = new ReleaseRow
        {
            DataSetKey = dataSet.Key,
            Version = manifest.Version,
            Title = manifest.Title,
            Status = ReleaseStatus.Published,
            PublishedAt = manifest.PublishedOn is { } date ? PartialDate.LastMomentOf(date) : version.ChangedAt,
            PublishedOn = manifest.PublishedOn,
            ExtractedOn = manifest.ExtractedOn,
            RetrievedOn = manifest.RetrievedOn,
            Sequence = version.Sequence,
            Checksum = content.Checksum,
            CompleteOver = string.Join(' ', manifest.CompleteOver),
            FigureCount = content.Figures.Count,
        };
        store.Releases.Add(release);
        await store.SaveChangesAsync(cancellationToken);
        return release;
    }

    private async Task<Dictionary<string, int>> SourcesAsync(ReleaseManifest manifest, CancellationToken cancellationToken)
    {
        var ids = manifest.Sources.Select(source => source.Id).ToList();
        var rows = await store.Sources.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        var added = manifest.Sources.Where(source => !rows.ContainsKey(source.Id)).ToList();
        foreach (var source in added)
            store.Sources.Add(rows[source.Id] = Row(source));
        await store.SaveChangesAsync(cancellationToken);
        foreach (var source in added)
        {
            store.SourceDerivations.AddRange(source.DerivedFrom.Select((from, position) => new SourceDerivationRow
            {
                SourceKey = rows[source.Id].Key,
                FromKey = rows[from.Id].Key,
                Position = (short)position,
                Basis = from.Basis,
            }));
        }

        return rows.ToDictionary(pair => pair.Key, pair => pair.Value.Key, StringComparer.Ordinal);
    }

    private static SourceRow Row(ManifestSource source) => new()
    {
        Id = source.Id,
        Publisher = source.Publisher,
        Title = source.Title,
        QualityLabel = source.QualityLabel,
        Url = source.Url,
        Table = source.Table,
        PublishedOn = source.PublishedOn,
        Licence = source.Licence,
        Note = source.Note,
    };
}
