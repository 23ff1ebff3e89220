using OutcomesApi.Infrastructure.Importing.Formats.HomeOffice;
using OutcomesApi.Infrastructure.Importing.Reports;
using OutcomesApi.Infrastructure.Reference;
using OutcomesApi.TableFiles;

namespace OutcomesApi.Infrastructure.Importing.Formats.MinistryOfJustice;

/// <summary>Reads a row of a long court table: how many defendants of one kind went through one court with one result. The rows are summed,
/// not counted.</summary>
internal sealed class CourtOutcomesParser(int headerRow, CourtOutcomesColumns columns, HeaderColumns header, ReferenceRegistry registry)
    : ISheetParser
{
    private readonly CourtRows _rows = new(
        headerRow,
        columns.Area,
        columns.Year,
        columns.Quarter,
        columns.Group,
        columns.Offence,
        columns.Read,
        header,
        registry
    );
    private readonly CellCache<CourtEvents?> _courts = new(CourtOf);
    private readonly CellCache<bool?> _convicted = new(cell => IsSo(cell, "Convicted"));
    private readonly CellCache<bool?> _sentenced = new(cell => IsSo(cell, "Sentenced"));
    private readonly CellCache<bool> _sentences = new(IsSentence);

    public DataSetDescription DataSet { get; } =
        (columns.CountsSentencesAlone ? CourtOutcomesFormat.Sentences : CourtOutcomesFormat.Proceedings) with
        {
            CompleteOver = CourtOutcomesFormat.CompleteOver(columns.Group),
        };

    public int HeaderRow { get; } = headerRow;

    public RowResult Parse(ITableRow row, IFigureSink sink)
    {
        if (RowKinds.IsEmpty(row))
            return RowResult.Empty;
        if (_rows.TotalColumn(row) is { } total)
            return CourtRows.Aggregate(row, header.Heading(total), row[total], sink);
        if (
            _rows.Key(row, sink) is not { } key
            || Events(row, sink) is not { } events
            || !_rows.Count(row, columns.Count, sink, out var count)
        )
            return _rows.Reject();
        if (events == CourtEvents.None)
            return CountedBefore(row, sink);
        return _rows.Add(row, key, events, count, sink);
    }

    public void Complete(IFigureSink sink) => _rows.Complete(sink);

    private CourtEvents? Events(ITableRow row, IFigureSink sink)
    {
        if (columns.CountsSentencesAlone)
        {
            return _sentences[row[columns.Outcome]]
                ? CourtEvents.Sentenced
                : Unknown(
                    row,
                    columns.Outcome,
                    IssueCodes.UnknownCourtOutcome,
                    "None of the sentences that a defendant can be counted under; what the row counts cannot be told.",
                    sink
                );
        }

        var atCourt = columns.CountsProceedings ? _courts[row[columns.Court]] : CourtEvents.None;
        if (atCourt is not { } events)
            return Unknown(row, columns.Court, IssueCodes.UnknownCourt, "Neither magistrates' courts nor the Crown Court.", sink);
        var convicted = Flag(row, columns.Convicted, _convicted);
        if (convicted is null)
            return Unknown(row, columns.Convicted, IssueCodes.UnknownCourtOutcome, "Neither convicted nor not convicted.", sink);
        var sentenced =
            Flag(row, columns.Sentenced, _sentenced) ?? (convicted == false && row[columns.Sentenced].Trim() is "" or "NA" ? false : null);
        if (sentenced is null)
            return Unknown(row, columns.Sentenced, IssueCodes.UnknownCourtOutcome, "Neither sentenced nor not sentenced.", sink);
        return events
            | (convicted.Value ? CourtEvents.Convicted : CourtEvents.None)
            | (sentenced.Value ? CourtEvents.Sentenced : CourtEvents.None);
    }

    private static bool? Flag(ITableRow row, int column, CellCache<bool?> meanings) =>
        column == HeaderColumns.None ? false : meanings[row[column]];

    private CourtEvents? Unknown(ITableRow row, int column, string code, string message, IFigureSink sink)
    {
        sink.Report(new RowIssue(IssueSeverity.Error, code, row.Number, header.Heading(column), message, row[column].ToString()));
        return null;
    }

    private RowResult CountedBefore(ITableRow row, IFigureSink sink)
    {
        sink.Report(
            new RowIssue(
                IssueSeverity.Notice,
                IssueCodes.DoubleCounted,
                row.Number,
                header.Heading(columns.Court),
                "Tried at the Crown Court and not convicted: counted as proceeded against at the magistrates' court already.",
                row[columns.Court].ToString()
            )
        );
        return RowResult.DoubleCounted;
    }

    private static CourtEvents? CourtOf(string cell) =>
        CourtLabel.Words(cell).Replace("'", "", StringComparison.Ordinal).ToUpperInvariant() switch
        {
            "MAGISTRATES COURT" or "MAGISTRATES COURTS" or "MAGISTRATES" => CourtEvents.ProceededAgainst,
            "CROWN COURT" or "THE CROWN COURT" or "CROWN" => CourtEvents.None,
            _ => null,
        };

    private static bool? IsSo(string cell, string word)
    {
        var words = CourtLabel.Words(cell);
        if (words.Equals(word, StringComparison.OrdinalIgnoreCase))
            return true;
        return words.Equals($"Not {word}", StringComparison.OrdinalIgnoreCase) ? false : null;
    }

    // Some releases cut the words off ("Conditional Dischar"), and some put "Total" before them.
    private static bool IsSentence(string cell)
    {
        var words = CourtLabel.Words(cell);
        if (words.StartsWith("Total ", StringComparison.OrdinalIgnoreCase))
            words = words["Total ".Length..];
        return words.Length >= "Fine".Length
            && _names.Any(name =>
                words.StartsWith(name, StringComparison.OrdinalIgnoreCase)
                || (words.Length > 15 && name.StartsWith(words, StringComparison.OrdinalIgnoreCase))
            );
    }

    private static readonly string[] _names =
    [
        "Immediate custody",
        "Suspended sentence",
        "Community sentence",
        "Fine",
        "Absolute discharge",
        "Conditional discharge",
        "Compensation",
        "Otherwise dealt with",
    ];
}
