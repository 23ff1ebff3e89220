using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Domain.Rates;

/// <summary>A rate of one area, offence and period, with everything that must travel with it.</summary>
public sealed record Rate
{
    /// <summary>What is divided by what.</summary>
    public required RateDefinition Definition { get; init; }

    /// <summary>The area.</summary>
    public required Area Area { get; init; }

    /// <summary>The offence; null where the rate is not about offences.</summary>
    public required OffenceType? Offence { get; init; }

    /// <summary>The period.</summary>
    public required TimePeriod Period { get; init; }

    /// <summary>How the period is known.</summary>
    public required PeriodStatus PeriodStatus { get; init; }

    /// <summary>The part of the numerator it is about; null for all of it.</summary>
    public required Breakdown? Breakdown { get; init; }

    /// <summary>Above the line.</summary>
    public required RatePart Numerator { get; init; }

    /// <summary>Below the line.</summary>
    public required RatePart Denominator { get; init; }

    /// <summary>The percentage that was published for it; null where none was.</summary>
    public required PublishedRate? Published { get; init; }

    /// <summary>The value and how sure it is.</summary>
    public required RateEstimate Estimate { get; init; }

    /// <summary>How far from final it is; null where it does not change any more.</summary>
    public required Maturity? Maturity { get; init; }

    /// <summary>Whether the value that was computed lies within the percentage that was published; null where one of the two is
    /// lacking.</summary>
    public bool? AgreesWithPublished =>
        Published?.Percent.Bounds is { } published && Numerator.Exact is { } events && Denominator.Exact is > 0 and { } trials
            ? published.Contains((decimal)events / trials)
            : null;

    /// <summary>The published figures behind it, each once.</summary>
    public IEnumerable<Figure> Figures =>
        [.. Numerator.Observations, .. Denominator.Observations, .. Published is null ? Array.Empty<Figure>() : [Published]];

    /// <summary>The sources of those figures, each once.</summary>
    public IReadOnlyList<Source> Sources => [.. Figures.Select(figure => figure.Source).DistinctBy(source => source.Id)];

    /// <summary>The releases of those figures, each once.</summary>
    public IReadOnlyList<Release> Releases => [.. Figures.Select(figure => figure.Release).DistinctBy(release => release.Id)];

    /// <summary>What a reader must know beside it.</summary>
    public IReadOnlyList<Note> Notes => NoteRules.Of(this);
}
