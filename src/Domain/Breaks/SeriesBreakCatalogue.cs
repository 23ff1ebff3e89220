using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Catalogues;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;

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
    /// <param name="offence">The offence; null for figures that are not about offences.</param>
    /// <param name="numerator">What is counted, or counted above the line.</param>
    /// <param name="denominator">What is counted below the line; null for a count.</param>
    public IReadOnlyList<SeriesBreak> Of(Area area, OffenceType? offence, Measure numerator, Measure? denominator) =>
        [
            .. this.Where(known =>
                known.Concerns(numerator, area, offence)
                || (denominator is not null && known.OutcomeTypeIds.Count == 0 && known.Concerns(denominator, area, offence))
            ),
        ];

    /// <summary>
    /// What a reader must know of a figure whose period has missing figures that the tables do not mark, such as Greater Manchester's of
    /// 2019-20 and those of England and Wales that contain them; null where there is nothing.
    /// </summary>
    public Note? KnownGapIn(Area area, OffenceType? offence, Measure measure, TimePeriod period)
    {
        var gap = this.FirstOrDefault(known => known.LeavesGapIn(period) && known.Concerns(measure, area, offence));
        return gap is null ? null : new Note($"known-gap-{gap.Id}", $"{gap.Title}. {gap.Description} ({gap.Reference}.)");
    }
}
