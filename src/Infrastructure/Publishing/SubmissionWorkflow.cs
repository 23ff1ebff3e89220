using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Publishing;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Importing;
using OutcomesApi.Infrastructure.Importing.Reports;

namespace OutcomesApi.Infrastructure.Publishing;

/// <summary>
/// Takes submissions through their states. Each request is decided from the authority of its caller, and a step that was put off, or left
/// by a process that ended, is decided again from the authority that the caller who asked for it has by then. Each step is first claimed in
/// the store, so that of two that come at once one alone does it; what is read is what was submitted; and publication is the one transaction
/// of the importer, so that readers see all of a release or nothing.
/// </summary>
public sealed class SubmissionWorkflow(
    ISubmissionStore submissions,
    IApiKeyStore keys,
    IFileImporter importer,
    IReleaseQueries releases,
    IReleaseWithdrawal withdrawal,
    ClaimedSteps queue,
    IOptions<PublishingOptions> options,
    TimeProvider time
)
{
    private const int IdBytes = 6;
    private const int RowsBetweenNotes = 50_000;

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>The submission that has an identifier or became a release, where the caller may do with it what needs a scope; null else, and
    /// for a release that came otherwise.</summary>
    public async Task<Submission?> FindAsync(Authority caller, ApiScope scope, string id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var found = await submissions.FindAsync(id, cancellationToken) ?? await submissions.FindByReleaseAsync(id, cancellationToken);
        return found is not null && caller.Allows(scope, found) ? found : null;
    }

    /// <summary>The submissions that the caller may read, the newest first.</summary>
    public async Task<IReadOnlyList<Submission>> ListAsync(Authority caller, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return
        [
            .. (await submissions.ListAsync(caller.IsAdmin ? null : caller.Publisher, cancellationToken)).Where(one =>
                caller.Allows(ApiScope.ReadDraft, one)
            ),
        ];
    }

    /// <summary>The report of a submission; null where it has none yet.</summary>
    public async Task<ImportReport?> ReportAsync(string id, CancellationToken cancellationToken) =>
        await submissions.ReportAsync(id, cancellationToken) is { } json ? JsonSerializer.Deserialize<ImportReport>(json, _json) : null;

    /// <summary>Receives a file as a new draft.</summary>
    public async Task<SubmissionResult> SubmitAsync(
        Authority caller,
        NewSubmission file,
        Stream content,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(file);
        var granted = await GrantedAsync(caller, cancellationToken);
        return granted.AllowsSubmissionOf(file.DataSetId)
            ? await AddAsync(caller, file, corrects: null, content, cancellationToken)
            : SubmissionResult.Refused(SubmissionRefusal.DataSetNotGranted);
    }

    /// <summary>Receives a file as a correction of a release.</summary>
    public async Task<SubmissionResult> CorrectAsync(
        Authority caller,
        string releaseId,
        NewSubmission file,
        Stream content,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(file);
        var granted = await GrantedAsync(caller, cancellationToken);
        var release = (await releases.IndexAsync(cancellationToken)).Public.FirstOrDefault(release => release.Id == releaseId);
        if (
            release is null
            || !granted.AllowsSubmissionOf(release.DataSet.Id)
            || await submissions.FindByReleaseAsync(releaseId, cancellationToken) is { } earlier
                && !caller.Allows(ApiScope.Publish, earlier)
        )
            return SubmissionResult.Refused(SubmissionRefusal.Unknown);
        var corrected = file with { DataSetId = file.DataSetId ?? release.DataSet.Id };
        return granted.AllowsSubmissionOf(corrected.DataSetId)
            ? await AddAsync(caller, corrected, release.Id, content, cancellationToken)
            : SubmissionResult.Refused(SubmissionRefusal.DataSetNotGranted);
    }

    /// <summary>Has a submission read and checked.</summary>
    public async Task<SubmissionResult> ValidateAsync(Authority caller, Submission submission, CancellationToken cancellationToken)
    {
        if (!caller.Allows(ApiScope.Publish, submission))
            return SubmissionResult.Refused(SubmissionRefusal.Unknown);
        var claimed = await MoveAsync(
            submission,
            SubmissionState.Validating,
            one => one with { ActingCaller = ActingCaller.Of(caller) },
            cancellationToken
        );
        return Queued(claimed);
    }

    /// <summary>Has a submission published, at once or at an instant.</summary>
    public async Task<SubmissionResult> PublishAsync(
        Authority caller,
        Submission submission,
        DateTimeOffset? at,
        IReadOnlyList<string> acknowledged,
        CancellationToken cancellationToken
    )
    {
        if (!caller.Allows(ApiScope.Publish, submission))
            return SubmissionResult.Refused(SubmissionRefusal.Unknown);
        if (submission.State is SubmissionState.Valid && await ObstacleAsync(submission, acknowledged, cancellationToken) is { } obstacle)
            return obstacle;
        var claimed = await MoveAsync(
            submission,
            at is null ? SubmissionState.Publishing : SubmissionState.Scheduled,
            one => one with { PublishAt = at, Acknowledged = [.. acknowledged.Distinct()], ActingCaller = ActingCaller.Of(caller) },
            cancellationToken
        );
        return at is null ? Queued(claimed) : ResultOf(claimed);
    }

    /// <summary>Approves the publication of what another caller submitted.</summary>
    public async Task<SubmissionResult> ApproveAsync(Authority caller, Submission submission, CancellationToken cancellationToken)
    {
        if (!caller.Allows(ApiScope.Approve, submission))
            return SubmissionResult.Refused(SubmissionRefusal.Unknown);
        if (submission.KeyId == caller.Caller)
            return SubmissionResult.Refused(SubmissionRefusal.SecondPersonNeeded);
        if (submission.State is not SubmissionState.Valid)
            return SubmissionResult.Refused(SubmissionRefusal.WrongState);
        var approved = submission with { ApprovedBy = caller.Caller, Version = submission.Version + 1, ChangedAt = time.GetUtcNow() };
        return ResultOf(await submissions.ChangeAsync(approved, cancellationToken) ? approved : null);
    }

    /// <summary>Withdraws a submission and the releases that it became.</summary>
    public async Task<SubmissionResult> WithdrawAsync(
        Authority caller,
        Submission submission,
        string reason,
        CancellationToken cancellationToken
    )
    {
        if (!caller.Allows(ApiScope.Publish, submission))
            return SubmissionResult.Refused(SubmissionRefusal.Unknown);
        foreach (var releaseId in submission.ReleaseIds)
            await withdrawal.WithdrawAsync(releaseId, reason, cancellationToken);
        return ResultOf(await MoveAsync(submission, SubmissionState.Withdrawn, one => one with { Reason = reason }, cancellationToken));
    }

    /// <summary>Claims the submissions that are due: those scheduled until now, and those that another process left in the middle.</summary>
    /// <param name="abandonedAfter">After how long without a sign a step counts as left.</param>
    /// <param name="cancellationToken">Stops the looking.</param>
    public async Task ClaimDueAsync(TimeSpan abandonedAfter, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        foreach (var due in await submissions.DueAsync(now, now - abandonedAfter, cancellationToken))
        {
            var claimed =
                due.State == SubmissionState.Scheduled
                    ? await MoveAsync(due, SubmissionState.Publishing, null, cancellationToken)
                    : await TakeOverAsync(due, cancellationToken);
            if (claimed is not null)
                _ = queue.Add(claimed);
        }
    }

    /// <summary>
    /// Carries out a claimed step, if the caller who asked for it may still do so; else the submission goes back to the state before it, with
    /// the reason. Stopped, it stays as it is and whichever process looks next takes it over.
    /// </summary>
    /// <param name="claimed">The submission, in the state that was claimed.</param>
    /// <param name="cancellationToken">Stops the step; the store then has no figure of it.</param>
    /// <returns>The submission after the step; null where another process has taken it over.</returns>
    public async Task<Submission?> RunAsync(Submission claimed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimed);
        if (
            await submissions.FindAsync(claimed.Id, cancellationToken)
                is not { State: SubmissionState.Validating or SubmissionState.Publishing } present
            || present.Version != claimed.Version
        )
            return null;
        var (caller, reason) = await PresentAuthorityAsync(present, cancellationToken);
        if (caller is null)
            return await MoveAsync(
                present,
                present.State == SubmissionState.Validating ? SubmissionState.Draft : SubmissionState.Valid,
                one => one with { StateReason = reason, PublishAt = null },
                cancellationToken
            );
        var isValidation = present.State == SubmissionState.Validating;
        var report = await ImportAsync(present, (await GrantedAsync(caller, cancellationToken)).DataSets, isValidation, cancellationToken);
        await submissions.SetReportAsync(present.Id, JsonSerializer.Serialize(report, _json), CancellationToken.None);
        var isRefused = report.Status == ImportStatus.Refused;
        var ended = await MoveAsync(
            present,
            isRefused ? SubmissionState.Invalid
                : isValidation ? SubmissionState.Valid
                : SubmissionState.Published,
            one => one with { ReleaseIds = report.ReleaseIds, DataSetIds = isRefused ? [] : report.DataSetIds },
            CancellationToken.None
        );
        if (ended is { State: SubmissionState.Published, Corrects: { } corrected })
            await SupersedeAsync(corrected, cancellationToken);
        return ended ?? present;
    }

    /// <summary>Puts a submission into a state if that may follow and nobody else has changed it since; null where either is not
    /// so.</summary>
    internal async Task<Submission?> MoveAsync(
        Submission submission,
        SubmissionState to,
        Func<Submission, Submission>? with,
        CancellationToken cancellationToken
    )
    {
        if (!SubmissionStates.Allows(submission.State, to))
            return null;
        var cleared = submission with { StateReason = null };
        var moved = (with is null ? cleared : with(cleared)) with
        {
            State = to,
            Version = submission.Version + 1,
            ChangedAt = time.GetUtcNow(),
        };
        return await submissions.ChangeAsync(moved, cancellationToken) ? moved : null;
    }

    private static SubmissionResult ResultOf(Submission? moved) =>
        moved is null ? SubmissionResult.Refused(SubmissionRefusal.WrongState) : new SubmissionResult(moved);

    private SubmissionResult Queued(Submission? claimed) =>
        claimed is null ? ResultOf(null) : new SubmissionResult(claimed) { StepEnded = queue.Add(claimed) };

    private async Task<SubmissionResult> AddAsync(
        Authority caller,
        NewSubmission file,
        string? corrects,
        Stream content,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        var submission = new Submission
        {
            Id = "draft-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)),
            Publisher = caller.Publisher,
            KeyId = caller.Caller,
            State = SubmissionState.Draft,
            Version = 1,
            FileName = file.FileName,
            Length = content.Length,
            Checksum = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken)),
            DataSetId = file.DataSetId,
            Period = file.Period,
            PublishedOn = file.PublishedOn,
            AbsentRows = file.AbsentRows,
            Corrects = corrects,
            Reason = file.Reason,
            CreatedAt = now,
            ChangedAt = now,
        };
        await submissions.AddAsync(submission, content, cancellationToken);
        return new SubmissionResult(submission);
    }

    private async Task<SubmissionResult?> ObstacleAsync(
        Submission submission,
        IReadOnlyList<string> acknowledged,
        CancellationToken cancellationToken
    )
    {
        if (options.Value.RequiresApproval && submission.ApprovedBy is null)
            return SubmissionResult.Refused(SubmissionRefusal.SecondPersonNeeded);
        var warnings = (await ReportAsync(submission.Id, cancellationToken))?.Warnings ?? [];
        return warnings.Where(warning => !acknowledged.Contains(warning.Code)).ToList() is { Count: > 0 } open
            ? SubmissionResult.Refused(SubmissionRefusal.WarningsNotAcknowledged) with
            {
                OpenWarnings = open,
            }
            : null;
    }

    // "All data sets" are those of the publisher: one that another publisher has published is left out. An administrator's are all.
    private async Task<Authority> GrantedAsync(Authority caller, CancellationToken cancellationToken) =>
        caller.IsAdmin || !caller.DataSets.IsAll
            ? caller
            : caller with
            {
                DataSets = caller.DataSets.AllExcept(await submissions.DataSetsOfOthersAsync(caller.Publisher, cancellationToken)),
            };

    private async Task<(Authority? Caller, string Reason)> PresentAuthorityAsync(Submission step, CancellationToken cancellationToken)
    {
        if (step.ActingCaller is not { } acting)
            return (null, "It is not recorded who asked for this step. Ask for it again.");
        Authority caller;
        if (acting.Token is { } token)
            caller = token.AuthorityOf(acting.Id);
        else if (await keys.FindAsync(acting.Id, cancellationToken) is not var (key, _))
            return (null, $"The key {acting.Id}, which asked for this step, does not exist. Ask for it again with another.");
        else if (!key.IsActiveAt(time.GetUtcNow()))
            return (
                null,
                $"The key {acting.Id}, which asked for this step, {(key.RevokedAt is null ? "has expired" : "was revoked")}. Ask for it again with another."
            );
        else
            caller = Authority.Of(key);
        return caller.Allows(ApiScope.Publish, step)
            ? (caller, "")
            : (
                null,
                $"{acting.Id}, which asked for this step, may no longer publish {(step.KnownDataSetIds is { Count: > 0 } known ? string.Join(", ", known) : "it")}. Ask for it again with a key that may."
            );
    }

    // A process that ended in the middle left it so; the process that raises the number of its state takes it over. Content that was written
    // is recognised.
    private async Task<Submission?> TakeOverAsync(Submission left, CancellationToken cancellationToken)
    {
        var taken = left with { Version = left.Version + 1, ChangedAt = time.GetUtcNow() };
        return await submissions.ChangeAsync(taken, cancellationToken) ? taken : null;
    }

    // That the caller may publish its data set was decided when the correction was submitted.
    private async Task SupersedeAsync(string corrected, CancellationToken cancellationToken)
    {
        if (await submissions.FindByReleaseAsync(corrected, cancellationToken) is { } earlier)
            await MoveAsync(earlier, SubmissionState.Superseded, null, cancellationToken);
    }

    private async Task<ImportReport> ImportAsync(
        Submission submission,
        DataSetGrant granted,
        bool isDryRun,
        CancellationToken cancellationToken
    )
    {
        var folder = Directory.CreateTempSubdirectory("outcomes-submission-");
        try
        {
            var path = Path.Combine(folder.FullName, submission.FileName);
            await using (var file = File.Create(path))
                await submissions.CopyContentAsync(submission.Id, file, cancellationToken);
            var options = new ImportOptions
            {
                DataSetId = submission.DataSetId,
                Period = submission.Period is { } period ? TimePeriod.Parse(period) : null,
                PublishedOn = submission.PublishedOn,
                AbsentRows = submission.AbsentRows,
                CorrectionReason = submission.Corrects is null ? null : submission.Reason,
                Granted = granted,
                IsDryRun = isDryRun,
                ChecksPlausibility = isDryRun,
            };
            return await importer.ImportAsync(path, options, new Noted(submissions, submission.Id), cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // The reading is one thread and asks for no answer, so a note that is late does no harm.
    private sealed class Noted(ISubmissionStore submissions, string id) : IProgress<ImportProgress>
    {
        private long _next = RowsBetweenNotes;

        public void Report(ImportProgress value)
        {
            if (value.Rows < _next)
                return;
            _next = value.Rows + RowsBetweenNotes;
            submissions.ProgressAsync(id, value.Rows, CancellationToken.None).GetAwaiter().GetResult();
        }
    }
}
