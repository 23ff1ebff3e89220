using OutcomesApi.Domain.Breaks;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Domain.Trends;

/// <summary>One period of a series: a rate, a count, or a gap. A gap is never a zero and never left out.</summary>
/// <param name="Period">The period.</param>
/// <param name="Rate">The rate, in a series of rates; null where there is none.</param>
/// <param name="Count">The count, in a series of counts; null where there is none.</param>
public sealed record SeriesPoint(TimePeriod Period, Rate? Rate, Observation? Count)
{
    /// <summary>The breaks that lie between this period and the one before it.</summary>
    public IReadOnlyList<SeriesBreak> BreaksBefore { get; init; } = [];

    /// <summary>Known reasons for which figures of this period are missing in whole or part.</summary>
    public IReadOnlyList<SeriesBreak> MissingFigures { get; init; } = [];

    /// <summary>For a period whose months were published and are not complete, those that are missing.</summary>
    public PeriodGap? Incomplete { get; init; }

    /// <summary>The figure behind the point, or null.</summary>
    public Figure? Figure => (Figure?)Count ?? Rate?.Figures.FirstOrDefault();

    /// <summary>The value: a proportion, a ratio, a rate per head or a count; null where there is none.</summary>
    public double? Value => Rate is null ? Count?.Count?.Value : Rate.Estimate.Value;

    /// <summary>Whether the period has no value, or one that is known to be of only a part of it.</summary>
    public bool IsGap => MissingFigures.Count > 0 || (Value is null && !IsInexact);

    /// <summary>Whether a count behind the figure is only bounded or approximate, or only the percentage was published.</summary>
    public bool IsInexact =>
        Rate
            is { Estimate.GapReason: RateGapReason.PartBounded or RateGapReason.PartsUnknown }
                or { Definition.Kind: not RateKind.PerPopulation, Estimate.Value: not null, Numerator.Exact: null }
        || Count is { Count.Qualifier: not Qualifier.Exact };

    /// <summary>Whether the figures of the series were all published equally long after the end of their period, so that they are equally
    /// mature.</summary>
    public bool IsAtEqualAge { get; init; }

    /// <summary>Whether the period has figures and none of the age that was asked for.</summary>
    public bool HasNoVintage { get; init; }

    /// <summary>How many days after the end of the period the figure was published; null where there is none.</summary>
    public int? AgeInDays =>
        Figure is { } figure && Period.End is { } end
            ? DateOnly.FromDateTime(figure.Release.PublishedAt.UtcDateTime).DayNumber - end.DayNumber
            : null;

    /// <summary>The intervals at 95% and 99.8%: of a rate its own, of an exact count Poisson's; empty where there is none.</summary>
    public IReadOnlyList<ConfidenceInterval> Intervals =>
        this switch
        {
            { Rate: { } rate } => rate.Estimate.Intervals,
            { Count.Count: { Qualifier: Qualifier.Exact, Value: >= 0 and var count } } =>
            [
                .. ConfidenceLevel.Reported.Select(level => PoissonInterval.Of(count, level)),
            ],
            _ => [],
        };

    /// <summary>Whether the publisher marked the figure with the symbol for a break in the series.</summary>
    public bool IsMarkedAsBreak =>
        (Rate?.Figures.OfType<Observation>() ?? (Count is null ? [] : [Count])).Any(observation =>
            observation.Symbol?.Code == Symbol.BreakCode
        );

    /// <summary>Whether few enough offences are without an outcome, or as few as in the other periods; true where that does not
    /// matter.</summary>
    public bool IsMature => IsAtEqualAge || Rate is not { Definition.HasMaturity: true } || Rate.Maturity is { IsMature: true };

    /// <summary>The counts behind the point where both are exact, as events of trials; null where not.</summary>
    public (long Events, long Trials)? Parts =>
        Rate is { Numerator.Exact: { } events, Denominator.Exact: { } trials } && events >= 0 && trials > 0 ? (events, trials) : null;

    /// <summary>The point as a share of its trials; null where it is none.</summary>
    public Proportion? Proportion =>
        Rate is { Definition.Kind: not RateKind.PerPopulation } && Parts is { } parts && parts.Events <= parts.Trials
            ? Statistics.Proportion.Of(parts.Events, parts.Trials)
            : null;
}
