using Microsoft.EntityFrameworkCore;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Infrastructure.Persistence;
using OutcomesApi.Infrastructure.Persistence.Rows;
using OutcomesApi.Infrastructure.Reference;

namespace OutcomesApi.Infrastructure.Importing;

/// <summary>Gives entries of the code lists their keys in the store: those that have one keep it, new ones get the next.</summary>
internal sealed class ReferenceKeys
{
    private readonly Dictionary<string, short> _areas;
    private readonly Dictionary<string, short> _offences;
    private readonly Dictionary<string, short> _measures;
    private readonly Dictionary<string, short> _rates;
    private readonly Dictionary<TimePeriod, short> _periods;
    private readonly Dictionary<string, int> _breakdowns;
    private readonly Dictionary<Note, NoteRow> _notes = [];
    private readonly OutcomesDbContext _store;

    private ReferenceKeys(OutcomesDbContext store)
    {
        _store = store;
        _areas = Keys(store.Areas);
        _offences = Keys(store.Offences);
        _measures = Keys(store.Measures);
        _rates = Keys(store.Rates);
        _periods = store.Periods.AsNoTracking().AsEnumerable().ToDictionary(row => row.Id == TimePeriod.UndatedId ? TimePeriod.Undated(row.Label) : TimePeriod.Parse(row.Id), row => row.Key);
        _breakdowns = store.Breakdowns.AsNoTracking().ToDictionary(row => row.Id, row => row.Key, StringComparer.Ordinal);
    }

    /// <summary>Registers what is new in the lists, and reads all keys.</summary>
    public static async Task<ReferenceKeys> SynchroniseAsync(OutcomesDbContext store, ReferenceLists lists, CancellationToken cancellationToken)
    {
        var keys = new ReferenceKeys(store);
        if (keys._offences.TryAdd("", 0))
            store.Offences.Add(new OffenceRow { Key = 0, Id = "" });
        if (keys._breakdowns.TryAdd("", 0))
            store.Breakdowns.Add(new BreakdownRow { Key = 0, Id = "" });
        Register(store.Areas, keys._areas, lists.Areas.Select(area => area.Id), (key, id) => new AreaRow { Key = key, Id = id });
        Register(store.Offences, keys._offences, lists.Offences.Select(offence => offence.Id), (key, id) => new OffenceRow { Key = key, Id = id });
        Register(store.Measures, keys._measures, lists.Measures.Select(measure => measure.Id), (key, id) => new MeasureRow { Key = key, Id = id });
        Register(store.Rates, keys._rates, lists.Rates.Select(rate => rate.Id), (key, id) => new RateRow { Key = key, Id = id });
        await store.SaveChangesAsync(cancellationToken);
        return keys;
    }

    public short Area(ImportedFigure figure) => _areas[figure.Area.Id];

    public short Offence(ImportedFigure figure) => _offences[figure.Offence?.Id ?? ""];

    public short Measure(Measure measure) => _measures[measure.Id];

    public short Rate(ImportedFigure figure) => _rates[figure.Rate!.Id];

    public short Period(TimePeriod period)
    {
        if (_periods.TryGetValue(period, out var key))
            return key;
        key = checked((short)(_periods.Count + 1));
        _store.Periods.Add(new PeriodRow { Key = key, Id = period.Id, Label = period.Label ?? "" });
        return _periods[period] = key;
    }

    public int Breakdown(Breakdown? breakdown)
    {
        if (_breakdowns.TryGetValue(breakdown?.Id ?? "", out var key))
            return key;
        key = _breakdowns.Count;
        _store.Breakdowns.Add(new BreakdownRow { Key = key, Id = breakdown!.Id });
        return _breakdowns[breakdown.Id] = key;
    }

    /// <summary>The row of a note, which has its key once the context has saved it.</summary>
    public NoteRow? Note(Note? note)
    {
        if (note is null)
            return null;
        if (!_notes.TryGetValue(note, out var row))
            _store.Notes.Add(_notes[note] = row = new NoteRow { Code = note.Code, Text = note.Text });
        return row;
    }

    private static Dictionary<string, short> Keys<T>(IQueryable<T> rows)
        where T : class, IReferenceRow => rows.AsNoTracking().ToDictionary(row => row.Id, row => row.Key, StringComparer.Ordinal);

    private static void Register<T>(DbSet<T> table, Dictionary<string, short> keys, IEnumerable<string> ids, Func<short, string, T> row)
        where T : class, IReferenceRow
    {
        var next = keys.Values.DefaultIfEmpty((short)0).Max();
        foreach (var id in ids.Where(id => !keys.ContainsKey(id)))
            table.Add(row(keys[id] = ++next, id));
    }
}
