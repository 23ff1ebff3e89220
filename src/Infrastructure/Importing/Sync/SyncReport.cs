using System.Globalization;
using System.Text.Json;

namespace OutcomesApi.Infrastructure.Importing.Sync;

/// <summary>What a run did with every file of the page.</summary>
/// <param name="Page">The title of the page.</param>
/// <param name="PageUpdatedAt">When the publisher last changed it, or null.</param>
/// <param name="IsDryRun">Whether the run only says what it would do.</param>
/// <param name="Files">The files, in the order of the page.</param>
public sealed record SyncReport(string Page, DateTimeOffset? PageUpdatedAt, bool IsDryRun, IReadOnlyList<SyncReportFile> Files)
{
    /// <summary>Whether some file could not be fetched or imported.</summary>
    public bool HasFailures => Files.Any(file => file.Outcome == SyncOutcome.Failed);

    /// <summary>Whether every file that is taken was there already.</summary>
    public bool IsNothingNew => Files.All(file => file.Outcome is SyncOutcome.Unchanged or SyncOutcome.PassedOver);

    /// <summary>The report as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, SyncJson.Options);

    /// <summary>The report as lines of text, a line for each file and a summary.</summary>
    public IEnumerable<string> ToLines()
    {
        yield return PageUpdatedAt is { } at ? string.Create(CultureInfo.InvariantCulture, $"{Page} (changed {at:yyyy-MM-dd})") : Page;
        foreach (var file in Files)
            yield return "  " + file;
        yield return IsNothingNew ? "Nothing new: " + Summary : (IsDryRun ? "Planned: " : "Done: ") + Summary;
    }

    private string Summary =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Files.Count(file => file.IsDownloaded)} downloaded, {Count(SyncOutcome.Unchanged)} already had, {Count(SyncOutcome.Imported)} imported, {Count(SyncOutcome.AlreadyImported)} in the store before, {Count(SyncOutcome.PassedOver)} passed over, {Count(SyncOutcome.Planned)} to fetch, {Count(SyncOutcome.Failed)} failed."
        );

    private int Count(SyncOutcome outcome) => Files.Count(file => file.Outcome == outcome);
}

/// <summary>What became of one file of the page.</summary>
/// <param name="FileName">Its name.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record SyncReportFile(string FileName, SyncOutcome Outcome, string Reason)
{
    /// <summary>Where it is.</summary>
    public required Uri Url { get; init; }

    /// <summary>Its title on the page.</summary>
    public required string Title { get; init; }

    /// <summary>A stable word for why it was passed over or failed, or null.</summary>
    public string? Code { get; init; }

    /// <summary>The publisher's date that is given to the importer, or null.</summary>
    public string? PublishedOn { get; init; }

    /// <summary>Whether this run fetched it.</summary>
    public bool IsDownloaded { get; init; }

    /// <summary>How many of its bytes the last attempt found there, from one that was broken off.</summary>
    public long BytesResumed { get; init; }

    /// <summary>The releases that it is in the store as.</summary>
    public IReadOnlyList<string> ReleaseIds { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() =>
        string.Concat(
            Word,
            " ",
            FileName,
            Code is null ? "" : $" [{Code}]",
            ReleaseIds.Count == 0 ? "" : $" as {string.Join(", ", ReleaseIds)}",
            ": ",
            Reason
        );

    private string Word =>
        Outcome switch
        {
            SyncOutcome.Imported => "imported",
            SyncOutcome.AlreadyImported => "in the store before",
            SyncOutcome.Unchanged => "already had",
            SyncOutcome.Planned => "to fetch",
            SyncOutcome.PassedOver => "passed over",
            _ => "FAILED",
        };
}

/// <summary>What became of a file.</summary>
public enum SyncOutcome
{
    /// <summary>Its figures were written to the store.</summary>
    Imported,

    /// <summary>It was fetched, and its figures were in the store before.</summary>
    AlreadyImported,

    /// <summary>An earlier run imported it, and it has not changed since.</summary>
    Unchanged,

    /// <summary>It would be fetched, had this been no dry run.</summary>
    Planned,

    /// <summary>It is not wanted.</summary>
    PassedOver,

    /// <summary>It could not be fetched or imported.</summary>
    Failed,
}
