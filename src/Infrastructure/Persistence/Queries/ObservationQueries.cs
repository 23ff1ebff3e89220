using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Persistence.Queries;

/// <summary>
/// Reads figures. Every read is a seek to (release, area, offence) in the primary key, for the releases that are current at the
/// snapshot, so that neither superseded vintages nor other areas cost anything.
/// </summary>
internal sealed class ObservationQueries(OutcomesDbContext store, StoreIndexCache cache, FigureStatements statements) : IObservationQueries
{
    private const short NoOffence = 0;

    /// <inheritdoc/>
    public async IAsyncEnumerable<OffenceFigures> OfAreaAsync(
        ObservationFilter filter,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        var index = await cache.LeasedAsync(store, cancellationToken);
        if (index.Areas.KeyOf(filter.Area) is not { } area || ReadScope.Of(index, filter, [area]) is not { } scope)
            yield break;
        var populations = await PopulationsAsync(index, filter, [area], cancellationToken);
        foreach (var offences in FigureBatches.Of(OffencesToRead(index, filter)))
        {
            foreach (var figures in await OfOffencesAsync(index, scope, offences, populations, cancellationToken))
                yield return figures;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<OffenceFigures> OfAreaByPeriodAsync(
        ObservationFilter filter,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        var index = await cache.LeasedAsync(store, cancellationToken);
        if (index.Areas.KeyOf(filter.Area) is not { } area || ReadScope.Of(index, filter, [area]) is not { } scope)
            yield break;
        var populations = await PopulationsAsync(index, filter, [area], cancellationToken);
        short[] periods = [.. scope.AllPeriodKeys.OrderBy(key => index.Periods[key])];
        var first = filter.FromPeriod is { } from ? Math.Max(0, Array.FindIndex(periods, key => index.Periods[key].Id == from)) : 0;
        foreach (var (offences, some) in FigureBatches.Of(OffencesToRead(index, filter), periods, first))
        {
            foreach (
                var figures in await OfOffencesAsync(
                    index,
                    some is null ? scope : scope.Within(some.ToHashSet()),
                    offences,
                    populations,
                    cancellationToken
                )
            )
            {
                foreach (var ofPeriod in figures.ByPeriod())
                    yield return ofPeriod;
            }
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<Area, OffenceFigures>> OfAreasAsync(
        IReadOnlyList<Area> areas,
        OffenceType? offence,
        ObservationFilter filter,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(areas);
        ArgumentNullException.ThrowIfNull(filter);
        var index = await cache.LeasedAsync(store, cancellationToken);
        short[] areaKeys = [.. areas.Select(index.Areas.KeyOf).OfType<short>().Order()];
        if (ReadScope.Of(index, filter, areaKeys) is not { } scope || KeyOf(index, offence) is not { } key)
            return new Dictionary<Area, OffenceFigures>();
        var populations = (await PopulationsAsync(index, filter, areaKeys, cancellationToken)).ToLookup(population => population.Area);
        await using var connection = await OpenAsync(cancellationToken);
        var observations = (await statements.Observations(store, scope, [key]).ToListAsync(cancellationToken)).ToLookup(row => row.AreaKey);
        var cells = (await CellsAsync(index, scope, [key], cancellationToken)).ToLookup(row => row.AreaKey);
        var rates = (await RatesAsync(index, scope, [key], cancellationToken)).ToLookup(row => row.AreaKey);
        return areaKeys
            .Select(area =>
                (
                    Area: index.Areas[area],
                    Figures: Figures(
                        index,
                        scope,
                        offence,
                        [.. observations[area]],
                        [.. cells[area]],
                        rates[area],
                        [.. populations[index.Areas[area]]]
                    )
                )
            )
            .Where(pair => HasAny(pair.Figures))
            .ToDictionary(pair => pair.Area, pair => pair.Figures);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Area>> WithFiguresAsync(
        IReadOnlyList<Area> areas,
        IReadOnlyList<OffenceType> offences,
        Snapshot snapshot,
        CancellationToken cancellationToken
    )
    {
        var index = await cache.LeasedAsync(store, cancellationToken);
        var releases = ReleaseKeys(index, snapshot);
        var offenceKeys = offences.Select(index.Offences.KeyOf).OfType<short>().ToList();
        var areaKeys = areas.Select(index.Areas.KeyOf).OfType<short>().ToList();
        var observed = store
            .Observations.Where(row =>
                releases.Contains(row.ReleaseKey) && areaKeys.Contains(row.AreaKey) && offenceKeys.Contains(row.OffenceKey)
            )
            .Select(row => row.AreaKey);
        var published = store
            .PublishedRates.Where(row =>
                releases.Contains(row.ReleaseKey) && areaKeys.Contains(row.AreaKey) && offenceKeys.Contains(row.OffenceKey)
            )
            .Select(row => row.AreaKey);
        var zeros = store
            .PublishedCells.Where(row =>
                releases.Contains(row.ReleaseKey) && areaKeys.Contains(row.AreaKey) && offenceKeys.Contains(row.OffenceKey)
            )
            .Select(row => row.AreaKey);
        var found = (await observed.Union(published).Union(zeros).ToListAsync(cancellationToken))
            .Select(key => index.Areas[key])
            .ToHashSet();
        return [.. areas.Where(found.Contains)];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Release>> ReleasesWithAsync(Area area, Snapshot snapshot, CancellationToken cancellationToken)
    {
        var index = await cache.LeasedAsync(store, cancellationToken);
        if (index.Areas.KeyOf(area) is not { } areaKey)
            return [];
        var releases = ReleaseKeys(index, snapshot);
        var found = await store
            .Releases.Where(release =>
                releases.Contains(release.Key)
                && (
                    store.Observations.Any(row => row.ReleaseKey == release.Key && row.AreaKey == areaKey)
                    || store.PublishedRates.Any(row => row.ReleaseKey == release.Key && row.AreaKey == areaKey)
                    || store.PublishedCells.Any(row => row.ReleaseKey == release.Key && row.AreaKey == areaKey)
                )
            )
            .OrderBy(release => release.Key)
            .Select(release => release.Key)
            .ToListAsync(cancellationToken);
        return [.. found.Select(key => index.ReleasesByKey[key])];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TimePeriod>> PeriodsAsync(Snapshot snapshot, CancellationToken cancellationToken)
    {
        var index = await cache.LeasedAsync(store, cancellationToken);
        return [.. index.Releases.CurrentAt(snapshot).Values.SelectMany(periods => periods).Distinct().Order()];
    }

    private static IReadOnlyList<OffenceType?> OffencesToRead(StoreIndex index, ObservationFilter filter)
    {
        IEnumerable<OffenceType?> all = filter.Offences is { } asked
            ? index.Lists.Offences.Where(asked.Contains)
            : index.Lists.Offences.Prepend<OffenceType?>(null);
        var wanted = filter.FromOffence is { } first ? all.SkipWhile(offence => (offence?.Id ?? "") != first) : all;
        return [.. wanted.Where(offence => KeyOf(index, offence) is not null)];
    }

    private static List<int> ReleaseKeys(StoreIndex index, Snapshot snapshot) =>
        [.. index.Releases.CurrentAt(snapshot).Keys.Select(release => index.ReleasesByKey.KeyOf(release)).OfType<int>()];

    private static bool HasAny(OffenceFigures figures) => figures.Observations.Count > 0 || figures.PublishedRates.Count > 0;

    private async Task<IReadOnlyList<Observation>> PopulationsAsync(
        StoreIndex index,
        ObservationFilter filter,
        short[] areaKeys,
        CancellationToken cancellationToken
    )
    {
        if (index.Measures.KeyOf(PopulationMeasures.MidYear) is not { } measure)
            return [];
        await RememberPopulationsAsync(
            index,
            measure,
            [.. areaKeys.Where(area => !index.Populations.ContainsKey(area))],
            cancellationToken
        );
        var current = index.Releases.CurrentAt(filter.Snapshot);
        return
        [
            .. areaKeys
                .SelectMany(area => index.Populations[area])
                .Where(population => current.TryGetValue(population.Release, out var periods) && periods.Contains(population.Period)),
        ];
    }

    // Nearly every question needs them for its rates per head, and they are few.
    private async Task RememberPopulationsAsync(StoreIndex index, short measure, List<short> areaKeys, CancellationToken cancellationToken)
    {
        if (areaKeys.Count == 0)
            return;
        List<int> releases = [.. index.ReleasesByKey.Entries.Keys.Order()];
        var rows = await store
            .Observations.AsNoTracking()
            .Where(row =>
                releases.Contains(row.ReleaseKey)
                && areaKeys.Contains(row.AreaKey)
                && row.OffenceKey == NoOffence
                && row.MeasureKey == measure
            )
            .ToListAsync(cancellationToken);
        var ofAreas = rows.ToLookup(row => row.AreaKey);
        foreach (var area in areaKeys)
            index.Populations[area] =
            [
                .. ofAreas[area].Select(row => StoredFigures.Observation(index, row)).OrderBy(population => population.Period),
            ];
    }

    private static short? KeyOf(StoreIndex index, OffenceType? offence) => offence is null ? NoOffence : index.Offences.KeyOf(offence);

    private async Task<IReadOnlyList<OffenceFigures>> OfOffencesAsync(
        StoreIndex index,
        ReadScope scope,
        OffenceType?[] offences,
        IReadOnlyList<Observation> populations,
        CancellationToken cancellationToken
    )
    {
        short[] keys = [.. offences.Select(offence => KeyOf(index, offence)!.Value)];
        await using var connection = await OpenAsync(cancellationToken);
        var observations = (await statements.Observations(store, scope, keys).ToListAsync(cancellationToken)).ToLookup(row =>
            row.OffenceKey
        );
        var cells = (await CellsAsync(index, scope, keys, cancellationToken)).ToLookup(row => row.OffenceKey);
        var rates = (await RatesAsync(index, scope, keys, cancellationToken)).ToLookup(row => row.OffenceKey);
        return
        [
            .. offences
                .Zip(
                    keys,
                    (offence, key) => Figures(index, scope, offence, [.. observations[key]], [.. cells[key]], rates[key], populations)
                )
                .Where(HasAny),
        ];
    }

    // One connection for several statements: each opening costs about as much as a statement. It is given back before anyone is answered,
    // who may be slow.
    private async Task<OpenConnection> OpenAsync(CancellationToken cancellationToken)
    {
        await store.Database.OpenConnectionAsync(cancellationToken);
        return new OpenConnection(store);
    }

    private static OffenceFigures Figures(
        StoreIndex index,
        ReadScope scope,
        OffenceType? offence,
        List<ObservationRow> observations,
        List<PublishedCellRow> cells,
        IEnumerable<PublishedRateRow> rates,
        IReadOnlyList<Observation> populations
    ) =>
        new(
            offence,
            StoredFigures.Ordered(
                ZeroCounts.With(observations, cells, index).Where(scope.Includes).Select(row => StoredFigures.Observation(index, row)),
                figure => index.Lists.MeasureOrder[figure.Measure.Id]
            ),
            StoredFigures.Ordered(
                rates.Where(scope.Includes).Select(row => StoredFigures.PublishedRate(index, row)),
                figure => index.Lists.RateOrder[figure.Rate.Id]
            ),
            populations
        );

    private async Task<List<PublishedCellRow>> CellsAsync(
        StoreIndex index,
        ReadScope scope,
        short[] offenceKeys,
        CancellationToken cancellationToken
    ) =>
        Array.Exists(scope.ReleaseKeys, index.WithPublishedCells.Contains)
            ? await statements.Cells(store, scope, offenceKeys).ToListAsync(cancellationToken)
            : [];

    private async Task<List<PublishedRateRow>> RatesAsync(
        StoreIndex index,
        ReadScope scope,
        short[] offenceKeys,
        CancellationToken cancellationToken
    ) =>
        Array.Exists(scope.ReleaseKeys, index.WithPublishedRates.Contains)
            ? await statements.Rates(store, scope, offenceKeys).ToListAsync(cancellationToken)
            : [];

    private readonly struct OpenConnection(OutcomesDbContext store) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await store.Database.CloseConnectionAsync();
    }
}
