using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Infrastructure.Persistence.Queries;

/// <summary>
/// Reads a release from beginning to end, area by area. The rows of some offences are read at once, so that half a million rows cost
/// hundreds of reads and not ten thousand, and memory holds no more than those.
/// </summary>
internal sealed class ReleaseFigureQueries(OutcomesDbContext store, StoreIndexCache cache) : IReleaseFigureQueries
{
    private const int RowsAtOnce = 2_000;

    /// <inheritdoc/>
    public async IAsyncEnumerable<FigureGroup> OfReleaseAsync(
        Release release,
        FigurePlace? from,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(release);
        var index = await cache.LeasedAsync(store, cancellationToken);
        if (index.ReleasesByKey.KeyOf(release) is not { } key)
            yield break;
        var order = new OffenceOrder(index);
        foreach (var (area, areaKey) in AreasFrom(index, from, arePercentages: false))
        {
            await foreach (
                var group in CountsAsync(index, key, area, areaKey, order.From(from, area, arePercentages: false), cancellationToken)
            )
                yield return group;
        }

        foreach (var (area, areaKey) in AreasFrom(index, from, arePercentages: true))
        {
            foreach (
                var group in await PercentagesAsync(
                    index,
                    key,
                    area,
                    areaKey,
                    order.From(from, area, arePercentages: true),
                    cancellationToken
                )
            )
                yield return group;
        }
    }

    private static IEnumerable<(Area Area, short Key)> AreasFrom(StoreIndex index, FigurePlace? from, bool arePercentages)
    {
        if (from is { ArePercentages: true } && !arePercentages)
            return [];
        IEnumerable<Area> areas = index.Lists.Areas;
        if (from is not null && from.ArePercentages == arePercentages)
            areas = areas.SkipWhile(area => area.Id != from.AreaId);
        return from area in areas let key = index.Areas.KeyOf(area) where key is not null select (area, key.Value);
    }

    private async IAsyncEnumerable<FigureGroup> CountsAsync(
        StoreIndex index,
        int releaseKey,
        Area area,
        short areaKey,
        OffenceOrder order,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var rows = store.Observations.AsNoTracking().Where(row => row.ReleaseKey == releaseKey && row.AreaKey == areaKey);
        var counts = await rows.GroupBy(row => row.OffenceKey)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(pair => pair.Key, pair => pair.Count, cancellationToken);
        var cells = (
            await store
                .PublishedCells.AsNoTracking()
                .Where(row => row.ReleaseKey == releaseKey && row.AreaKey == areaKey)
                .ToListAsync(cancellationToken)
        ).ToLookup(row => row.OffenceKey);
        foreach (var batch in Batches(order.Of(counts.Keys.Union(cells.Select(group => group.Key))), counts))
        {
            var ofOffence = (await rows.Where(row => batch.Contains(row.OffenceKey)).ToListAsync(cancellationToken)).ToLookup(row =>
                row.OffenceKey
            );
            foreach (var offence in batch)
            {
                var observations = ZeroCounts
                    .With([.. ofOffence[offence]], [.. cells[offence]], index)
                    .Select(row => StoredFigures.Observation(index, row));
                yield return new FigureGroup(
                    new FigurePlace(false, area.Id, order.IdOf(offence)),
                    StoredFigures.Ordered(observations, figure => index.Lists.MeasureOrder[figure.Measure.Id])
                );
            }
        }
    }

    private async Task<List<FigureGroup>> PercentagesAsync(
        StoreIndex index,
        int releaseKey,
        Area area,
        short areaKey,
        OffenceOrder order,
        CancellationToken cancellationToken
    )
    {
        var rows = await store
            .PublishedRates.AsNoTracking()
            .Where(row => row.ReleaseKey == releaseKey && row.AreaKey == areaKey)
            .ToListAsync(cancellationToken);
        var ofOffence = rows.ToLookup(row => row.OffenceKey, row => StoredFigures.PublishedRate(index, row));
        return
        [
            .. order
                .Of(ofOffence.Select(group => group.Key))
                .Select(offence => new FigureGroup(
                    new FigurePlace(true, area.Id, order.IdOf(offence)),
                    StoredFigures.Ordered(ofOffence[offence], figure => index.Lists.RateOrder[figure.Rate.Id])
                )),
        ];
    }

    private static IEnumerable<List<short>> Batches(IEnumerable<short> offences, Dictionary<short, int> counts)
    {
        var batch = new List<short>();
        var rows = 0;
        foreach (var offence in offences)
        {
            rows += counts.GetValueOrDefault(offence);
            batch.Add(offence);
            if (rows < RowsAtOnce)
                continue;
            yield return batch;
            (batch, rows) = ([], 0);
        }

        if (batch.Count > 0)
            yield return batch;
    }

    /// <summary>The order of offences in the code list, from one of them on; what is not about offences comes first.</summary>
    private sealed class OffenceOrder
    {
        private readonly Dictionary<short, int> _places;
        private readonly StoreIndex _index;
        private readonly int _first;

        public OffenceOrder(StoreIndex index)
        {
            _index = index;
            _places = new Dictionary<short, int> { [0] = -1 };
            foreach (var (offence, place) in index.Lists.Offences.Select((offence, place) => (offence, place)))
            {
                if (index.Offences.KeyOf(offence) is { } key)
                    _places[key] = place;
            }

            _first = -1;
        }

        private OffenceOrder(OffenceOrder whole, int first) => (_index, _places, _first) = (whole._index, whole._places, first);

        public OffenceOrder From(FigurePlace? from, Area area, bool arePercentages)
        {
            if (
                from is null
                || from.ArePercentages != arePercentages
                || from.AreaId != area.Id
                || _index.Lists.Offences.Find(from.OffenceId) is not { } offence
            )
                return this;
            return _index.Offences.KeyOf(offence) is { } key ? new OffenceOrder(this, _places[key]) : this;
        }

        public IEnumerable<short> Of(IEnumerable<short> offences) =>
            offences.Where(key => _places[key] >= _first).OrderBy(key => _places[key]);

        public string IdOf(short key) => key == 0 ? "" : _index.Offences[key].Id;
    }
}
