using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Importing.Writing;

/// <summary>The rows of one area of a dense table, in the order of their keys.</summary>
/// <param name="Figures">Published figures and sums.</param>
/// <param name="Cells">The cells in which something is 0. Taking them may add sets of measures to the store.</param>
internal sealed record AreaRows(IEnumerable<ObservationRow> Figures, IEnumerable<PublishedCellRow> Cells);
