using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Catalogues;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;

namespace OutcomesApi.Domain.Breaks;

/// <summary>
/// A break in series: a date from which figures mean something else, or a time of which they are missing. A trend never crosses one, and
/// neither does a change.
/// </summary>
public sealed record SeriesBreak
{
    /// <summary>Builds a break.</summary>
    /// <exception cref="ArgumentException">The id is not a slug, or a text is empty.</exception>
    public SeriesBreak(string id, string title, string description)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentException.ThrowIfNullOrWhiteSpace(description);
        Id = Slug.Require(id, nameof(id));
        Title = title;
        Description = description;
    }

    /// <summary>The identifier.</summary>
    public string Id { get; }

    /// <summary>What happened, in a few words.</summary>
    public string Title { get; }

    /// <summary>What it does to the figures.</summary>
    public string Description { get; }

    /// <summary>Why figures before and after are not alike.</summary>
    public required SeriesBreakKind Kind { get; init; }

    /// <summary>The first day of the new state, or of the time without figures.</summary>
    public required DateOnly From { get; init; }

    /// <summary>For <see cref="SeriesBreakKind.MissingFigures"/>, the last day without figures; else null.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The tables it is a break in.</summary>
    public required IReadOnlyList<string> SourceTables { get; init; }

    /// <summary>The areas it is a break for; empty for all.</summary>
    public IReadOnlyList<string> AreaIds { get; init; } = [];

    /// <summary>The outcome types whose counts it changes; empty for all counts of the tables.</summary>
    public IReadOnlyList<string> OutcomeTypeIds { get; init; } = [];

    /// <summary>The offences whose figures it changes, with all inside them; empty for all.</summary>
    public IReadOnlyList<string> OffenceIds { get; init; } = [];

    /// <summary>Where it is documented.</summary>
    public required string Reference { get; init; }

    /// <summary>The address of that; null where none is known.</summary>
    public string? Url { get; init; }

    /// <summary>Whether it is a break for a measure of an offence in an area.</summary>
    public bool Concerns(Measure measure, Area area, OffenceType? offence)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(area);
        return SourceTables.Contains(measure.SourceTable)
            && (AreaIds.Count == 0 || AreaIds.Contains(area.Id))
            && (OffenceIds.Count == 0 || (offence is not null && (OffenceIds.Contains(offence.Id) || offence.Ancestors.Any(IsNamed))))
            && (OutcomeTypeIds.Count == 0 || OutcomeTypeIds.Intersect(measure.OutcomeTypeIds).Any());
    }

    private bool IsNamed(OffenceType offence) => OffenceIds.Contains(offence.Id);

    /// <summary>
    /// Whether it lies between two periods, so that they are not alike: some of the earlier one lies before it, and some of the later one
    /// after. Never true of missing figures, which change only the periods they are missing from.
    /// </summary>
    public bool Separates(TimePeriod earlier, TimePeriod later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        return Kind != SeriesBreakKind.MissingFigures && earlier.Start < From && From <= later.End;
    }

    /// <summary>Whether figures of some of a period are missing.</summary>
    public bool LeavesGapIn(TimePeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return Kind == SeriesBreakKind.MissingFigures && period.Start <= (To ?? DateOnly.MaxValue) && From <= period.End;
    }

    /// <inheritdoc/>
    public bool Equals(SeriesBreak? other) => Id == other?.Id;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);
}
