using Microsoft.EntityFrameworkCore;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Importing;
using OutcomesApi.Infrastructure.Importing.Tidy;
using OutcomesApi.Infrastructure.Persistence;
using OutcomesApi.Infrastructure.Persistence.Queries;

namespace OutcomesApi.Infrastructure.Exporting;

/// <summary>
/// What the export of a release says beside its figures: the release, its sources, and those entries of the code lists that it uses and
/// that the service does not come with, since the store that reads it may not have them.
/// </summary>
internal sealed class TidyHeads(OutcomesDbContext store, StoreIndexCache cache)
{
    public async Task<TidyHead> OfAsync(Release release, CancellationToken cancellationToken)
    {
        var index = await cache.CurrentAsync(store, cancellationToken);
        var key = index.ReleasesByKey.KeyOf(release) ?? throw new InvalidOperationException($"The store has no release {release.Id}.");
        var used = await UsedAsync(key, cancellationToken);
        var sources = Ordered(release.Sources);
        return new TidyHead
        {
            Release = Release(release, await OwnSourceAsync(index, release, key, used, cancellationToken)),
            Sources = [.. sources.Select(Source)],
            Areas = await AreasAsync(index, key, cancellationToken),
            Offences = await OffencesAsync(index, used, cancellationToken),
            OutcomeTypes = await OutcomeTypesAsync(index, used, cancellationToken),
        };
    }

    private static TidyRelease Release(Release release, string ownSource) =>
        new()
        {
            DataSet = new ManifestDataSet
            {
                Id = release.DataSet.Id,
                Title = release.DataSet.Title,
                Publisher = release.DataSet.Publisher,
            },
            Version = release.Version,
            Title = release.Title,

            // What has replaced it since is no matter of its own: its file stays the same.
            Status = release.Status == ReleaseStatus.Superseded ? ReleaseStatus.Published : release.Status,
            Withdrawal = release.Withdrawal is { } withdrawal
                ? new ManifestWithdrawal(withdrawal.At.ToUniversalTime(), withdrawal.Reason)
                : null,
            CorrectionReason = release.CorrectionReason,
            PublishedOn = release.PublishedOn,
            PublishedAt = release.PublishedOn is null ? release.PublishedAt.ToUniversalTime() : null,
            ExtractedOn = release.ExtractedOn,
            RetrievedOn = release.RetrievedOn,
            CompleteOver = release.CompleteOver,
            AbsentRows = release.AbsentRows,
            Sums = ReleaseSums.Included,
            FigureCount = release.FigureCount,
            Periods = [.. release.Periods.Where(period => period.Kind != PeriodKind.Undated).Select(period => period.Id)],
            OwnSource = ownSource,
            Checksum = release.Checksum,
        };

    // Each after those it draws on.
    private static List<Source> Ordered(IReadOnlyList<Source> sources)
    {
        var ordered = new List<Source>();
        foreach (var source in sources)
            Add(source);
        return ordered;

        void Add(Source source)
        {
            if (ordered.Exists(other => other.Id == source.Id))
                return;
            foreach (var from in source.DerivedFrom)
                Add(from.From);
            ordered.Add(source);
        }
    }

