using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Infrastructure.Importing.Drafts;
using OutcomesApi.Infrastructure.Importing.Sums;
using OutcomesApi.Infrastructure.Persistence;
using OutcomesApi.Infrastructure.Persistence.Rows;
using OutcomesApi.Infrastructure.Reference;

namespace OutcomesApi.Infrastructure.Importing.Writing;

/// <summary>Figures to store: writes one release with its sources, coverage, figures and sums, within the transaction of the
/// context.</summary>
/// <param name="store">The store, in a transaction.</param>
/// <param name="bulkWriter">Writes the figures.</param>
/// <param name="lists">The code lists, with what the file brought.</param>
/// <param name="keys">The keys of their entries.</param>
/// <param name="version">The state of the store that the release makes.</param>
internal sealed class ReleaseWriter(
    OutcomesDbContext store,
    IFigureBulkWriter bulkWriter,
    ReferenceLists lists,
    ReferenceKeys keys,
    DataVersionRow version
)
{
    private const int AreasAhead = 1;

    public async Task WriteAsync(ReleaseContent content, CancellationToken cancellationToken)
    {
        var (manifest, draft) = (content.Manifest, content.Figures);
        var areas = AreasOf(content);
        var sources = await SourcesAsync(manifest, cancellationToken);
        var release = await ReleaseAsync(content, cancellationToken);
        var ownSource = manifest.OwnSourceId;
        AddReferences(content, release, sources);
        await store.SaveChangesAsync(cancellationToken);

        var draftKeys = new DraftKeys(draft, keys);
        var rows = new FigureRows(release.Key, draft, draftKeys, keys, sources, sources[ownSource]);
        store.PublishedRates.AddRange(draft.Rates.Select(rows.PublishedRate));
        await store.SaveChangesAsync(cancellationToken);
        if (areas is null)
            await bulkWriter.WriteAsync(store, rows.Published(), cancellationToken);
        else
            await WriteAsync(areas(draftKeys.Areas), rows, cancellationToken);
        store.ChangeTracker.Clear();
        store.Attach(version);
    }

    // The tables of a dense table in the order of areas that they are given. All that its sums are about is in the draft once this has
    // returned.
    private Func<IEnumerable<ushort>, IEnumerable<AreaTable>>? AreasOf(ReleaseContent content) =>
        content switch
        {
            { Figures.IsDense: false } => null,
            { Manifest.Sums: ReleaseSums.Included } => areas => AreaTables.Of(content.Figures, areas),
            _ => new DenseTable(
                content.Figures,
                content.Manifest.CompleteOver,
                lists.Areas,
                lists.Measures.Outcomes,
                content.FillsAbsentRows
            ).Areas,
        };

    // The next area is summed and brought into order while this one is written.
    private async Task WriteAsync(IEnumerable<AreaTable> tables, FigureRows rows, CancellationToken cancellationToken)
    {
        var areas = Channel.CreateBounded<AreaRows>(new BoundedChannelOptions(AreasAhead) { SingleWriter = true, SingleReader = true });
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var summing = Task.Run(() => SumAsync(tables, rows, areas.Writer, stopping.Token), CancellationToken.None);
        try
        {
            await foreach (var area in areas.Reader.ReadAllAsync(cancellationToken))
                await WriteAsync(area, cancellationToken);
        }
        finally
        {
            // It reads figures that are closed once this has ended.
            await stopping.CancelAsync();
            await summing;
        }
    }

    private async Task WriteAsync(AreaRows area, CancellationToken cancellationToken)
    {
        var cells = area.Cells.ToList();
        await store.SaveChangesAsync(cancellationToken);
        await bulkWriter.WriteAsync(store, area.Figures, cancellationToken);
        await bulkWriter.WriteAsync(store, cells, cancellationToken);
    }

    private static async Task SumAsync(
        IEnumerable<AreaTable> tables,
        FigureRows rows,
        ChannelWriter<AreaRows> areas,
        CancellationToken cancellationToken
    )
    {
        try
        {
            foreach (var table in tables)
                await areas.WriteAsync(rows.Of(table), cancellationToken);
            areas.Complete();
        }
        catch (Exception exception)
        {
            areas.Complete(exception);
        }
    }

    private void AddReferences(ReleaseContent content, ReleaseRow release, Dictionary<string, int> sources)
    {
        var draft = content.Figures;
        foreach (var period in draft.Periods.Entries.Concat(content.Manifest.Periods.Select(TimePeriod.Parse)).Distinct().Order())
            store.ReleasePeriods.Add(new ReleasePeriodRow { ReleaseKey = release.Key, PeriodKey = keys.Period(period) });
        foreach (
            var source in draft
                .Traits.Select(traits => traits.SourceId)
                .Concat(draft.Rates.Select(rate => rate.SourceId))
                .Select(id => id ?? content.Manifest.OwnSourceId)
                .Distinct()
        )
            store.ReleaseSources.Add(new ReleaseSourceRow { ReleaseKey = release.Key, SourceKey = sources[source] });
        foreach (var gap in GapsOf(draft))
            store.ReleaseGaps.Add(gap with { ReleaseKey = release.Key });
        foreach (var note in draft.Traits.Select(traits => traits.Note).Concat(draft.Rates.Select(rate => rate.Note)))
            _ = keys.Note(note);
        foreach (var breakdown in draft.Breakdowns.Concat(draft.Rates.Select(rate => rate.Breakdown)))
            _ = keys.Breakdown(breakdown);
    }

    private IEnumerable<ReleaseGapRow> GapsOf(ReleaseDraft draft) =>
        draft
            .Figures.Where(figure => figure.Value == DraftFigure.Missing)
            .GroupBy(figure => (figure.Key.Area, figure.Key.Period, draft.Traits[figure.Traits].Symbol!.Code))
            .Where(gap => gap.Key.Code == Domain.Observations.Symbol.NotAvailableCode)
            .Select(gap => new ReleaseGapRow
            {
                AreaKey = keys.Area(draft.Areas.Entries[gap.Key.Area]),
                PeriodKey = keys.Period(draft.Periods.Entries[gap.Key.Period]),
                Symbol = gap.Key.Code,
                FigureCount = gap.Count(),
            });

    private async Task<ReleaseRow> ReleaseAsync(ReleaseContent content, CancellationToken cancellationToken)
    {
        var manifest = content.Manifest;
        var dataSet = await store.DataSets.FirstOrDefaultAsync(row => row.Id == manifest.DataSet.Id, cancellationToken);
        if (dataSet is null)
        {
            store.DataSets.Add(
                dataSet = new DataSetRow
                {
                    Id = manifest.DataSet.Id,
                    Title = manifest.DataSet.Title,
                    Publisher = manifest.DataSet.Publisher,
                }
            );
            await store.SaveChangesAsync(cancellationToken);
        }

        var release = new ReleaseRow
        {
            DataSetKey = dataSet.Key,
            Version = manifest.Version,
            Title = manifest.Title,
            Status = manifest.Status,
            PublishedAt = PublishedAtOf(manifest),
            PublishedOn = manifest.PublishedOn,
            ExtractedOn = manifest.ExtractedOn,
            RetrievedOn = manifest.RetrievedOn,
            AddedAt = version.ChangedAt,
            Sequence = version.Sequence,
            Checksum = content.Checksum,
            CorrectionReason = manifest.CorrectionReason,
            WithdrawnAt = manifest.Withdrawal?.At,
            WithdrawnSequence = manifest.Withdrawal is null ? null : version.Sequence,
            WithdrawalReason = manifest.Withdrawal?.Reason,
            AbsentRows = manifest.AbsentRows,
            CompleteOver = string.Join(' ', manifest.CompleteOver),
            FigureCount = manifest.FigureCount ?? content.Figures.FigureCount,
        };
        store.Releases.Add(release);
        await store.SaveChangesAsync(cancellationToken);
        return release;
    }

    // The publisher's date is known to the day at best, and today's day is not over: what is published now is known now.
    private DateTimeOffset PublishedAtOf(ReleaseManifest manifest)
    {
        var stated = manifest.PublishedOn is { } date ? PartialDate.LastMomentOf(date) : manifest.PublishedAt ?? version.ChangedAt;
        return stated < version.ChangedAt ? stated : version.ChangedAt;
    }

    private async Task<Dictionary<string, int>> SourcesAsync(ReleaseManifest manifest, CancellationToken cancellationToken)
    {
        var ids = manifest.Sources.Select(source => source.Id).ToList();
        var rows = await store.Sources.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        var added = manifest.Sources.Where(source => !rows.ContainsKey(source.Id)).ToList();
        foreach (var source in added)
            store.Sources.Add(rows[source.Id] = Row(source));
        await store.SaveChangesAsync(cancellationToken);
        foreach (var source in added)
        {
            store.SourceDerivations.AddRange(
                source.DerivedFrom.Select(
                    (from, position) =>
                        new SourceDerivationRow
                        {
                            SourceKey = rows[source.Id].Key,
                            FromKey = rows[from.Id].Key,
                            Position = (short)position,
                            Basis = from.Basis,
                        }
                )
            );
        }

        return rows.ToDictionary(pair => pair.Key, pair => pair.Value.Key, StringComparer.Ordinal);
    }

    private static SourceRow Row(ManifestSource source) =>
        new()
        {
            Id = source.Id,
            Publisher = source.Publisher,
            Title = source.Title,
            QualityLabel = source.QualityLabel,
            Url = source.Url,
            Table = source.Table,
            PublishedOn = source.PublishedOn,
            Licence = source.Licence,
            Note = source.Note,
        };
}
