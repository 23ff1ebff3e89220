using Microsoft.EntityFrameworkCore;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Availability;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Persistence.Queries;

/// <summary>
/// Counts figures by their keys alone. What is read is a range of the primary key, (release, area, offence), and never more than
/// <see cref="AvailabilityQuestion.MostFigures"/> rows of it: how many there would be is counted first, and that counting stops there too.
/// Beyond, the areas are looked for one by one, which costs a seek for each release, and the periods and releases are known without the
/// figures.
/// </summary>
internal sealed class AvailabilityQueries(OutcomesDbContext store, StoreIndexCache cache, ReleaseSubjects subjects) : IAvailabilityQueries
{
    // A cell of a dense table stands for a count of every measure of its table, which are dozens.
    private const int FiguresOfACell = 10;

    private const short NoOffence = 0;

    /// <inheritdoc/>
    public async Task<AvailableFigures> OfAsync(AvailabilityQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        var index = await cache.LeasedAsync(store, cancellationToken);
        var scope = new AvailabilityScope(index, question);
        var (observations, cells, percentages) = (
            Within(store.Observations, scope),
            CellsWithin(scope),
            Within(store.PublishedRates, scope)
        );
        var most = question.MostFigures;
        if (
            await IsMoreAsync(observations, most, cancellationToken)
            || await IsMoreAsync(percentages, most, cancellationToken)
            || await IsMoreAsync(cells, most / FiguresOfACell, cancellationToken)
        )
            return await OutlineAsync(index, question, scope, cancellationToken);
        var found = new AvailabilityTally(index, question);
        found.Add(
            await CountsAsync(index, question, scope, observations, cells, cancellationToken),
            await percentages
                .Select(row => new FigureKeys(row.ReleaseKey, row.AreaKey, row.OffenceKey, row.PeriodKey, row.RateKey, row.BreakdownKey))
                .ToListAsync(cancellationToken),
            await PopulationsAsync(index, question, scope, cancellationToken),
            scope
        );
        return found.Result;
    }

    /// <inheritdoc/>
    public async Task<(IReadOnlyList<Measure> Measures, IReadOnlyList<RateDefinition> Rates)> SubjectsOfAsync(
        Release release,
        CancellationToken cancellationToken
    )
    {
        var index = await cache.LeasedAsync(store, cancellationToken);
        if (index.ReleasesByKey.KeyOf(release) is not { } key)
            return ([], []);
        var (measures, rates) = await subjects.OfAsync(release, () => ReadSubjectsAsync(index, key, cancellationToken));
        return (
            [.. index.Lists.Measures.Where(measure => measures.Contains(measure.Id))],
            [.. index.Lists.Rates.Where(rate => rates.Contains(rate.Id))]
        );
    }

    private static async Task<bool> IsMoreAsync<T>(IQueryable<T> rows, int most, CancellationToken cancellationToken) =>
        await rows.Take(most + 1).CountAsync(cancellationToken) > most;

    private async Task<(IReadOnlySet<string> Measures, IReadOnlySet<string> Rates)> ReadSubjectsAsync(
        StoreIndex index,
        int release,
        CancellationToken cancellationToken
    )
    {
        var measures = await store
            .Observations.Where(row => row.ReleaseKey == release)
            .Take(AvailabilityQuestion.DefaultMostFigures)
            .Select(row => row.MeasureKey)
            .Distinct()
            .ToListAsync(cancellationToken);
        var sets = await store
            .PublishedCells.Where(row => row.ReleaseKey == release)
            .Take(AvailabilityQuestion.DefaultMostFigures)
            .Select(row => row.MeasureSetKey)
            .Distinct()
            .ToListAsync(cancellationToken);
        var rates = await store
            .PublishedRates.Where(row => row.ReleaseKey == release)
            .Take(AvailabilityQuestion.DefaultMostFigures)
            .Select(row => row.RateKey)
            .Distinct()
            .ToListAsync(cancellationToken);
        return (
            measures
                .Concat(sets.SelectMany(set => index.MeasureSets[set]))
                .Select(key => index.Measures[key].Id)
                .ToHashSet(StringComparer.Ordinal),
            rates.Select(key => index.Rates[key].Id).ToHashSet(StringComparer.Ordinal)
        );
    }

    private static async Task<List<FigureKeys>> CountsAsync(
        StoreIndex index,
        AvailabilityQuestion question,
        AvailabilityScope scope,
        IQueryable<ObservationRow> observations,
        IQueryable<PublishedCellRow> cells,
        CancellationToken cancellationToken
    )
    {
        var measures = MeasuresToRead(index, question);
        if (measures is not null)
            observations = observations.Where(row => measures.Contains(row.MeasureKey));
        // A symbol in place of a number is no figure that a rate could be made of.
        var counts = await observations
            .Where(row => row.Value != null)
            .Select(row => new FigureKeys(row.ReleaseKey, row.AreaKey, row.OffenceKey, row.PeriodKey, row.MeasureKey, row.BreakdownKey))
            .ToListAsync(cancellationToken);
        var published = await cells.ToListAsync(cancellationToken);
        if (published.Count == 0)
            return counts;
        var counted = counts.Where(keys => keys.BreakdownKey == 0).ToHashSet();
        counts.AddRange(
            from cell in published
            from measure in index.MeasureSets[cell.MeasureSetKey]
            where measures is null || measures.Contains(measure)
            let zero = new FigureKeys(cell.ReleaseKey, cell.AreaKey, cell.OffenceKey, cell.PeriodKey, measure, 0)
            where !counted.Contains(zero)
            select zero
        );
        return counts;
    }