    private static ManifestSource Source(Source source) =>
        new()
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
            DerivedFrom = [.. source.DerivedFrom.Select(from => new ManifestDerivation { Id = from.From.Id, Basis = from.Basis })],
        };

    // The zeros of a dense table and the sums are the own source's. A source that no figure names can only be there as the own one.
    private async Task<string> OwnSourceAsync(StoreIndex index, Release release, int key, Used used, CancellationToken cancellationToken)
    {
        if (
            await store
                .PublishedCells.Where(row => row.ReleaseKey == key)
                .OrderBy(row => row.AreaKey)
                .Select(row => (int?)row.SourceKey)
                .FirstOrDefaultAsync(cancellationToken) is
            { } ofZeros
        )
            return index.Sources[ofZeros].Id;
        if (
            await store
                .Observations.Where(row => row.ReleaseKey == key && row.Derivation == Derivation.Sum)
                .OrderBy(row => row.AreaKey)
                .Select(row => (int?)row.SourceKey)
                .FirstOrDefaultAsync(cancellationToken) is
            { } ofSums
        )
            return index.Sources[ofSums].Id;
        return (
            release.Sources.FirstOrDefault(source => !used.Sources.Contains(index.Sources.KeyOf(source)!.Value)) ?? release.Sources[^1]
        ).Id;
    }

    private async Task<Used> UsedAsync(int key, CancellationToken cancellationToken)
    {
        var observed = await store
            .Observations.Where(row => row.ReleaseKey == key)
            .Select(row => new
            {
                row.OffenceKey,
                row.MeasureKey,
                row.SourceKey,
            })
            .Distinct()
            .ToListAsync(cancellationToken);
        var rates = await store
            .PublishedRates.Where(row => row.ReleaseKey == key)
            .Select(row => new
            {
                row.OffenceKey,
                row.RateKey,
                row.SourceKey,
            })
            .Distinct()
            .ToListAsync(cancellationToken);
        var cells = await store
            .PublishedCells.Where(row => row.ReleaseKey == key)
            .Select(row => new { row.OffenceKey, row.MeasureSetKey })
            .Distinct()
            .ToListAsync(cancellationToken);
        return new Used(
            [.. observed.Select(row => row.OffenceKey), .. rates.Select(row => row.OffenceKey), .. cells.Select(row => row.OffenceKey)],
            [.. observed.Select(row => row.MeasureKey)],
            [.. rates.Select(row => row.RateKey)],
            [.. cells.Select(row => row.MeasureSetKey)],
            [.. observed.Select(row => row.SourceKey), .. rates.Select(row => row.SourceKey)]
        );
    }

    private async Task<IReadOnlyList<TidyArea>?> AreasAsync(StoreIndex index, int key, CancellationToken cancellationToken)
    {
        // What was brought since the index was read belongs to a later release.
        var brought = await store.RegisteredAreas.OrderBy(row => row.Position).Select(row => row.Id).ToListAsync(cancellationToken);
        var areas = brought.Select(index.Lists.Areas.Find).OfType<Area>().ToList();
        var used = new HashSet<Area>();
        foreach (var area in areas)
        {
            if (index.Areas.KeyOf(area) is { } areaKey && await HasAreaAsync(key, areaKey, cancellationToken))
                used.UnionWith(area.Ancestors.Prepend(area));
        }

        return OrNull(
            areas
                .Where(used.Contains)
                .Select(area => new TidyArea
                {
                    Id = area.Id,
                    Name = area.Name,
                    Level = area.Level,
                    GssCode = area.GssCode?.Text,
                    Parent = area.Parent?.Id,
                })
        );
    }

    private async Task<bool> HasAreaAsync(int key, short areaKey, CancellationToken cancellationToken) =>
        await store.Observations.AnyAsync(row => row.ReleaseKey == key && row.AreaKey == areaKey, cancellationToken)
        || await store.PublishedCells.AnyAsync(row => row.ReleaseKey == key && row.AreaKey == areaKey, cancellationToken)
        || await store.PublishedRates.AnyAsync(row => row.ReleaseKey == key && row.AreaKey == areaKey, cancellationToken);

    private async Task<IReadOnlyList<TidyOffence>?> OffencesAsync(StoreIndex index, Used used, CancellationToken cancellationToken)
    {
        var brought = await store.RegisteredOffences.OrderBy(row => row.Position).Select(row => row.Id).ToListAsync(cancellationToken);
        var needed = new HashSet<OffenceType>();
        foreach (var key in used.Offences.Where(key => key != 0))
        {
            for (OffenceType? offence = index.Offences[key]; offence is not null; offence = offence.Parent)
                needed.Add(offence);
        }

        return OrNull(
            brought
                .Select(index.Lists.Offences.Find)
                .OfType<OffenceType>()
                .Where(needed.Contains)
                .Select(offence => new TidyOffence
                {
                    Id = offence.Id,
                    Name = offence.Name,
                    Level = offence.Level,
                    Classification = offence.Classification,
                    Code = offence.Code,
                    Parent = offence.Parent?.Id,
                })
        );
    }

    private async Task<IReadOnlyList<TidyOutcomeType>?> OutcomeTypesAsync(StoreIndex index, Used used, CancellationToken cancellationToken)
    {
        var brought = await store.RegisteredOutcomeTypes.AsNoTracking().OrderBy(row => row.Position).ToListAsync(cancellationToken);
        if (brought.Count == 0)
            return null;
        IEnumerable<Measure> measures = used
            .Measures.Concat(used.MeasureSets.SelectMany(key => index.MeasureSets[key]))
            .Distinct()
            .Select(key => index.Measures[key]);
        IEnumerable<RateDefinition> rates = used.Rates.Select(key => index.Rates[key]);
        var needed = measures
            .Concat(rates.SelectMany(rate => new[] { rate.Numerator, rate.Denominator }))
            .SelectMany(measure => measure.OutcomeTypeIds)
            .ToHashSet(StringComparer.Ordinal);
        return OrNull(
            brought
                .Where(type => needed.Contains(type.Code.ToLowerInvariant()))
                .Select(type => new TidyOutcomeType
                {
                    Code = type.Code,
                    Name = type.Name,
                    GroupId = type.GroupId,
                    GroupName = type.GroupName,
                })
        );
    }

    private static List<T>? OrNull<T>(IEnumerable<T> entries) => entries.ToList() is { Count: > 0 } list ? list : null;

    private sealed record Used(
        HashSet<short> Offences,
        HashSet<short> Measures,
        HashSet<short> Rates,
        HashSet<int> MeasureSets,
        HashSet<int> Sources
    );
}
