using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Importing.Plausibility;

namespace OutcomesApi.Infrastructure.Importing.Reports;

/// <summary>What became of a file.</summary>
public sealed record ImportReport
{
    /// <summary>The name of the file, without its folder.</summary>
    public required string FileName { get; init; }

    /// <summary>What became of it.</summary>
    public required ImportStatus Status { get; init; }

    /// <summary>The identifiers of the releases that it is in the store as; empty where it is not.</summary>
    public IReadOnlyList<string> ReleaseIds { get; init; } = [];

    /// <summary>The stable word for why it was refused, or null.</summary>
    public string? RefusalCode { get; init; }

    /// <summary>Why it was refused and what would be right, or null.</summary>
    public string? RefusalMessage { get; init; }

    /// <summary>The sheets of the file in order, each with what became of its rows.</summary>
    public IReadOnlyList<SheetTally> Sheets { get; init; } = [];

    /// <summary>How many rows below the headers were read; the counts of all results add up to it.</summary>
    public long Rows => Sheets.Sum(sheet => sheet.Rows);

    /// <summary>How many figures the file gives: numbers, zeros among them, and symbols in place of one.</summary>
    public long Figures { get; init; }

    /// <summary>The periods that it is about, in order.</summary>
    public IReadOnlyList<string> Periods { get; init; } = [];

    /// <summary>What an absent row of the table means; null where the file has no dense table, whose rows can be counted.</summary>
    public AbsentRows? AbsentRows { get; init; }

    /// <summary>How many figures the table leaves out of all combinations of force, period, offence and measure that it names: 0 for a table
    /// that is dense.</summary>
    public long AbsentFigures { get; init; }

    /// <summary>How often each kind of issue was reported.</summary>
    public IReadOnlyList<IssueTally> IssueCounts { get; init; } = [];

    /// <summary>The issues themselves, in the order of the rows: at most <see cref="MaximumIssuesOfAKind"/> of each kind; the counts tell
    /// how many there were.</summary>
    public IReadOnlyList<RowIssue> Issues { get; init; } = [];

    /// <summary>What should be looked at before it is published, where that was asked for.</summary>
    public IReadOnlyList<PlausibilityWarning> Warnings { get; init; } = [];

    /// <summary>The data sets that it is of.</summary>
    public IReadOnlyList<string> DataSetIds { get; init; } = [];

    /// <summary>How many issues of one kind a report holds.</summary>
    public const int MaximumIssuesOfAKind = 1000;
}
