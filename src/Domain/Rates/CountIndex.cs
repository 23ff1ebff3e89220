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

    /// <summary>The population on the 30 June that falls in a period of a year, of the same part of the area where the count is of a part;
    /// null where there is none.</summary>
    public RatePart? PopulationFor(CountKey key)
    {
        if (PopulationMeasures.YearFor(key.Period) is not { } year)
            return null;
        var coverage = key.Breakdown?.Within(Breakdown.CoverageDimension);
        return _populations
            .Where(population => population.Period.Start is { } first && first.Year == year && Equals(population.Breakdown, coverage))
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

    /// <summary>
    /// The sums of a measure that are not made, since an addend that the period has is missing or stands as a symbol: one for each release
    /// that has any of the addends and claims to have all of them.
    /// </summary>
    public IEnumerable<(CountKey Key, Release Release, IReadOnlyList<Measure> Missing)> IncompleteSums(Measure measure) =>
        from key in measure.Addends.Count == 0 ? [] : Keys
        where !_observations[(measure.Id, key)].Any()
        from addends in AddendsAt(measure, key)
        where addends.Key.CompleteOver.Contains(Completeness.OutcomeTypes)
        let missing = MissingIn(measure, key, [.. addends])
        where missing.Count > 0
        select (key, addends.Key, (IReadOnlyList<Measure>)missing);

    private IEnumerable<RatePart> SumsAt(Measure measure, CountKey key) =>
        AddendsAt(measure, key)
            .Select(addends => addends.ToList())
            .Where(addends => measure.AddendsIn(key.Period).All(addend => addends.Exists(given => given.Measure.Id == addend.Id)))
            .Select(addends => Sum(measure, addends));

    private IEnumerable<IGrouping<Release, Observation>> AddendsAt(Measure measure, CountKey key) =>
        measure.Addends.SelectMany(addend => _observations[(addend.Id, key)]).GroupBy(observation => observation.Release);

    private static List<Measure> MissingIn(Measure measure, CountKey key, IReadOnlyList<Observation> addends)
    {
        var known = addends.Where(IsKnown).Select(addend => addend.Measure.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. measure.AddendsIn(key.Period).Where(addend => !known.Contains(addend.Id)),
            .. addends.Where(addend => !IsKnown(addend) && !addend.Measure.IsInForceIn(key.Period)).Select(addend => addend.Measure),
        ];
    }

    // What cannot be, such as an outcome of an expired code, is nothing that a sum lacks.
    private static bool IsKnown(Observation addend) =>
        addend.Count is { Qualifier: Qualifier.Exact } || addend is { Count: null, Symbol.Code: Symbol.NotApplicableCode };

    private static RatePart Sum(Measure measure, List<Observation> addends)
    {
        QualifiedCount? count = addends.TrueForAll(IsKnown) ? new QualifiedCount(addends.Sum(addend => addend.Count?.Value ?? 0)) : null;
        return new RatePart(measure, count, count?.Bounds, false, addends);
    }

    private sealed record MeasureParts(IReadOnlyList<(CountKey Key, RatePart Part)> All)
    {
        public ILookup<CountKey, RatePart> At { get; } = All.ToLookup(part => part.Key, part => part.Part);
    }
}