    // The other part of a rate is needed to know whether there is one.
    private static List<short>? MeasuresToRead(StoreIndex index, AvailabilityQuestion question)
    {
        if (question.Measures.Count == 0 && question.Rates.Count == 0)
            return null;
        var parts = index
            .Lists.Rates.Where(question.Shows)
            .SelectMany(rate => new[] { rate.Numerator, rate.Denominator })
            .SelectMany(part => part.Addends.Prepend(part));
        return [.. parts.Concat(question.Measures).Distinct().Select(index.Measures.KeyOf).OfType<short>().Order()];
    }

    private async Task<HashSet<(short Area, int Year)>> PopulationsAsync(
        StoreIndex index,
        AvailabilityQuestion question,
        AvailabilityScope scope,
        CancellationToken cancellationToken
    )
    {
        var current = new AvailabilityScope(index, new AvailabilityQuestion(question.Snapshot) { Areas = question.Areas });
        if (index.Measures.KeyOf(PopulationMeasures.MidYear) is not { } measure)
            return [];
        var (releases, areas) = (current.ReleaseKeys, scope.AreaKeys);
        var rows = await store
            .Observations.AsNoTracking()
            .Where(row =>
                releases.Contains(row.ReleaseKey) && areas.Contains(row.AreaKey) && row.OffenceKey == NoOffence && row.MeasureKey == measure
            )
            .Select(row => new
            {
                row.ReleaseKey,
                row.AreaKey,
                row.PeriodKey,
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. from row in rows
            where current.Includes(row.ReleaseKey, row.PeriodKey) && index.Periods[row.PeriodKey].Start is not null
            select (row.AreaKey, index.Periods[row.PeriodKey].Start!.Value.Year),
        ];
    }

    private async Task<AvailableFigures> OutlineAsync(
        StoreIndex index,
        AvailabilityQuestion question,
        AvailabilityScope scope,
        CancellationToken cancellationToken
    )
    {
        var (releases, areas, offences) = (scope.ReleaseKeys, scope.AreaKeys, scope.OffenceKeys);
        var found = offences is null
            ? await store
                .Areas.Where(area =>
                    areas.Contains(area.Key)
                    && (
                        store.Observations.Any(row => releases.Contains(row.ReleaseKey) && row.AreaKey == area.Key)
                        || store.PublishedCells.Any(row => releases.Contains(row.ReleaseKey) && row.AreaKey == area.Key)
                        || store.PublishedRates.Any(row => releases.Contains(row.ReleaseKey) && row.AreaKey == area.Key)
                    )
                )
                .Select(area => area.Key)
                .ToListAsync(cancellationToken)
            : await store
                .Areas.Where(area =>
                    areas.Contains(area.Key)
                    && (
                        store.Observations.Any(row =>
                            releases.Contains(row.ReleaseKey) && row.AreaKey == area.Key && offences.Contains(row.OffenceKey)
                        )
                        || store.PublishedCells.Any(row =>
                            releases.Contains(row.ReleaseKey) && row.AreaKey == area.Key && offences.Contains(row.OffenceKey)
                        )
                        || store.PublishedRates.Any(row =>
                            releases.Contains(row.ReleaseKey) && row.AreaKey == area.Key && offences.Contains(row.OffenceKey)
                        )
                    )
                )
                .Select(area => area.Key)
                .ToListAsync(cancellationToken);
        var known = found.Select(key => index.Areas[key]).ToHashSet();
        return new AvailableFigures
        {
            Total = null,
            Areas = [.. index.Lists.Areas.Where(known.Contains).Select(area => new Available<Area>(area, null))],
            Periods =
            [
                .. scope
                    .Periods.DistinctBy(period => period.Id)
                    .Order()
                    .Select(period => new Available<Domain.Periods.TimePeriod>(period, null)),
            ],
            Releases = [.. index.Releases.Where(scope.Releases.Contains).Select(release => new Available<Release>(release, null))],
        };
    }

    // Where an offence is given the areas are named too, so that each range of the key is found by a seek.
    private static IQueryable<T> Within<T>(IQueryable<T> rows, AvailabilityScope scope)
        where T : FigureRow
    {
        var (releases, areas, offences, periods) = (scope.ReleaseKeys, scope.AreaKeys, scope.OffenceKeys, scope.PeriodKeys);
        rows = rows.AsNoTracking().Where(row => releases.Contains(row.ReleaseKey));
        if (scope.NamesAreas || offences is not null)
            rows = rows.Where(row => areas.Contains(row.AreaKey));
        if (offences is not null)
            rows = rows.Where(row => offences.Contains(row.OffenceKey));
        return periods is null || offences is null ? rows : rows.Where(row => periods.Contains(row.PeriodKey));
    }

    private IQueryable<PublishedCellRow> CellsWithin(AvailabilityScope scope)
    {
        var (releases, areas, offences, periods) = (scope.ReleaseKeys, scope.AreaKeys, scope.OffenceKeys, scope.PeriodKeys);
        var rows = store.PublishedCells.AsNoTracking().Where(row => releases.Contains(row.ReleaseKey));
        if (scope.NamesAreas || offences is not null)
            rows = rows.Where(row => areas.Contains(row.AreaKey));
        if (offences is not null)
            rows = rows.Where(row => offences.Contains(row.OffenceKey));
        return periods is null || offences is null ? rows : rows.Where(row => periods.Contains(row.PeriodKey));
    }
}
