using System.Globalization;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Periods;

namespace OutcomesApi.Domain.Rates;

/// <summary>What a reader must know beside a figure, from the figure itself, its measure and its period.</summary>
public static class NoteRules
{
    private static readonly Note _periodInferred = new(
        "period-inferred",
        "The publisher did not state the period; it was inferred from the context, such as \"last year\" in a report of known date."
    );

    private static readonly Note _periodUndated = new("period-undated", "The publisher gave no period that can be dated.");

    private static readonly Note _negative = new(
        "negative-balancing-item",
        "Negative: \"not yet assigned\" is the difference between two tables extracted on different days, and a count by closing date can be corrected "
            + "downwards. It is kept as published."
    );

    private static readonly Note _sum = new("sum-of-published-figures", "A sum of published figures, all of which were there.");

    private static readonly Note _fewResidents = new(
        "few-residents",
        "Few people live in the City of London and very many work and visit there, so a rate by its residents says little and compares with no other area's."
    );

    private static readonly Note _immature = new(
        "immature",
        "Counts outcomes so far of offences recorded in the period. It rises as investigations end; compare periods only at equal maturity."
    );

    /// <summary>The notes on a published figure.</summary>
    public static IReadOnlyList<Note> Of(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var notes = new List<Note>();
        AddNotes(figure, notes);
        return notes;
    }

    /// <summary>The notes on a rate: those on its figures, and those of its kind.</summary>
    public static IReadOnlyList<Note> Of(Rate rate)
    {
        ArgumentNullException.ThrowIfNull(rate);
        var notes = new List<Note>();
        foreach (var figure in rate.Figures)
            AddNotes(figure, notes);
        if (rate.Definition.HasMaturity)
            Add(_immature, notes);
        if (rate.Definition.Kind == RateKind.PerPopulation)
            notes.AddRange(PopulationNotes(rate));
        return notes;
    }

    private static void AddNotes(Figure figure, List<Note> notes)
    {
        Add(figure.Note, notes);
        Add(figure.KnownGap, notes);
        if (figure is Observation { Measure.Caveat: var caveat })
            Add(caveat, notes);
        if (figure is PublishedRate { Rate.Numerator.Caveat: var rateCaveat })
            Add(rateCaveat, notes);
        if (figure.PeriodStatus != PeriodStatus.Stated)
            Add(figure.PeriodStatus == PeriodStatus.Inferred ? _periodInferred : _periodUndated, notes);
        if (figure is Observation { Count.Value: < 0 })
            Add(_negative, notes);
        if (figure.Derivation == Derivation.Sum)
            Add(_sum, notes);
        if (figure.Release.WithdrawalNotice is { } notice)
            Add(new Note("withdrawn", notice), notes);
    }

    // A figure has few notes, so looking through those that are there already costs less than a set of them.
    private static void Add(Note? note, List<Note> notes)
    {
        if (note is not null && !notes.Contains(note))
            notes.Add(note);
    }

    private static IEnumerable<Note> PopulationNotes(Rate rate)
    {
        if (PopulationMeasures.HasFewResidents(rate.Area))
            yield return _fewResidents;
        foreach (var population in rate.Denominator.Observations.Take(1))
        {
            yield return new Note(
                "population-estimate",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Divided by the mid-{population.Period.Id} population estimate of {population.Count?.Value:N0}."
                )
            );
        }
    }
}
