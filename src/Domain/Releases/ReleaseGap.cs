using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Periods;

namespace OutcomesApi.Domain.Releases;

/// <summary>That a release says of some of an area's figures of a period that they are missing. A sum that needs one of them is not
/// made.</summary>
/// <param name="Area">The area.</param>
/// <param name="Period">The period.</param>
/// <param name="Symbol">The symbol in place of the figures.</param>
/// <param name="FigureCount">How many figures are missing.</param>
public sealed record ReleaseGap(Area Area, TimePeriod Period, Symbol Symbol, int FigureCount);
