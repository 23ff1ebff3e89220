using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Catalogues;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Outcomes;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Persistence.Rows;
using OutcomesApi.Infrastructure.Reference;

namespace OutcomesApi.Infrastructure.Persistence.Queries;

/// <summary>Reads the small tables of the store.</summary>
internal sealed class StoreIndexReader(ReferenceLists embedded)
{
    public async Task<StoreIndex> ReadAsync(OutcomesDbContext store, DataVersion version, CancellationToken cancellationToken)
    {
        var lists = await ListsAsync(store, cancellationToken);
        var periods = await PeriodsAsync(store, cancellationToken);
        var sources = await SourcesAsync(store, cancellationToken);
        var releases = await ReleasesAsync(store, lists, periods, sources, cancellationToken);
        var breakdowns = await store.Breakdowns.AsNoTracking().Where(row => row.Key != 0).ToListAsync(cancellationToken);
        var notes = await store.Notes.AsNoTracking().ToListAsync(cancellationToken);
        var tables = await store
            .Releases.Select(release => new
            {
                release.Key,
                HasRates = store.PublishedRates.Any(row => row.ReleaseKey == release.Key),
                HasCells = store.PublishedCells.Any(row => row.ReleaseKey == release.Key),
            })
            .ToListAsync(cancellationToken);
        var index = new ReleaseIndex(releases.OrderBy(pair => pair.Key).Select(pair => pair.Value));
        return new StoreIndex
        {
            Version = version,
            Lists = lists,
            Areas = await KeysAsync(store.Areas, lists.Areas, cancellationToken),
            Offences = await KeysAsync(store.Offences, lists.Offences, cancellationToken),
            Measures = await KeysAsync(store.Measures, lists.Measures, cancellationToken),
            Rates = await KeysAsync(store.Rates, lists.Rates, cancellationToken),
            Periods = new KeyMap<short, TimePeriod>(periods),
            Breakdowns = new KeyMap<int, Breakdown>(breakdowns.Select(row => KeyValuePair.Create(row.Key, Breakdown.TryParse(row.Id)!))),
            Sources = new KeyMap<int, Source>(sources),
            ReleasesByKey = new KeyMap<int, Release>(releases.ToDictionary(pair => pair.Key, pair => index[pair.Value.Id])),
            MeasureSets = (await store.MeasureSets.AsNoTracking().ToListAsync(cancellationToken)).ToDictionary(row => row.Key, MeasureKeys),
            WithPublishedRates = tables.Where(release => release.HasRates).Select(release => release.Key).ToHashSet(),
            WithPublishedCells = tables.Where(release => release.HasCells).Select(release => release.Key).ToHashSet(),
            Notes = notes.ToDictionary(row => row.Key, row => new Note(row.Code, row.Text)),
            Releases = index,
        };
    }

    private static IReadOnlyList<short> MeasureKeys(MeasureSetRow row) =>
        [.. row.MeasureKeys.Split(' ').Select(key => short.Parse(key, CultureInfo.InvariantCulture))];

    private async Task<ReferenceLists> ListsAsync(OutcomesDbContext store, CancellationToken cancellationToken)
    {
        var areas = await RegisteredAreasAsync(store, cancellationToken);
        var offences = await RegisteredOffencesAsync(store, cancellationToken);
        var types = await store.RegisteredOutcomeTypes.AsNoTracking().OrderBy(row => row.Position).ToListAsync(cancellationToken);
        return areas.Count + offences.Count + types.Count == 0
            ? embedded
            : embedded.With(
                areas,
                offences,
                types.Select(row =>
                    OutcomeType.Registered(row.Code, row.Name, row.GroupId is null ? null : new OutcomeGroup(row.GroupId, row.GroupName!))
                )
            );
    }

    private async Task<List<Area>> RegisteredAreasAsync(OutcomesDbContext store, CancellationToken cancellationToken)
    {
        var areas = new List<Area>();
        foreach (var row in await store.RegisteredAreas.AsNoTracking().OrderBy(row => row.Position).ToListAsync(cancellationToken))
        {
            areas.Add(
                new Area(row.Id, row.Name, row.Level)
                {
                    GssCode = row.GssCode is { } code ? GssCode.Parse(code) : null,
                    Parent = row.ParentId is { } parent ? embedded.Areas.Find(parent) ?? areas.Single(area => area.Id == parent) : null,
                }
            );
        }

        return areas;
    }

    private async Task<List<OffenceType>> RegisteredOffencesAsync(OutcomesDbContext store, CancellationToken cancellationToken)
    {
        var offences = new List<OffenceType>();
        foreach (var row in await store.RegisteredOffences.AsNoTracking().OrderBy(row => row.Position).ToListAsync(cancellationToken))
        {
            offences.Add(
                new OffenceType(row.Id, row.Name, row.Level, row.Classification)
                {
                    Code = row.Code,
                    Parent = row.ParentId is { } parent
                        ? embedded.Offences.Find(parent) ?? offences.Single(offence => offence.Id == parent)
                        : null,
                }
            );
        }

        return offences;
    }

