using System.Globalization;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Periods;

namespace OutcomesApi.Domain.Rates;

/// <summary>What a reader must know beside a figure, from the figure itself, its measure and its period.</summary>
public static class NoteRules
{
    private const string CityOfLondonId = "city-of-london";

    private static readonly Note _periodInferred = new(
        "period-inferred", "The publisher did not state the period; it was inferred from the context, such as \"last year\" in a report of known date.");

    private static readonly Note _periodUndated = new("period-undated", "The publisher gave no period that can be dated.");

    private static readonly Note _negative = new(
        "negative-balancing-item",
        "Negative: \"not yet assigned\" is the difference between two tables extracted on different days, and a count by closing date can be corrected "
        + "downwards. It is kept as published.");

    private static readonly Note _sum = new("sum-of-published-figures", "A sum of published figures, all of which were there.");

    private static readonly Note _fewResidents = new(
        "few-residents",
        "Few people live in the City of London and very many work and visit there, so a rate by its residents says little and compares with no other area's.");

    private static readonly Note _immature = new(
        "immature", "Counts outcomes so far of offences recorded in the period. It rises as investigations end; compare periods only at equal maturity.");

    /// <summary>The notes on a published figure.</summary>
    public static IReadOnlyList<Note> Of(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return [.. All(figure).DistinctBy(note => (note.Code, note.Text))];
    }

    /// <summary>The notes on a rate: those on its figures, and those of its kind.</summary>
    public static IReadOnlyList<Note> Of(Rate rate)
    {
        ArgumentNullException.ThrowIfNull(rate);
        var own = rate.Definition.HasMaturity ? [_immature] : Enumerable.Empty<Note>();
        var population = rate.Definition.Kind == RateKind.PerPopulation ? PopulationNotes(rate) : [];
        return [.. rate.Figures.SelectMany(All).Concat(own).Concat(population).DistinctBy(note => (note.Code, note.Text))];
    }

    private static IEnumerable<Note> All(Figure figure)
    {
        if (figure.Note is { } own)
            yield return own;
        if (figure is Observation { Measure.Caveat: { } caveat })
            yield return caveat;
        if (figure is PublishedRate { Rate.Numerator.Caveat: { } rateCaveat })
            yield return rateCaveat;
        if (figure.PeriodStatus != PeriodStatus.Stated)
            yield return figure.PeriodStatus == PeriodStatus.Inferred ? _periodInferred : _periodUndated;
        if (figure is Observation { Count.Value: < 0 })
            yield return _negative;
        if (figure.Derivation == Derivation.Sum)
            yield return _sum;
        if (figure.Release.Withdrawal is { } withdrawal)
            yield return new Note("withdrawn", string.Create(CultureInfo.InvariantCulture, $"The release {figure.Release.Id} was withdrawn by its publisher on {withdrawal.At:yyyy-MM-dd}: {withdrawal.Reason}"));
    }

    private static IEnumerable<Note> PopulationNotes(Rate rate)
    {
        if (rate.Area.Id == CityOfLondonId)
            yield return _fewResidents;
        foreach (var population in rate.Denominator.Observations.Take(1))
        {
            yield return new Note(
                "population-estimate",
                string.Create(CultureInfo.InvariantCulture, $"Divided by the mid-{population.Period.Id} population estimate of {population.Count?.Value:N0}."));
        }
    }
}
