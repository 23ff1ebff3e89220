using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Domain.Observations;

/// <summary>Reads all figures of a release. Memory follows the figures of one area and offence, not those of the release.</summary>
public interface IReleaseFigureQueries
{
    /// <summary>
    /// The figures, sums of ours and the zeros of dense tables among them: all counts, then all percentages, each by area and offence in
    /// the order of the code lists, then by period, measure and breakdown.
    /// </summary>
    /// <param name="release">The release.</param>
    /// <param name="from">The group to begin with; null for the first.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    IAsyncEnumerable<FigureGroup> OfReleaseAsync(Release release, FigurePlace? from, CancellationToken cancellationToken);
}
