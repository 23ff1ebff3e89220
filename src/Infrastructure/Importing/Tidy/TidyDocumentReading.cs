using System.Text.Json;
using System.Text.Json.Nodes;
using OutcomesApi.Domain.Texts;
using OutcomesApi.Infrastructure.Importing.Formats;
using OutcomesApi.Infrastructure.Importing.Reading;
using OutcomesApi.Infrastructure.Importing.Reports;
using OutcomesApi.TableFiles;
using OutcomesApi.TableFiles.Csv;
using OutcomesApi.TableFiles.Guards;

namespace OutcomesApi.Infrastructure.Importing.Tidy;

/// <summary>
/// Reads our own tidy form as one JSON document. Its members can stand in any order, so it is walked through twice: for what it says of the
/// release, and for its figures; a third time where the percentages stand before the counts, since the checksum is of the counts first. Its
/// arrays are its sheets; an entry is a row, numbered from 1.
/// </summary>
/// <param name="path">Where the document is.</param>
/// <param name="context">What is said of it beside itself.</param>
/// <param name="progress">Told how far the reading is, or null.</param>
internal sealed class TidyDocumentReading(string path, ParsingContext context, IProgress<ImportProgress>? progress) : IFileReading
{
    /// <summary>The array of counts.</summary>
    public const string Observations = "observations";

    /// <summary>The array of percentages.</summary>
    public const string PublishedRates = "publishedRates";

    private const int LargestValue = 16 << 20;
    private const int RowsBetweenReports = 8192;
    private readonly long _bytesTotal = new FileInfo(path).Length;
    private readonly List<SheetTally> _sheets = [];
    private DataSetDraft? _draft;
    private long _rows;

    public IssueLog Issues { get; } = new();

    public IReadOnlyList<SheetTally> Sheets => _sheets;

    public IReadOnlyCollection<DataSetDraft> Drafts => _draft is null ? [] : [_draft];

    public IReadOnlyList<SheetHead> Heads => [];

    public void ReadAll(CancellationToken cancellationToken)
    {
        TidyFormat.RefuseOptions(context.Options);
        try
        {
            var (head, arrays) = ReadHead(cancellationToken);
            using var figures = new TidyFigures(head, context.References, hasDerivation: true, context.FileName);
            context.Options.RefuseOther(figures.DataSet.Id);
            _draft = new DataSetDraft(figures.DataSet);
            foreach (var walk in arrays is [PublishedRates, Observations] ? new string[][] { [Observations], [PublishedRates] } : [arrays])
                ReadFigures(walk, figures, cancellationToken);
            _draft.ReportDuplicates(Issues);
            figures.Complete();
        }
        catch (JsonException exception)
        {
            throw new ImportRefusedException(
                "invalid-document",
                $"The file is JSON and not the document that docs/tidy-format.md shows. {TidyJson.MessageOf(exception)}"
            );
        }
        catch (Exception exception) when (TidyTexts.IsNoUnicode(exception))
        {
            throw new ImportRefusedException("invalid-document", "A text of the document has half a character, which is no Unicode.");
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException)
        {
            throw FileErrors.From(exception);
        }
    }

    public void Dispose() => _draft?.Dispose();

    private static bool IsOfFigures(string member) => member is Observations or PublishedRates;

    private (TidyHead Head, string[] Arrays) ReadHead(CancellationToken cancellationToken)
    {
        using var source = Open();
        using var stream = source.OpenText();
        var walker = new JsonWalker(stream, LargestValue);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var head = new JsonObject();
        var arrays = new List<string>();
        while (walker.NextMember() is { } member)
        {
            if (!seen.Add(member))
                throw new JsonException($"The member '{member}' stands twice");
            if (IsOfFigures(member))
                arrays.Add(PassOver(walker, member, cancellationToken));
            else
                head[member] = JsonNode.Parse(
                    walker.MemberValue(),
                    documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }
                );
        }

        if (!seen.Contains(Observations))
            throw new JsonException($"The member '{Observations}' is missing");
        TidyTexts.Check(head, context.FileName);
        return (head.Deserialize<TidyHead>(TidyJson.Options)!, [.. arrays]);
    }

    private static string PassOver(JsonWalker walker, string member, CancellationToken cancellationToken)
    {
        walker.EnterArray(member);
        for (var entries = 1; !walker.NextEntry().IsEmpty; entries++)
        {
            if (entries % RowsBetweenReports == 0)
                cancellationToken.ThrowIfCancellationRequested();
        }

        return member;
    }

    private void ReadFigures(string[] members, TidyFigures figures, CancellationToken cancellationToken)
    {
        using var source = Open();
        using var stream = source.OpenText();
        var walker = new JsonWalker(stream, LargestValue);
        while (walker.NextMember() is { } member)
        {
            if (members.Contains(member))
                ReadArray(walker, member, figures, () => Report(source), cancellationToken);
            else if (IsOfFigures(member))
                PassOver(walker, member, cancellationToken);
            else
                walker.MemberValue();
        }
    }

    private void ReadArray(JsonWalker walker, string member, TidyFigures figures, Action report, CancellationToken cancellationToken)
    {
        var results = new Dictionary<RowResult, long>();
        var sink = new SheetSink(member, _draft!.Figures, Issues);
        var row = 0;
        walker.EnterArray(member);
        for (var entry = walker.NextEntry(); !entry.IsEmpty; entry = walker.NextEntry())
        {
            var result = Read(entry, ++row, member, figures, sink);
            results[result] = results.GetValueOrDefault(result) + 1;
            if (++_rows % RowsBetweenReports != 0)
                continue;
            cancellationToken.ThrowIfCancellationRequested();
            report();
        }

        _sheets.Add(new SheetTally(member, "tidy-json", 0, row, results));
    }

    private void Report(TableSource source) => progress?.Report(new ImportProgress(source.BytesRead, _bytesTotal, _rows));

    private static RowResult Read(ReadOnlySpan<byte> entry, int row, string member, TidyFigures figures, SheetSink sink)
    {
        try
        {
            TidyEntry? read =
                member == Observations
                    ? JsonSerializer.Deserialize<TidyObservation>(entry, TidyJson.Options)
                    : JsonSerializer.Deserialize<TidyPublishedRate>(entry, TidyJson.Options);
            if (read is null)
                return figures.Reject(row, IssueCodes.InvalidCell, null, "An entry is an object.", "null", sink);
            foreach (var column in TidyColumns.WithDerivation)
            {
                var text = read.Cell(column);
                if (TextCharacters.FirstForbidden(text) is not { } forbidden)
                    continue;
                var name = MemberOf(column, member);
                return figures.Reject(
                    row,
                    IssueCodes.ForbiddenCharacter,
                    name,
                    $"The member {forbidden.Message}.",
                    TextCharacters.Cleaned(text),
                    sink
                );
            }

            return figures.Take(new TableRow(row, read.Cell), column => MemberOf(column, member), sink);
        }
        catch (JsonException exception)
        {
            return figures.Reject(row, IssueCodes.InvalidCell, exception.Path, TidyJson.MessageOf(exception), null, sink);
        }
    }

    private static string MemberOf(string column, string array) =>
        column switch
        {
            TidyColumns.Value when array == PublishedRates => "percent",
            TidyColumns.NoteCode => "note.code",
            TidyColumns.Note => "note.text",
            _ => JsonNamingPolicy.CamelCase.ConvertName(
                string.Concat(column.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]))
            ),
        };

    private TableSource Open() => TableSource.Recognise(File.OpenRead(path), FileLimits.Default, leaveOpen: false);
}
