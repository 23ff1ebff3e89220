using OutcomesApi.Domain.Texts;
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
            _sheets.Add(new SheetTally(head.SheetName, null, 0, 0, new Dictionary<RowResult, long>()) { NotTaken = ReasonNotTaken(head) });
            return;
        }

        using var held = parser as IDisposable;
        RefuseForbidden(head, parser.HeaderRow);
        _format = format;
        var draft = DraftOf(parser.DataSet);
        var results = new long[Enum.GetValues<RowResult>().Length];
        var sink = new SheetSink(head.SheetName, draft.Figures, Issues);
        foreach (var row in head.Rows.Where(row => row.Number >= parser.HeaderRow))
        {
            draft.Hash.Add(row);
            if (row.Number > parser.HeaderRow)
                results[(int)Parse(row, parser, sink)]++;
        }

        ReadRows(draft, parser, sink, results, cancellationToken);
        parser.Complete(sink);
        var counts = Enum.GetValues<RowResult>()
            .Where(result => results[(int)result] > 0)
            .ToDictionary(result => result, result => results[(int)result]);
        _sheets.Add(new SheetTally(head.SheetName, format!.Id, parser.HeaderRow, results.Sum(), counts));
    }

    private void ReadRows(DataSetDraft draft, ISheetParser parser, SheetSink sink, long[] results, CancellationToken cancellationToken)
    {
        while (reader.Read())
        {
            draft.Hash.Add(reader);
            results[(int)Parse(reader, parser, sink)]++;
            if (++_rows % RowsBetweenReports != 0)
                continue;
            cancellationToken.ThrowIfCancellationRequested();
            Report();
        }
    }

    private static RowResult Parse(ITableRow row, ISheetParser parser, SheetSink sink)
    {
        for (var column = 0; column < row.CellCount; column++)
        {
            if (TextCharacters.FirstForbidden(row[column]) is not { } forbidden)
                continue;
            sink.Report(
                new RowIssue(
                    IssueSeverity.Error,
                    IssueCodes.ForbiddenCharacter,
                    row.Number,
                    null,
                    $"The cell in column {column + 1} {forbidden.Message}.",
                    TextCharacters.Cleaned(row[column].ToString())
                )
            );
            return RowResult.Rejected;
        }

        return parser.Parse(row, sink);
    }

    // The names of sheets, titles and headings are shown in reports and can become titles.
    private static void RefuseForbidden(SheetHead head, int headerRow)
    {
        if (TextCharacters.FirstForbidden(head.SheetName) is { } inName)
            throw new ImportRefusedException(ForbiddenCharacter.Code, $"The name of a sheet {inName.Message}.");
        foreach (var row in head.Rows.Where(row => row.Number <= headerRow))
        {
            for (var column = 0; column < row.CellCount; column++)
            {
                if (TextCharacters.FirstForbidden(row[column]) is { } forbidden)
                    throw new ImportRefusedException(
                        ForbiddenCharacter.Code,
                        $"The cell in row {row.Number}, column {column + 1} {forbidden.Message}."
                    );
            }
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
