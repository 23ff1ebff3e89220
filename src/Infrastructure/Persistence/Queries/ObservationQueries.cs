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
    private const int MostOffencesAtOnce = 16;

    /// <inheritdoc/>
    public async IAsyncEnumerable<OffenceFigures> OfAreaAsync(ObservationFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var index = await cache.CurrentAsync(store, cancellationToken);
        if (index.Areas.KeyOf(filter.Area) is not { } area || ReadScope.Of(index, filter, [area]) is not { } scope)
            yield break;
        var populations = await PopulationsAsync(index, filter, [area], cancellationToken);
        foreach (var offences in Batches([.. OffencesToRead(index.Lists, filter).Where(offence => KeyOf(index, offence) is not null)]))
        {
            foreach (var figures in await OfOffencesAsync(index, scope, offences, populations, cancellationToken))
                yield return figures;
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<Area, OffenceFigures>> OfAreasAsync(
        IReadOnlyList<Area> areas, OffenceType? offence, ObservationFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(areas);
        ArgumentNullException.ThrowIfNull(filter);
        var index = await cache.CurrentAsync(store, cancellationToken);
        var areaKeys = areas.Select(index.Areas.KeyOf).OfType<short>().Order().ToList();
        if (ReadScope.Of(index, filter, areaKeys) is not { } scope || KeyOf(index, offence) is not { } key)
            return new Dictionary<Area, OffenceFigures>();
        var populations = (await PopulationsAsync(index, filter, areaKeys, cancellationToken)).ToLookup(population => population.Area);
        var observations = (await ObservationsOf(scope, [key]).ToListAsync(cancellationToken)).ToLookup(row => row.AreaKey);
        var cells = (await CellsAsync(index, scope, [key], cancellationToken)).ToLookup(row => row.AreaKey);
        var rates = (await RatesAsync(index, scope, [key], cancellationToken)).ToLookup(row => row.AreaKey);
        return areaKeys
            .Select(area => (Area: index.Areas[area], Figures: Figures(index, scope, offence, [.. observations[area]], [.. cells[area]], rates[area], [.. populations[index.Areas[area]]])))
            .Where(pair => HasAny(pair.Figures))
            .ToDictionary(pair => pair.Area, pair => pair.Figures);
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

    private static bool HasAny(OffenceFigures figures) => figures.Observations.Count > 0 || figures.PublishedRates.Count > 0;

    private async Task<IReadOnlyList<Observation>> PopulationsAsync(StoreIndex index, ObservationFilter filter, IReadOnlyList<short> areaKeys, CancellationToken cancellationToken)
    {
        var scope = ReadScope.Of(index, new ObservationFilter(filter.Area, filter.Snapshot), areaKeys);
        if (scope is null || index.Measures.KeyOf(PopulationMeasures.MidYear) is not { } measure)
            return [];
        await RememberPopulationsAsync(index, measure, [.. areaKeys.Where(area => !index.Populations.ContainsKey(area))], cancellationToken);
        var rows = areaKeys.SelectMany(area => index.Populations[area]);
        return [.. rows.Where(row => scope.Includes(row)).Select(row => StoredFigures.Observation(index, row)).OrderBy(observation => observation.Period)];
    }

    // Nearly every question needs them for its rates per head, and they are few.
    private async Task RememberPopulationsAsync(StoreIndex index, short measure, List<short> areaKeys, CancellationToken cancellationToken)
    {
        if (areaKeys.Count == 0)
            return;
        List<int> releases = [.. index.ReleasesByKey.Entries.Keys.Order()];
        var rows = await store.Observations.AsNoTracking()
            .Where(row => releases.Contains(row.ReleaseKey) && areaKeys.Contains(row.AreaKey) && row.OffenceKey == NoOffence && row.MeasureKey == measure)
            .ToListAsync(cancellationToken);
        var ofAreas = rows.ToLookup(row => row.AreaKey);
        foreach (var area in areaKeys)
            index.Populations[area] = [.. ofAreas[area]];
    }

    // Offences are read some at a time: the first page of an answer needs the first alone, all of it needs no three questions for each, and memory stays flat.
    private static IEnumerable<OffenceType?[]> Batches(IReadOnlyList<OffenceType?> offences)
    {
        var size = 1;
        for (var from = 0; from < offences.Count; from += size, size = Math.Min(MostOffencesAtOnce, size * 2))
            yield return [.. offences.Skip(from).Take(size)];
    }

    private static short? KeyOf(StoreIndex index, OffenceType? offence) => offence is null ? NoOffence : index.Offences.KeyOf(offence);

    private async Task<IReadOnlyList<OffenceFigures>> OfOffencesAsync(
        StoreIndex index, ReadScope scope, OffenceType?[] offences, IReadOnlyList<Observation> populations, CancellationToken cancellationToken)
    {
        List<short> keys = [.. offences.Select(offence => KeyOf(index, offence)!.Value)];
        var observations = (await ObservationsOf(scope, keys).ToListAsync(cancellationToken)).ToLookup(row => row.OffenceKey);
        var cells = (await CellsAsync(index, scope, keys, cancellationToken)).ToLookup(row => row.OffenceKey);
        var rates = (await RatesAsync(index, scope, keys, cancellationToken)).ToLookup(row => row.OffenceKey);
        return
        [
            .. offences.Zip(keys, (offence, key) => Figures(index, scope, offence, [.. observations[key]], [.. cells[key]], rates[key], populations)).Where(HasAny),
        ];
    }

    private static OffenceFigures Figures(
        StoreIndex index, ReadScope scope, OffenceType? offence, List<ObservationRow> observations, List<PublishedCellRow> cells, IEnumerable<PublishedRateRow> rates, IReadOnlyList<Observation> populations) =>
        new(
            offence,
            StoredFigures.Ordered(ZeroCounts.With(observations, cells, index).Where(scope.Includes).Select(row => StoredFigures.Observation(index, row)), figure => index.Lists.MeasureOrder[figure.Measure.Id]),
            StoredFigures.Ordered(rates.Where(scope.Includes).Select(row => StoredFigures.PublishedRate(index, row)), figure => index.Lists.RateOrder[figure.Rate.Id]),
            populations);

    private IQueryable<ObservationRow> ObservationsOf(ReadScope scope, IReadOnlyList<short> offenceKeys) =>
        scope.PeriodKeys is { } periods
            ? store.Observations.AsNoTracking().Where(row => scope.ReleaseKeys.Contains(row.ReleaseKey) && scope.AreaKeys.Contains(row.AreaKey) && offenceKeys.Contains(row.OffenceKey) && periods.Contains(row.PeriodKey))
            : store.Observations.AsNoTracking().Where(row => scope.ReleaseKeys.Contains(row.ReleaseKey) && scope.AreaKeys.Contains(row.AreaKey) && offenceKeys.Contains(row.OffenceKey));

    private async Task<IReadOnlyList<PublishedCellRow>> CellsAsync(StoreIndex index, ReadScope scope, IReadOnlyList<short> offenceKeys, CancellationToken cancellationToken) =>
        scope.ReleaseKeys.Any(index.WithPublishedCells.Contains) ? await CellsOf(scope, offenceKeys).ToListAsync(cancellationToken) : [];

    private async Task<IReadOnlyList<PublishedRateRow>> RatesAsync(StoreIndex index, ReadScope scope, IReadOnlyList<short> offenceKeys, CancellationToken cancellationToken) =>
        scope.ReleaseKeys.Any(index.WithPublishedRates.Contains) ? await RatesOf(scope, offenceKeys).ToListAsync(cancellationToken) : [];

    private IQueryable<PublishedCellRow> CellsOf(ReadScope scope, IReadOnlyList<short> offenceKeys) =>
        scope.PeriodKeys is { } periods
            ? store.PublishedCells.AsNoTracking().Where(row => scope.ReleaseKeys.Contains(row.ReleaseKey) && scope.AreaKeys.Contains(row.AreaKey) && offenceKeys.Contains(row.OffenceKey) && periods.Contains(row.PeriodKey))
            : store.PublishedCells.AsNoTracking().Where(row => scope.ReleaseKeys.Contains(row.ReleaseKey) && scope.AreaKeys.Contains(row.AreaKey) && offenceKeys.Contains(row.OffenceKey));

    private IQueryable<PublishedRateRow> RatesOf(ReadScope scope, IReadOnlyList<short> offenceKeys) =>
        scope.PeriodKeys is { } periods
            ? store.PublishedRates.AsNoTracking().Where(row => scope.ReleaseKeys.Contains(row.ReleaseKey) && scope.AreaKeys.Contains(row.AreaKey) && offenceKeys.Contains(row.OffenceKey) && periods.Contains(row.PeriodKey))
            : store.PublishedRates.AsNoTracking().Where(row => scope.ReleaseKeys.Contains(row.ReleaseKey) && scope.AreaKeys.Contains(row.AreaKey) && offenceKeys.Contains(row.OffenceKey));
}
