using Microsoft.EntityFrameworkCore;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Persistence.Queries;

/// <summary>
/// The statements of the main questions, translated once for a store: to go through EF Core's translation again for each question costs more
/// than the rows. A statement is for one model, so each application has its own.
/// </summary>
internal sealed class FigureStatements
{
    private readonly Func<OutcomesDbContext, int[], short[], short[], IAsyncEnumerable<ObservationRow>> _observations =
        EF.CompileAsyncQuery(
            (OutcomesDbContext store, int[] releases, short[] areas, short[] offences) =>
                store
                    .Observations.AsNoTracking()
                    .Where(row => releases.Contains(row.ReleaseKey) && areas.Contains(row.AreaKey) && offences.Contains(row.OffenceKey))
        );

    private readonly Func<OutcomesDbContext, int[], short[], short[], short[], IAsyncEnumerable<ObservationRow>> _observationsOfPeriods =
        EF.CompileAsyncQuery(
            (OutcomesDbContext store, int[] releases, short[] areas, short[] offences, short[] periods) =>
                store
                    .Observations.AsNoTracking()
                    .Where(row =>
                        releases.Contains(row.ReleaseKey)
                        && areas.Contains(row.AreaKey)
                        && offences.Contains(row.OffenceKey)
                        && periods.Contains(row.PeriodKey)
                    )
        );

    private readonly Func<OutcomesDbContext, int[], short[], short[], IAsyncEnumerable<PublishedCellRow>> _cells = EF.CompileAsyncQuery(
        (OutcomesDbContext store, int[] releases, short[] areas, short[] offences) =>
            store
                .PublishedCells.AsNoTracking()
                .Where(row => releases.Contains(row.ReleaseKey) && areas.Contains(row.AreaKey) && offences.Contains(row.OffenceKey))
    );

    private readonly Func<OutcomesDbContext, int[], short[], short[], short[], IAsyncEnumerable<PublishedCellRow>> _cellsOfPeriods =
        EF.CompileAsyncQuery(
            (OutcomesDbContext store, int[] releases, short[] areas, short[] offences, short[] periods) =>
                store
                    .PublishedCells.AsNoTracking()
                    .Where(row =>
                        releases.Contains(row.ReleaseKey)
                        && areas.Contains(row.AreaKey)
                        && offences.Contains(row.OffenceKey)
                        && periods.Contains(row.PeriodKey)
                    )
        );

    private readonly Func<OutcomesDbContext, int[], short[], short[], IAsyncEnumerable<PublishedRateRow>> _rates = EF.CompileAsyncQuery(
        (OutcomesDbContext store, int[] releases, short[] areas, short[] offences) =>
            store
                .PublishedRates.AsNoTracking()
                .Where(row => releases.Contains(row.ReleaseKey) && areas.Contains(row.AreaKey) && offences.Contains(row.OffenceKey))
    );

    private readonly Func<OutcomesDbContext, int[], short[], short[], short[], IAsyncEnumerable<PublishedRateRow>> _ratesOfPeriods =
        EF.CompileAsyncQuery(
            (OutcomesDbContext store, int[] releases, short[] areas, short[] offences, short[] periods) =>
                store
                    .PublishedRates.AsNoTracking()
                    .Where(row =>
                        releases.Contains(row.ReleaseKey)
                        && areas.Contains(row.AreaKey)
                        && offences.Contains(row.OffenceKey)
                        && periods.Contains(row.PeriodKey)
                    )
        );

    /// <summary>Counts.</summary>
    public IAsyncEnumerable<ObservationRow> Observations(OutcomesDbContext store, ReadScope scope, short[] offences) =>
        scope.PeriodKeys is { } periods
            ? _observationsOfPeriods(store, scope.ReleaseKeys, scope.AreaKeys, offences, periods)
            : _observations(store, scope.ReleaseKeys, scope.AreaKeys, offences);

    /// <summary>Cells of dense tables.</summary>
    public IAsyncEnumerable<PublishedCellRow> Cells(OutcomesDbContext store, ReadScope scope, short[] offences) =>
        scope.PeriodKeys is { } periods
            ? _cellsOfPeriods(store, scope.ReleaseKeys, scope.AreaKeys, offences, periods)
            : _cells(store, scope.ReleaseKeys, scope.AreaKeys, offences);

    /// <summary>Published percentages.</summary>
    public IAsyncEnumerable<PublishedRateRow> Rates(OutcomesDbContext store, ReadScope scope, short[] offences) =>
        scope.PeriodKeys is { } periods
            ? _ratesOfPeriods(store, scope.ReleaseKeys, scope.AreaKeys, offences, periods)
            : _rates(store, scope.ReleaseKeys, scope.AreaKeys, offences);
}
