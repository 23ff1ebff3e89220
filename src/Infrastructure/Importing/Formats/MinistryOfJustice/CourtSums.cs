using OutcomesApi.Domain.Measures;

namespace OutcomesApi.Infrastructure.Importing.Formats.MinistryOfJustice;

/// <summary>The sums of one key: a place for each measure, so that memory is bounded by the keys of a table and not by its rows.</summary>
internal sealed class CourtSums(int row)
{
    private readonly long[] _sums = new long[Measures.Count];
    private CourtEvents _seen;
    private CourtEvents _missing;

    /// <summary>What can be counted, each with its measure.</summary>
    public static IReadOnlyList<(CourtEvents Events, Measure Measure)> Measures { get; } =
    [
        (CourtEvents.ProceededAgainst, CourtMeasures.ProceededAgainst),
        (CourtEvents.Convicted, CourtMeasures.Convicted),
        (CourtEvents.Sentenced, CourtMeasures.Sentenced),
    ];

    /// <summary>The first row of the key.</summary>
    public int Row { get; } = row;

    /// <summary>The sums that there are: null where a part is missing, since such a sum is none.</summary>
    public IEnumerable<(CourtEvents Events, Measure Measure, long? Value)> All
    {
        get
        {
            for (var i = 0; i < Measures.Count; i++)
            {
                var (events, measure) = Measures[i];
                if (_seen.HasFlag(events))
                    yield return (events, measure, _missing.HasFlag(events) ? null : _sums[i]);
            }
        }
    }

    /// <summary>Adds a count to each of some measures; null is a count that the table does not give.</summary>
    public void Add(CourtEvents events, long? count)
    {
        _seen |= events;
        if (count is null)
            _missing |= events;
        for (var i = 0; i < Measures.Count; i++)
            _sums[i] += events.HasFlag(Measures[i].Events) ? count ?? 0 : 0;
    }
}
