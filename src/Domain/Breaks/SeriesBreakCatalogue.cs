using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Catalogues;
using OutcomesApi.Domain.Measures;

namespace OutcomesApi.Domain.Breaks;

/// <summary>All breaks in series that the service knows, in order of their date.</summary>
public sealed class SeriesBreakCatalogue(IEnumerable<SeriesBreak> breaks)
    : Catalogue<SeriesBreak>(breaks.OrderBy(known => known.From), known => known.Id)
{
    /// <summary>
    /// Those that concern a series. A new outcome type takes cases from the others and from the count above the line, and leaves the total
    /// of a denominator as it was, so breaks of outcome types are looked for in the numerator alone.
    /// </summary>
    /// <param name="area">The area.</param>
    /// <param name="numerator">What is counted, or counted above the line.</param>
    /// <param name="denominator">What is counted below the line; null for a count.</param>
    public IReadOnlyList<SeriesBreak> Of(Area area, Measure numerator, Measure? denominator) =>
        [
            .. this.Where(known =>
                known.Concerns(numerator, area)
                || (denominator is not null && known.OutcomeTypeIds.Count == 0 && known.Concerns(denominator, area))
            ),
        ];
}
