using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Availability;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Infrastructure.Persistence.Queries;

/// <summary>Counts figures by area, offence, measure, rate, period, breakdown and release at once.</summary>
internal sealed class AvailabilityTally(StoreIndex index, AvailabilityQuestion question)
{
    private readonly Dimension<Area> _areas = new();
    private readonly Dimension<OffenceType> _offences = new();
    private readonly Dimension<Measure> _measures = new();
    private readonly Dimension<RateDefinition> _rates = new();
    private readonly Dimension<TimePeriod> _periods = new();
    private readonly Dimension<Breakdown> _breakdowns = new();
    private readonly Dimension<Release> _releases = new();
    private readonly Dimension<StoreIndex> _total = new();
    private readonly List<RateDefinition> _definitions = [.. index.Lists.Rates.Where(question.Shows)];

    /// <summary>What was counted. Where rates were asked for, entries without any are left out: a part of a rate is no rate.</summary>
    public AvailableFigures Result =>
        new()
        {
            Total = _total.TallyOf(""),
            Areas = Listed(_areas, index.Lists.Areas, area => area.Id),
            Offences = Listed(_offences, index.Lists.Offences, offence => offence.Id),
            Measures = [.. _measures.InOrder(index.Lists.Measures, measure => measure.Id)],
            Rates = [.. _rates.InOrder(index.Lists.Rates, rate => rate.Id)],
            Periods = Listed(_periods, _periods.Entries.Order(), period => period.Id),
            Breakdowns = Listed(
                _breakdowns,
                _breakdowns.Entries.OrderBy(breakdown => breakdown.Id, StringComparer.Ordinal),
                breakdown => breakdown.Id
            ),
            Releases = Listed(_releases, index.Releases, release => release.Id),
        };

    public void Add(
        List<FigureKeys> counts,
        List<FigureKeys> percentages,
        HashSet<(short Area, int Year)> populations,
        AvailabilityScope scope
    )
    {
        var published = percentages.Where(keys => scope.Includes(keys.ReleaseKey, keys.PeriodKey)).ToLookup(Place);
        var places = counts.Where(keys => scope.Includes(keys.ReleaseKey, keys.PeriodKey)).ToLookup(Place);
        foreach (var place in places.Select(group => group.Key).Union(published.Select(group => group.Key)))
            AddPlace(place, [.. places[place].Select(Count)], [.. published[place].Select(Percentage)], populations);
    }

    private static (short Area, short Offence, short Period) Place(FigureKeys keys) => (keys.AreaKey, keys.OffenceKey, keys.PeriodKey);

    private FoundCount Count(FigureKeys keys) =>
        new(index.Measures[keys.SubjectKey], BreakdownOf(keys), index.ReleasesByKey[keys.ReleaseKey]);

    private FoundRate Percentage(FigureKeys keys) =>
        new(index.Rates[keys.SubjectKey], BreakdownOf(keys), index.ReleasesByKey[keys.ReleaseKey]);

    private Breakdown? BreakdownOf(FigureKeys keys) => keys.BreakdownKey == 0 ? null : index.Breakdowns[keys.BreakdownKey];

    private void AddPlace(
        (short Area, short Offence, short Period) place,
        List<FoundCount> counts,
        List<FoundRate> published,
        HashSet<(short Area, int Year)> populations
    )
    {
        var (area, offence, period) = (
            index.Areas[place.Area],
            place.Offence == 0 ? null : index.Offences[place.Offence],
            index.Periods[place.Period]
        );
        foreach (var count in counts.Where(count => question.Shows(count.Measure) && question.Shows(count.Breakdown)))
        {
            Add(counts: 1);
            _measures.Add(count.Measure, count.Measure.Id, 1, 0, 0);
            _breakdowns.Add(count.Breakdown, count.Breakdown?.Id, 1, 0, 0);
            _releases.Add(count.Release, count.Release.Id, 1, 0, 0);
        }

        foreach (var rate in published.Where(rate => question.Shows(rate.Rate) && question.Shows(rate.Breakdown)))
        {
            Add(percentages: 1);
            _rates.Add(rate.Rate, rate.Rate.Id, 0, 1, 0);
            _breakdowns.Add(rate.Breakdown, rate.Breakdown?.Id, 0, 1, 0);
            _releases.Add(rate.Release, rate.Release.Id, 0, 1, 0);
        }

        var hasPopulation = PopulationMeasures.YearFor(period) is { } year && populations.Contains((place.Area, year));
        foreach (
            var rate in RatePresence
                .Of(_definitions, period, counts, published, hasPopulation)
                .Where(rate => question.Shows(rate.Breakdown))
        )
        {
            Add(rates: 1);
            _rates.Add(rate.Rate, rate.Rate.Id, 0, 0, 1);
            _breakdowns.Add(rate.Breakdown, rate.Breakdown?.Id, 0, 0, 1);
            _releases.Add(rate.Release, rate.Release.Id, 0, 0, 1);
        }

        void Add(int counts = 0, int percentages = 0, int rates = 0)
        {
            _total.Add(null, null, counts, percentages, rates);
            _areas.Add(area, area.Id, counts, percentages, rates);
            _offences.Add(offence, offence?.Id, counts, percentages, rates);
            _periods.Add(period, period.Id, counts, percentages, rates);
        }
    }

    private List<Available<T>> Listed<T>(Dimension<T> dimension, IEnumerable<T> list, Func<T, string> id)
        where T : class => [.. dimension.InOrder(list, id).Where(entry => question.Rates.Count == 0 || entry.Tally!.Rates > 0)];

    private sealed class Dimension<T>
        where T : class
    {
        private readonly Dictionary<string, (T? Entry, int Counts, int Percentages, int Rates)> _tallies = new(StringComparer.Ordinal);

        public IEnumerable<T> Entries => _tallies.Values.Select(tally => tally.Entry).OfType<T>();

        public void Add(T? entry, string? id, int counts, int percentages, int rates)
        {
            ref var tally = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_tallies, id ?? "", out _);
            tally = (tally.Entry ?? entry, tally.Counts + counts, tally.Percentages + percentages, tally.Rates + rates);
        }

        public FigureTally TallyOf(string id) =>
            _tallies.TryGetValue(id, out var tally)
                ? new FigureTally(tally.Counts, tally.Percentages, tally.Rates)
                : new FigureTally(0, 0, 0);

        // What has no entry of the kind comes first.
        public IEnumerable<Available<T>> InOrder(IEnumerable<T> list, Func<T, string> id)
        {
            return list.Prepend<T?>(null)
                .Where(entry => _tallies.ContainsKey(IdOf(entry)))
                .Select(entry => new Available<T>(entry, TallyOf(IdOf(entry))));

            string IdOf(T? entry) => entry is null ? "" : id(entry);
        }
    }
}