    // An identifier that is in the store and no longer in the lists would be figures that nobody can read: that stops the service.
    private static async Task<KeyMap<short, TEntry>> KeysAsync<TRow, TEntry>(
        IQueryable<TRow> rows,
        Catalogue<TEntry> list,
        CancellationToken cancellationToken
    )
        where TRow : class, IReferenceRow
        where TEntry : class =>
        new(
            (await rows.AsNoTracking().Where(row => row.Key != 0).ToListAsync(cancellationToken)).Select(row =>
                KeyValuePair.Create(row.Key, list[row.Id])
            )
        );

    private static async Task<Dictionary<short, TimePeriod>> PeriodsAsync(OutcomesDbContext store, CancellationToken cancellationToken) =>
        (await store.Periods.AsNoTracking().ToListAsync(cancellationToken)).ToDictionary(
            row => row.Key,
            row => row.Id == TimePeriod.UndatedId ? TimePeriod.Undated(row.Label) : TimePeriod.Parse(row.Id)
        );

    private static async Task<Dictionary<int, Source>> SourcesAsync(OutcomesDbContext store, CancellationToken cancellationToken)
    {
        var rows = await store.Sources.AsNoTracking().OrderBy(row => row.Key).ToListAsync(cancellationToken);
        var derivations = (
            await store.SourceDerivations.AsNoTracking().OrderBy(row => row.Position).ToListAsync(cancellationToken)
        ).ToLookup(row => row.SourceKey);
        var byKey = rows.ToDictionary(row => row.Key);
        var sources = new Dictionary<int, Source>();
        foreach (var row in rows)
            Build(row);
        return sources;

        Source Build(SourceRow row)
        {
            if (sources.TryGetValue(row.Key, out var known))
                return known;
            return sources[row.Key] = new Source(row.Id, row.Publisher, row.Title, row.QualityLabel)
            {
                Url = row.Url,
                Table = row.Table,
                PublishedOn = row.PublishedOn,
                Licence = row.Licence,
                Note = row.Note,
                DerivedFrom =
                [
                    .. derivations[row.Key].Select(derivation => new SourceDerivation(Build(byKey[derivation.FromKey]), derivation.Basis)),
                ],
            };
        }
    }

    private static async Task<Dictionary<int, Release>> ReleasesAsync(
        OutcomesDbContext store,
        ReferenceLists lists,
        Dictionary<short, TimePeriod> periods,
        Dictionary<int, Source> sources,
        CancellationToken cancellationToken
    )
    {
        var dataSets = (await store.DataSets.AsNoTracking().ToListAsync(cancellationToken)).ToDictionary(
            row => row.Key,
            row => new DataSet(row.Id, row.Title, row.Publisher)
        );
        var ofPeriods = (await store.ReleasePeriods.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(
            row => row.ReleaseKey,
            row => periods[row.PeriodKey]
        );
        var ofSources = (await store.ReleaseSources.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(
            row => row.ReleaseKey,
            row => sources[row.SourceKey]
        );
        var areas = await store.Areas.AsNoTracking().ToDictionaryAsync(row => row.Key, row => lists.Areas[row.Id], cancellationToken);
        var gaps = (await store.ReleaseGaps.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(
            row => row.ReleaseKey,
            row => new ReleaseGap(areas[row.AreaKey], periods[row.PeriodKey], Symbol.All[row.Symbol], row.FigureCount)
        );
        var rows = await store.Releases.AsNoTracking().ToListAsync(cancellationToken);
        return rows.ToDictionary(
            row => row.Key,
            row => new Release(dataSets[row.DataSetKey], row.Version)
            {
                Title = row.Title,
                Status = row.Status,
                PublishedAt = row.PublishedAt,
                AddedAt = row.AddedAt,
                PublishedOn = row.PublishedOn,
                ExtractedOn = row.ExtractedOn,
                RetrievedOn = row.RetrievedOn,
                Sequence = row.Sequence,
                Checksum = row.Checksum,
                CorrectionReason = row.CorrectionReason,
                AbsentRows = row.AbsentRows,
                Withdrawal = row.WithdrawnAt is { } at ? new Withdrawal(at, row.WithdrawnSequence ?? 0, row.WithdrawalReason ?? "") : null,
                Periods = [.. ofPeriods[row.Key].Order()],
                Sources = [.. ofSources[row.Key].OrderBy(source => source.Id, StringComparer.Ordinal)],
                Gaps = [.. gaps[row.Key].OrderBy(gap => gap.Area.Id, StringComparer.Ordinal).ThenBy(gap => gap.Period)],
                CompleteOver = row.CompleteOver.Split(' ', StringSplitOptions.RemoveEmptyEntries),
                FigureCount = row.FigureCount,
            }
        );
    }
}
