namespace OutcomesApi.Domain.Publishing;

/// <summary>Keeps submissions, their files and their reports.</summary>
public interface ISubmissionStore
{
    /// <summary>Adds a submission with its file.</summary>
    Task AddAsync(Submission submission, Stream content, CancellationToken cancellationToken);

    /// <summary>A submission; null where there is none.</summary>
    Task<Submission?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>The submission that became a release; null where none did.</summary>
    Task<Submission?> FindByReleaseAsync(string releaseId, CancellationToken cancellationToken);

    /// <summary>The submissions of a publisher, the newest first; of all where it is null.</summary>
    Task<IReadOnlyList<Submission>> ListAsync(string? publisher, CancellationToken cancellationToken);

    /// <summary>
    /// Puts a submission into another state if nobody else has changed it since; false where somebody has. The version given back is one
    /// more.
    /// </summary>
    Task<bool> ChangeAsync(Submission changed, CancellationToken cancellationToken);

    /// <summary>The data sets that other publishers than one have published with keys.</summary>
    Task<IReadOnlyCollection<string>> DataSetsOfOthersAsync(string publisher, CancellationToken cancellationToken);

    /// <summary>Copies the file of a submission to a stream.</summary>
    Task CopyContentAsync(string id, Stream target, CancellationToken cancellationToken);

    /// <summary>Keeps the report of a submission, as JSON.</summary>
    Task SetReportAsync(string id, string json, CancellationToken cancellationToken);

    /// <summary>The report of a submission, as JSON; null where it has none.</summary>
    Task<string?> ReportAsync(string id, CancellationToken cancellationToken);

    /// <summary>The submissions that are due at a moment: scheduled until then, or left in the middle by a process that has been silent
    /// since another.</summary>
    Task<IReadOnlyList<Submission>> DueAsync(DateTimeOffset moment, DateTimeOffset silentSince, CancellationToken cancellationToken);

    /// <summary>Notes how many rows have been read.</summary>
    Task ProgressAsync(string id, long rows, CancellationToken cancellationToken);

    /// <summary>Notes that the process that claimed a state of a submission is still at work on it, so that no other takes it over.</summary>
    Task BeatAsync(string id, int version, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>The submissions whose file is still kept.</summary>
    Task<IReadOnlyList<Submission>> WithFileAsync(CancellationToken cancellationToken);

    /// <summary>Removes the file of a submission; what is known of it stays.</summary>
    Task RemoveFileAsync(string id, CancellationToken cancellationToken);
}
