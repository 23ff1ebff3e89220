using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Persistence.Rows;
using OutcomesApi.Infrastructure.Reference;

namespace OutcomesApi.Infrastructure.Persistence.Queries;

/// <summary>
/// Reads figures. Every read is a seek to (release, area, offence) in the primary key, for the releases that are current at the
/// snapshot, so that neither superseded vintages nor other areas cost anything.
/// </summary>
internal sealed class ObservationQueries(OutcomesDbContext store, StoreIndexCache cache) : IObservationQueries
{
    private const short NoOffence = 0;

    /// <inheritdoc/>
    public async IAsyncEnumerable<OffenceFigures> OfAreaAsync(ObservationFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var index = await cache.CurrentAsync(store, cancellationToken);
        var scope = ReadScope.Of(index, filter);
        if (scope is null)
            yield break;
        var populations = await PopulationsAsync(index, filter, cancellationToken);
        foreach (var offence in OffencesToRead(index.Lists, filter))
        {
            var figures = await OfOffenceAsync(index, scope, offence, populations, cancellationToken);
            if (figures.Observations.Count > 0 || figures.PublishedRates.Count > 0)
                yield return figures;
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Area>> WithFiguresAsync(
        IReadOnlyList<Area> areas, IReadOnlyList<OffenceType> offences, Snapshot snapshot, CancellationToken cancellationToken)
    {
        var index = await cache.CurrentAsync(store, cancellationToken);
        var releases = ReleaseKeys(index, snapshot);
        var offenceKeys = offences.Select(index.Offences.KeyOf).OfType<short>().ToList();
        var areaKeys = areas.Select(index.Areas.KeyOf).OfType<short>().ToList();
        var observed = store.Observations
            .Where(row => releases.Contains(row.ReleaseKey) && areaKeys.Contains(row.AreaKey) && offenceKeys.Contains(row.OffenceKey))
            .Select(row => row.AreaKey);
        var published = store.PublishedRates
            .Where(row => releases.Contains(row.ReleaseKey) && areaKeys.Contains(row.AreaKey) && offenceKeys.Contains(row.OffenceKey))
            .Select(row => row.AreaKey);
        var zeros = store.PublishedCells
            .Where(row => releases.Contains(row.ReleaseKey) && areaKeys.Contains(row.AreaKey) && offenceKeys.Contains(row.OffenceKey))
            .Select(row => row.AreaKey);
        var found = (await observed.Union(published).Union(zeros).ToListAsync(cancellationToken)).Select(key => index.Areas[key]).ToHashSet();
        return [.. areas.Where(found.Contains)];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Release>> ReleasesWithAsync(Area area, Snapshot snapshot, CancellationToken cancellationToken)
    {
        var index = await cache.CurrentAsync(store, cancellationToken);
        if (index.Areas.KeyOf(area) is not { } areaKey)
            return [];
        var releases = ReleaseKeys(index, snapshot);
        var found = await store.Releases
            .Where(release => releases.Contains(release.Key)
                && (store.Observations.Any(row => row.ReleaseKey == release.Key && row.AreaKey == areaKey)
                    || store.PublishedRates.Any(row => row.ReleaseKey == release.Key && row.AreaKey == areaKey)
                    || store.PublishedCells.Any(row => row.ReleaseKey == release.Key && row.AreaKey == areaKey)))
            .OrderBy(release => release.Key)
            .Select(release => release.Key)
            .ToListAsync(cancellationToken);
        return [.. found.Select(key => index.ReleasesByKey[key])];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TimePeriod>> PeriodsAsync(Snapshot snapshot, CancellationToken cancellationToken)
    {
        var index = await cache.CurrentAsync(store, cancellationToken);
        return [.. index.Releases.CurrentAt(snapshot).Values.SelectMany(periods => periods).Distinct().Order()];
    }

    private static IEnumerable<OffenceType?> OffencesToRead(ReferenceLists lists, ObservationFilter filter)
    {
        IEnumerable<OffenceType?> all = filter.Offences is { } asked ? lists.Offences.Where(asked.Contains) : lists.Offences.Prepend<OffenceType?>(null);
        return filter.FromOffence is { } first ? all.SkipWhile(offence => (offence?.Id ?? "") != first) : all;
    }

    private static List<int> ReleaseKeys(StoreIndex index, Snapshot snapshot) =>
        [.. index.Releases.CurrentAt(snapshot).Keys.Select(release => index.ReleasesByKey.KeyOf(release)).OfType<int>()];

    private async Task<IReadOnlyList<Observation>> PopulationsAsync(StoreIndex index, ObservationFilter filter, CancellationToken cancellationToken)
    {
        var scope = ReadScope.Of(index, new ObservationFilter(filter.Area, filter.Snapshot));
        if (scope is null || index.Measures.KeyOf(PopulationMeasures.MidYear) is not { } measure)
            return [];
        var rows = await ObservationsOf(scope, NoOffence).Where(row => row.MeasureKey == measure).ToListAsync(cancellationToken);
        return [.. rows.Where(row => scope.Includes(row)).Select(row => StoredFigures.Observation(index, row)).OrderBy(observation => observation.Period)];
    }

    private async Task<OffenceFigures> OfOffenceAsync(
        StoreIndex index, ReadScope scope, OffenceType? offence, IReadOnlyList<Observation> populations, CancellationToken cancellationToken)
    {
        if ((offence is null ? NoOffence : index.Offences.KeyOf(offence)) is not { } key)
            return new OffenceFigures(offence, [], [], populations);
        var observations = await ObservationsOf(scope, key).ToListAsync(cancellationToken);
        var cells = await CellsOf(scope, key).ToListAsync(cancellationToken);
        var rates = await RatesOf(scope, key).ToListAsync(cancellationToken);
        return new OffenceFigures(
            offence,
            StoredFigures.Ordered(ZeroCounts.With(observations, cells, index).Where(scope.Includes).Select(row => StoredFigures.Observation(index, row)), figure => index.Lists.MeasureOrder[figure.Measure.Id]),
            StoredFigures.Ordered(rates.Where(scope.Includes).Select(row => StoredFigures.PublishedRate(index, row)), figure => index.Lists.RateOrder[figure.Rate.Id]),
            populations);
    }

    private IQueryable<ObservationRow> ObservationsOf(ReadScope scope, short offenceKey) =>
        scope.PeriodKeys is { } periods
            ? store.Observations.AsNoTracking().Where(row => scope.ReleaseKeys.Contains(row.ReleaseKey) && row.AreaKey == scope.AreaKey && row.OffenceKey == offenceKey && periods.Contains(row.PeriodKey))
            : store.Observations.AsNoTracking().Where(row => scope.ReleaseKeys.Contains(row.ReleaseKey) && row.AreaKey == scope.AreaKey && row.OffenceKey == offenceKey);

    private IQueryable<PublishedCellRow> CellsOf(ReadScope scope, short offenceKey) =>
        scope.PeriodKeys is { } periods
            ? store.PublishedCells.AsNoTracking().Where(row => scope.ReleaseKeys.Contains(row.ReleaseKey) && row.AreaKey == scope.AreaKey && row.OffenceKey == offenceKey && periods.Contains(row.PeriodKey))
            : store.PublishedCells.AsNoTracking().Where(row => scope.ReleaseKeys.Contains(row.ReleaseKey) && row.AreaKey == scope.AreaKey && row.OffenceKey == offenceKey);

    private IQueryable<PublishedRateRow> RatesOf(ReadScope scope, short offenceKey) =>
        scope.PeriodKeys is { } periods
            ? store.PublishedRates.AsNoTracking().Where(row => scope.ReleaseKeys.Contains(row.ReleaseKey) && row.AreaKey == scope.AreaKey && row.OffenceKey == offenceKey && periods.Contains(row.PeriodKey))
            : store.PublishedRates.AsNoTracking().Where(row => scope.ReleaseKeys.Contains(row.ReleaseKey) && row.AreaKey == scope.AreaKey && row.OffenceKey == offenceKey);
}
