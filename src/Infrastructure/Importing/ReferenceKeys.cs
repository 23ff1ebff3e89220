using Microsoft.EntityFrameworkCore;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Outcomes;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Rates;
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
    private readonly Dictionary<string, int> _measureSets;
    private readonly Dictionary<Note, NoteRow> _notes;
    private readonly OutcomesDbContext _store;

    private ReferenceKeys(OutcomesDbContext store, Lists lists)
    {
        _store = store;
        _areas = lists.Areas;
        _offences = lists.Offences;
        _measures = lists.Measures;
        _rates = lists.Rates;
        _periods = lists.Periods.ToDictionary(
            row => row.Id == TimePeriod.UndatedId ? TimePeriod.Undated(row.Label) : TimePeriod.Parse(row.Id),
            row => row.Key
        );
        _breakdowns = lists.Breakdowns.ToDictionary(row => row.Id, row => row.Key, StringComparer.Ordinal);
        _measureSets = lists.MeasureSets.ToDictionary(row => row.MeasureKeys, row => row.Key, StringComparer.Ordinal);
        _notes = lists.Notes.GroupBy(row => new Note(row.Code, row.Text)).ToDictionary(group => group.Key, group => group.First());
    }

    /// <summary>Registers what is new in the lists, and reads all keys.</summary>
    public static async Task<ReferenceKeys> SynchroniseAsync(
        OutcomesDbContext store,
        ReferenceLists lists,
        CancellationToken cancellationToken
    )
    {
        var keys = new ReferenceKeys(store, await Lists.ReadAsync(store, cancellationToken));
        if (keys._offences.TryAdd("", 0))
            store.Offences.Add(new OffenceRow { Key = 0, Id = "" });
        if (keys._breakdowns.TryAdd("", 0))
            store.Breakdowns.Add(new BreakdownRow { Key = 0, Id = "" });
        Register("areas", store.Areas, keys._areas, lists.Areas.Select(area => area.Id), (key, id) => new AreaRow { Key = key, Id = id });
        Register(
            "offences",
            store.Offences,
            keys._offences,
            lists.Offences.Select(offence => offence.Id),
            (key, id) => new OffenceRow { Key = key, Id = id }
        );
        Register(
            "measures",
            store.Measures,
            keys._measures,
            lists.Measures.Select(measure => measure.Id),
            (key, id) => new MeasureRow { Key = key, Id = id }
        );
        Register("rates", store.Rates, keys._rates, lists.Rates.Select(rate => rate.Id), (key, id) => new RateRow { Key = key, Id = id });
        await store.SaveChangesAsync(cancellationToken);
        return keys;
    }

    /// <summary>Keeps the entries that a file brought, so that they are in the lists from now on. What another import has brought since the
    /// file was read is there already.</summary>
    public static async Task RegisterAsync(OutcomesDbContext store, ReferenceRegistry registry, CancellationToken cancellationToken)
    {
        var areas = await store.RegisteredAreas.Select(row => row.Id).ToHashSetAsync(cancellationToken);
        var offences = await store.RegisteredOffences.Select(row => row.Id).ToHashSetAsync(cancellationToken);
        var types = await store.RegisteredOutcomeTypes.Select(row => row.Code).ToHashSetAsync(cancellationToken);
        var position = areas.Count + offences.Count + types.Count;
        store.RegisteredAreas.AddRange(registry.NewAreas.Where(area => !areas.Contains(area.Id)).Select(area => Row(area, position++)));
        store.RegisteredOffences.AddRange(
            registry.NewOffences.Where(offence => !offences.Contains(offence.Id)).Select(offence => Row(offence, position++))
        );
        store.RegisteredOutcomeTypes.AddRange(
            registry.NewOutcomeTypes.Where(type => !types.Contains(type.Code)).Select(type => Row(type, position++))
        );
    }

    public short Area(Area area) => _areas[area.Id];

    public short Offence(OffenceType? offence) => _offences[offence?.Id ?? ""];

    public short Measure(Measure measure) => _measures[measure.Id];

    public short Rate(RateDefinition rate) => _rates[rate.Id];

    public short Period(TimePeriod period)
    {
        if (_periods.TryGetValue(period, out var key))
            return key;
        if (_periods.Count >= short.MaxValue)
            throw IsFull("periods");
        key = (short)(_periods.Count + 1);
        _store.Periods.Add(
            new PeriodRow
            {
                Key = key,
                Id = period.Id,
                Label = period.Label ?? "",
            }
        );
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

    /// <summary>The key of a set of measures.</summary>
    public int MeasureSet(IEnumerable<short> measureKeys)
    {
        var text = string.Join(' ', measureKeys.Order());
        if (_measureSets.TryGetValue(text, out var key))
            return key;
        key = _measureSets.Count + 1;
        _store.MeasureSets.Add(new MeasureSetRow { Key = key, MeasureKeys = text });
        return _measureSets[text] = key;
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

    private static void Register<T>(
        string list,
        DbSet<T> table,
        Dictionary<string, short> keys,
        IEnumerable<string> ids,
        Func<short, string, T> row
    )
        where T : class, IReferenceRow
    {
        var next = keys.Values.DefaultIfEmpty((short)0).Max();
        foreach (var id in ids.Where(id => !keys.ContainsKey(id)))
        {
            if (next == short.MaxValue)
                throw IsFull(list);
            table.Add(row(keys[id] = ++next, id));
        }
    }

    private static ImportRefusedException IsFull(string list) =>
        new(
            "list-full",
            FormattableString.Invariant(
                $"The store's list of {list} has {short.MaxValue:N0} entries, the most it can have, and the file brings another."
            )
        );

    private static RegisteredAreaRow Row(Area area, int position) =>
        new()
        {
            Position = position,
            Id = area.Id,
            Name = area.Name,
            Level = area.Level,
            GssCode = area.GssCode?.Text,
            ParentId = area.Parent?.Id,
        };

    private static RegisteredOffenceRow Row(OffenceType offence, int position) =>
        new()
        {
            Position = position,
            Id = offence.Id,
            Name = offence.Name,
            Level = offence.Level,
            Classification = offence.Classification,
            Code = offence.Code,
            ParentId = offence.Parent?.Id,
        };

    private static RegisteredOutcomeTypeRow Row(OutcomeType type, int position) =>
        new()
        {
            Position = position,
            Code = type.Code,
            Name = type.Name,
            GroupId = type.Group?.Id,
            GroupName = type.Group?.Name,
        };

    private sealed record Lists(
        Dictionary<string, short> Areas,
        Dictionary<string, short> Offences,
        Dictionary<string, short> Measures,
        Dictionary<string, short> Rates,
        List<PeriodRow> Periods,
        List<BreakdownRow> Breakdowns,
        List<MeasureSetRow> MeasureSets,
        List<NoteRow> Notes
    )
    {
        public static async Task<Lists> ReadAsync(OutcomesDbContext store, CancellationToken cancellationToken) =>
            new(
                await KeysAsync(store.Areas, cancellationToken),
                await KeysAsync(store.Offences, cancellationToken),
                await KeysAsync(store.Measures, cancellationToken),
                await KeysAsync(store.Rates, cancellationToken),
                await store.Periods.AsNoTracking().ToListAsync(cancellationToken),
                await store.Breakdowns.AsNoTracking().ToListAsync(cancellationToken),
                await store.MeasureSets.AsNoTracking().ToListAsync(cancellationToken),
                await store.Notes.AsNoTracking().ToListAsync(cancellationToken)
            );

        private static async Task<Dictionary<string, short>> KeysAsync<T>(IQueryable<T> rows, CancellationToken cancellationToken)
            where T : class, IReferenceRow =>
            await rows.AsNoTracking().ToDictionaryAsync(row => row.Id, row => row.Key, StringComparer.Ordinal, cancellationToken);
    }
}
