using System.Runtime.InteropServices;

namespace OutcomesApi.Infrastructure.Importing.Reports;

/// <summary>Collects issues, all counted and of each kind the first kept, so that a file full of faults does not fill memory.</summary>
internal sealed class IssueLog
{
    private readonly Dictionary<(IssueSeverity Severity, string Code), long> _counts = [];
    private readonly List<RowIssue> _issues = [];

    /// <summary>How many errors there are.</summary>
    public long ErrorCount => _counts.Where(pair => pair.Key.Severity == IssueSeverity.Error).Sum(pair => pair.Value);

    /// <summary>The first error, or null.</summary>
    public RowIssue? FirstError => _issues.Find(issue => issue.Severity == IssueSeverity.Error);

    /// <summary>The issues kept.</summary>
    public IReadOnlyList<RowIssue> Issues => _issues;

    /// <summary>The counts, errors first.</summary>
    public IReadOnlyList<IssueTally> Counts =>
        [
            .. _counts
                .OrderByDescending(pair => pair.Key.Severity)
                .ThenBy(pair => pair.Key.Code, StringComparer.Ordinal)
                .Select(pair => new IssueTally(pair.Key.Severity, pair.Key.Code, pair.Value)),
        ];

    /// <summary>Takes an issue of a sheet.</summary>
    public void Add(string sheet, RowIssue issue)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, (issue.Severity, issue.Code), out _);
        if (++count <= ImportReport.MaximumIssuesOfAKind)
            _issues.Add(issue with { Sheet = sheet, Value = Shortened(issue.Value) });
    }

    private static string? Shortened(string? value) => value is { Length: > 200 } ? value[..200] + "…" : value;
}
