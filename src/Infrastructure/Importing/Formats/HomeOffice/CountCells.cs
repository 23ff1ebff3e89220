using OutcomesApi.Domain.Observations;
using OutcomesApi.Infrastructure.Importing.Reports;
using OutcomesApi.TableFiles;

namespace OutcomesApi.Infrastructure.Importing.Formats.HomeOffice;

/// <summary>Gives the counts of a row to the sink, and reports what is particular about them.</summary>
internal sealed class CountCells(HeaderColumns header)
{
    private static readonly Symbol _notAvailable = Symbol.All[Symbol.NotAvailableCode];
    private static readonly Symbol _notApplicable = Symbol.All[Symbol.NotApplicableCode];

    /// <summary>The figure with the count of a cell, or the symbol in its place.</summary>
    public static ParsedFigure With(in ParsedFigure figure, PublishedCount count) =>
        count.Kind switch
        {
            PublishedCountKind.Number => figure with { Value = count.Value },
            PublishedCountKind.Expired => figure with { Symbol = _notApplicable },
            _ => figure with { Symbol = _notAvailable },
        };

    /// <summary>Reports what a reader of the report wants to know of a cell; false where it cannot be read.</summary>
    public bool Check(ITableRow row, int column, PublishedCount count, IFigureSink sink)
    {
        if (count is { Kind: PublishedCountKind.Number, Value: >= 0 } or { Kind: PublishedCountKind.Expired })
            return true;
        var (severity, code, message) = count.Kind switch
        {
            PublishedCountKind.Number => (
                IssueSeverity.Notice,
                IssueCodes.NegativeAdjustment,
                "A negative count, which corrects earlier figures or balances two tables; kept as it is."
            ),
            PublishedCountKind.NotProvided => (
                IssueSeverity.Warning,
                IssueCodes.NotProvided,
                "The force did not provide the figure; kept as missing, not as 0."
            ),
            PublishedCountKind.NotAvailable => (
                IssueSeverity.Warning,
                IssueCodes.NotProvided,
                "The figure is not available; kept as missing, not as 0."
            ),
            _ => (IssueSeverity.Error, IssueCodes.NotANumber, "Neither a whole number nor one of the publisher's markers (NA, N/A, --)."),
        };
        sink.Report(new RowIssue(severity, code, row.Number, header.Heading(column), message, row[column].ToString()));
        return severity != IssueSeverity.Error;
    }

    /// <summary>Reports a row whose key has stood in the file before.</summary>
    public static RowResult Duplicate(ITableRow row, IFigureSink sink)
    {
        sink.Report(
            new RowIssue(
                IssueSeverity.Error,
                IssueCodes.DuplicateKey,
                row.Number,
                null,
                "The force, quarter and offence of this row have stood in the file before; which of the two is right cannot be told."
            )
        );
        return RowResult.Duplicate;
    }
}
