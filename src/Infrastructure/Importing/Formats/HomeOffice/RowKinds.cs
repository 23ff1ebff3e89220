using OutcomesApi.Infrastructure.Importing.Reports;
using OutcomesApi.TableFiles;

namespace OutcomesApi.Infrastructure.Importing.Formats.HomeOffice;

/// <summary>Rows of Home Office tables that hold no figure of a force.</summary>
internal static class RowKinds
{
    /// <summary>Whether every cell is empty.</summary>
    public static bool IsEmpty(ITableRow row)
    {
        for (var i = 0; i < row.CellCount; i++)
        {
            if (!row[i].IsWhiteSpace())
                return false;
        }

        return true;
    }

    /// <summary>Whether every cell says that it is not available: the file of 2017/18 has one such row.</summary>
    public static bool IsNotAvailable(ITableRow row)
    {
        for (var i = 0; i < row.CellCount; i++)
        {
            if (
                !row[i].IsWhiteSpace()
                && !row[i].Trim().Equals("NA", StringComparison.OrdinalIgnoreCase)
                && !row[i].Trim().Equals("N/A", StringComparison.OrdinalIgnoreCase)
            )
                return false;
        }

        return true;
    }

    public static RowResult NotAvailable(ITableRow row, IFigureSink sink)
    {
        sink.Report(
            new RowIssue(
                IssueSeverity.Notice,
                IssueCodes.NotAvailable,
                row.Number,
                null,
                "Every cell of the row says that it is not available: it says nothing and was passed over."
            )
        );
        return RowResult.NotAvailable;
    }

    public static RowResult Aggregate(ITableRow row, string heading, ReadOnlySpan<char> value, IFigureSink sink)
    {
        sink.Report(
            new RowIssue(
                IssueSeverity.Notice,
                IssueCodes.AggregateRow,
                row.Number,
                heading,
                "A total of the forces, not a force: compared with their sum and not stored.",
                value.ToString()
            )
        );
        return RowResult.Aggregate;
    }
}
