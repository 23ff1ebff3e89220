using System.Collections.Concurrent;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Reference;

namespace OutcomesApi.Infrastructure.Persistence;

/// <summary>
/// The small tables of the store in one of its states, in memory: what each key stands for, and all releases. Read once for each state.
/// </summary>
internal sealed class StoreIndex
{
    public required DataVersion Version { get; init; }

    /// <summary>The code lists, with what files brought.</summary>
    public required ReferenceLists Lists { get; init; }

    public required KeyMap<short, Area> Areas { get; init; }

    public required KeyMap<short, OffenceType> Offences { get; init; }

    public required KeyMap<short, Measure> Measures { get; init; }

    public required KeyMap<short, RateDefinition> Rates { get; init; }

    public required KeyMap<short, TimePeriod> Periods { get; init; }

    public required KeyMap<int, Breakdown> Breakdowns { get; init; }

    public required KeyMap<int, Source> Sources { get; init; }

    public required KeyMap<int, Release> ReleasesByKey { get; init; }

    /// <summary>The sets of measures that dense tables publish together.</summary>
    public required IReadOnlyDictionary<int, IReadOnlyList<short>> MeasureSets { get; init; }

    /// <summary>The releases that have published percentages.</summary>
    public required IReadOnlySet<int> WithPublishedRates { get; init; }

    /// <summary>The releases that have cells of dense tables.</summary>
    public required IReadOnlySet<int> WithPublishedCells { get; init; }

    /// <summary>The populations of the areas that were asked for in this state, of every release.</summary>
    public ConcurrentDictionary<short, IReadOnlyList<Observation>> Populations { get; } = [];

    public required IReadOnlyDictionary<int, Note> Notes { get; init; }

    public required ReleaseIndex Releases { get; init; }
}
