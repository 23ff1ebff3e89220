using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Infrastructure.Importing.Reports;

namespace OutcomesApi.Api.V1.Submissions;

/// <summary>Something to say of a row of a submitted file.</summary>
public sealed record RowIssueResponse
{
    /// <summary><c>error</c> where the row cannot be taken, <c>warning</c> or <c>notice</c> where it can.</summary>
    public required string Severity { get; init; }

    /// <summary>A stable word for the kind of issue.</summary>
    public required string Code { get; init; }

    /// <summary>The name of the sheet; empty for a file without sheets.</summary>
    public required string Sheet { get; init; }

    /// <summary>The number of the row as a spreadsheet shows it.</summary>
    public required int Row { get; init; }

    /// <summary>The heading of the column; null where it is the whole row.</summary>
    public required string? Column { get; init; }

    /// <summary>What is wrong and what would be right.</summary>
    public required string Message { get; init; }

    /// <summary>The text of the cell; null where it is the whole row.</summary>
    public required string? Value { get; init; }

    internal static RowIssueResponse Of(RowIssue issue) =>
        new()
        {
            Severity = Words.Of(issue.Severity),
            Code = issue.Code,
            Sheet = issue.Sheet,
            Row = issue.Row,
            Column = issue.Column,
            Message = issue.Message,
            Value = issue.Value,
        };
}
