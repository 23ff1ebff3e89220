using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Domain.Observations;

/// <summary>Reads published figures from the store. The cost of a question follows the size of its answer, not that of the store.</summary>
public interface IObservationQueries
{
    /// <summary>The figures of an area, one offence at a time in the order of the offence list, so that memory stays flat however many
    /// there are.</summary>
    IAsyncEnumerable<OffenceFigures> OfAreaAsync(ObservationFilter filter, CancellationToken cancellationToken);

    /// <summary>The same figures, one period of one offence at a time: offences in the order of their list, in each the periods in order.
    /// Who stops after some has read little more than those.</summary>
    IAsyncEnumerable<OffenceFigures> OfAreaByPeriodAsync(ObservationFilter filter, CancellationToken cancellationToken);

    /// <summary>The figures of several areas and one offence, in one reading. Areas without any are left out.</summary>
    /// <param name="areas">The areas; that of the filter does not matter.</param>
    /// <param name="offence">The offence; null for figures that are not about offences.</param>
    /// <param name="filter">The rest of the question.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<IReadOnlyDictionary<Area, OffenceFigures>> OfAreasAsync(
        IReadOnlyList<Area> areas,
        OffenceType? offence,
        ObservationFilter filter,
        CancellationToken cancellationToken
    );

    /// <summary>Those of some areas that have figures of one of some offences, in the releases current at a snapshot.</summary>
    Task<IReadOnlyList<Area>> WithFiguresAsync(
        IReadOnlyList<Area> areas,
        IReadOnlyList<OffenceType> offences,
        Snapshot snapshot,
        CancellationToken cancellationToken
    );

    /// <summary>The releases current at a snapshot that have figures of an area.</summary>
    Task<IReadOnlyList<Release>> ReleasesWithAsync(Area area, Snapshot snapshot, CancellationToken cancellationToken);

    /// <summary>The periods for which there are figures, in order.</summary>
    Task<IReadOnlyList<TimePeriod>> PeriodsAsync(Snapshot snapshot, CancellationToken cancellationToken);
}
