using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Domain.Rates;

/// <summary>Finds the counts of a measure, published as such or summed from its addends, among the figures of one area and
/// offence.</summary>
internal sealed class CountIndex
{
    private readonly ILookup<(string Measure, CountKey Key), Observation> _observations;
    private readonly IReadOnlyList<Observation> _populations;
    private readonly Dictionary<string, MeasureParts> _parts = new(StringComparer.Ordinal);

    public CountIndex(OffenceFigures figures)
    {
        _observations = figures.Observations.ToLookup(observation => (observation.Measure.Id, CountKey.Of(observation)));
        _populations = figures.Populations;
        Keys = [.. figures.Observations.Select(CountKey.Of).Distinct()];
    }

    private IReadOnlyList<CountKey> Keys { get; }

    /// <summary>The counts of a measure, one for each period, breakdown and release.</summary>
    public IReadOnlyList<(CountKey Key, RatePart Part)> Parts(Measure measure) => Of(measure).All;

    /// <summary>The count of a measure, of the same release where it has one, else of the first; null where there is none.</summary>
    public RatePart? Find(Measure measure, CountKey key, Release? preferred = null)
    {
        var parts = Of(measure).At[key];
        return parts.FirstOrDefault(part => part.Observations[0].Release == preferred) ?? parts.FirstOrDefault();
    }

    /// <summary>The population on the 30 June that falls in a period of a year; null where there is none.</summary>
    public RatePart? PopulationFor(CountKey key)
    {
        if (PopulationMeasures.YearFor(key.Period) is not { } year)
            return null;
        return _populations
            .Where(population => population.Period.Start is { } first && first.Year == year)
            .Select(population => RatePart.Of(population.Measure, population))
            .FirstOrDefault();
    }

    private MeasureParts Of(Measure measure)
    {
        if (!_parts.TryGetValue(measure.Id, out var parts))
            _parts[measure.Id] = parts = new MeasureParts([.. Keys.SelectMany(key => PartsAt(measure, key).Select(part => (key, part)))]);
        return parts;
    }

    private IEnumerable<RatePart> PartsAt(Measure measure, CountKey key)
    {
        var published = _observations[(measure.Id, key)].Select(observation => RatePart.Of(measure, observation)).ToList();
        return published.Count > 0 || measure.Addends.Count == 0 ? published : SumsAt(measure, key);
    }

    private IEnumerable<RatePart> SumsAt(Measure measure, CountKey key) =>
        measure
            .Addends.SelectMany(addend => _observations[(addend.Id, key)])
            .GroupBy(observation => observation.Release)
            .Where(addends =>
                measure.NeedsEveryAddend
                    ? addends.Count() == measure.Addends.Count
                    : addends.Key.CompleteOver.Contains(Completeness.OutcomeTypes)
            )
            .Select(addends => Sum(measure, [.. addends]));

    private static RatePart Sum(Measure measure, IReadOnlyList<Observation> addends)
    {
        var isComplete = addends.All(addend => addend.Count is { Qualifier: Qualifier.Exact });
        QualifiedCount? count = isComplete ? new QualifiedCount(addends.Sum(addend => addend.Count!.Value.Value)) : null;
        return new RatePart(measure, count, count?.Bounds, false, addends);
    }

    private sealed record MeasureParts(IReadOnlyList<(CountKey Key, RatePart Part)> All)
    {
        public ILookup<CountKey, RatePart> At { get; } = All.ToLookup(part => part.Key, part => part.Part);
    }
}
