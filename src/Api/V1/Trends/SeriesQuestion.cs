using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Trends;

/// <summary>A question for a series, read and resolved.</summary>
public sealed record SeriesQuestion
{
    /// <summary>The area.</summary>
    public required Area Area { get; init; }

    /// <summary>The offence; null where the measure is not about offences.</summary>
    public required OffenceType? Offence { get; init; }

    /// <summary>The rate; null in a series of counts.</summary>
    public required RateDefinition? Rate { get; init; }

    /// <summary>The measure; null in a series of rates.</summary>
    public required Measure? Measure { get; init; }

    /// <summary>The part of the count; null for all of it.</summary>
    public required Breakdown? Breakdown { get; init; }

    /// <summary>The kind of period; null for whatever was published.</summary>
    public required PeriodKind? Kind { get; init; }

    /// <summary>The first day, or null.</summary>
    public required DateOnly? From { get; init; }

    /// <summary>The last day, or null.</summary>
    public required DateOnly? To { get; init; }

    /// <summary>Whether each period is taken as it was published equally long after its end.</summary>
    public required bool IsAtEqualAge { get; init; }

    /// <summary>What was known.</summary>
    public required Snapshot Snapshot { get; init; }

    /// <summary>The name of the rate or measure.</summary>
    public string Name => Rate?.Name ?? Measure!.Name;

    /// <summary>Its definition.</summary>
    public string Definition => Rate?.Definition ?? Measure!.Definition;

    /// <summary>What is counted: above the line, or alone.</summary>
    public Measure Counted => Rate?.Numerator ?? Measure!;

    /// <summary>The measures of it.</summary>
    public IEnumerable<Measure> Measures => Rate is { } rate ? [rate.Numerator, rate.Denominator] : [Measure!];

    /// <summary>The figures to read for it.</summary>
    /// <param name="periods">The periods to read; null for all.</param>
    /// <param name="snapshot">What was known, where it is not that of the question.</param>
    public FigureQuestion AsFigureQuestion(IReadOnlyList<TimePeriod>? periods = null, Snapshot? snapshot = null) =>
        new()
        {
            Filter = new ObservationFilter(Area, snapshot ?? Snapshot)
            {
                Offences = Offence is { } offence ? [offence] : null,
                FromOffence = Offence is null ? "" : null,
                Periods = periods,
                From = From,
                To = To,
            },
            Measures = Measure is { } measure ? [measure] : [],
            Rates = Rate is { } rate ? [rate] : [],
            Breakdown = Breakdown?.Id ?? "none",
            Offset = 0,
            Text = "",
        };
}
