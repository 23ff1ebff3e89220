using OutcomesApi.Infrastructure.Importing.Drafts;
using OutcomesApi.Infrastructure.Importing.Formats;
using OutcomesApi.Infrastructure.Importing.Reports;
using OutcomesApi.TableFiles;

namespace OutcomesApi.Infrastructure.Importing.Reading;

/// <summary>
/// Reads one file from its first byte to its last: asks the formats for each sheet, gives its rows to the parser, and keeps the figures,
/// the issues and what became of each row.
/// </summary>
internal sealed class FileReading(
    SheetReader reader,
    IReadOnlyList<ISheetFormat> formats,
    ParsingContext context,
    long bytesTotal,
    IProgress<ImportProgress>? progress,
    FigureLimits? limits = null
) : IFileReading
{
    private const int RowsBetweenReports = 8192;
    private readonly Dictionary<string, DataSetDraft> _drafts = new(StringComparer.Ordinal);
    private readonly List<SheetHead> _heads = [];
    private readonly List<SheetTally> _sheets = [];
    private ISheetFormat? _format;
    private long _rows;

    public IssueLog Issues { get; } = new();

    public IReadOnlyList<SheetTally> Sheets => _sheets;

    public IReadOnlyCollection<DataSetDraft> Drafts => _drafts.Values;

    public IReadOnlyList<SheetHead> Heads => _heads;

    public void ReadAll(CancellationToken cancellationToken)
    {
        while (reader.MoveToNextSheet())
            ReadSheet(cancellationToken);
        foreach (var draft in _drafts.Values)
            draft.ReportDuplicates(Issues);
        Report();

        // What it held of the file is not needed while the figures are summed and written.
        reader.Dispose();
    }

    public void Dispose()
    {
        foreach (var draft in _drafts.Values)
            draft.Dispose();
        reader.Dispose();
    }

    private void ReadSheet(CancellationToken cancellationToken)
    {
        var head = new SheetHead(reader.SheetName, Head(), [.. _heads]);
        _heads.Add(head);
        var (format, parser) = Recognise(head);
        if (parser is null)
        {
            _sheets.Add(new SheetTally(head.SheetName, null, 0, 0, new Dictionary<RowFate, long>()) { NotTaken = ReasonNotTaken(head) });
            return;
        }

        using var held = parser as IDisposable;
        _format = format;
        var draft = DraftOf(parser.DataSet);
        var fates = new long[Enum.GetValues<RowFate>().Length];
        var sink = new SheetSink(head.SheetName, draft.Figures, Issues);
        foreach (var row in head.Rows.Where(row => row.Number >= parser.HeaderRow))
        {
            draft.Hash.Add(row);
            if (row.Number > parser.HeaderRow)
                fates[(int)parser.Parse(row, sink)]++;
        }

        ReadRows(draft, parser, sink, fates, cancellationToken);
        parser.Complete(sink);
        var counts = Enum.GetValues<RowFate>().Where(fate => fates[(int)fate] > 0).ToDictionary(fate => fate, fate => fates[(int)fate]);
        _sheets.Add(new SheetTally(head.SheetName, format!.Id, parser.HeaderRow, fates.Sum(), counts));
    }

    private void ReadRows(DataSetDraft draft, ISheetParser parser, SheetSink sink, long[] fates, CancellationToken cancellationToken)
    {
        while (reader.Read())
        {
            draft.Hash.Add(reader);
            fates[(int)parser.Parse(reader, sink)]++;
            if (++_rows % RowsBetweenReports != 0)
                continue;
            cancellationToken.ThrowIfCancellationRequested();
            Report();
        }
    }

    private List<HeadRow> Head()
    {
        var rows = new List<HeadRow>();
        while (rows.Count < SheetHead.MaximumRows && reader.Read())
        {
            var cells = new string[reader.CellCount];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = reader[i].ToString();
            rows.Add(new HeadRow(reader.Number, cells));
        }

        return rows;
    }

    // The sheets of a file are of one publisher's format: once it is known, the others are not asked.
    private (ISheetFormat? Format, ISheetParser? Parser) Recognise(SheetHead head)
    {
        foreach (var format in _format is null ? formats : [_format])
        {
            if (format.Recognise(head, context) is { } parser)
                return (format, parser);
        }

        return (null, null);
    }

    private string? ReasonNotTaken(SheetHead head) =>
        (_format is null ? formats : [_format]).Select(format => format.ReasonNotTaken(head)).FirstOrDefault(reason => reason is not null);

    private DataSetDraft DraftOf(DataSetDescription dataSet)
    {
        context.Options.RefuseOther(dataSet.Id);
        if (!_drafts.TryGetValue(dataSet.Id, out var draft))
            _drafts[dataSet.Id] = draft = new DataSetDraft(dataSet, limits);
        return draft;
    }

    private void Report() => progress?.Report(new ImportProgress(reader.BytesRead, bytesTotal, _rows));
}
