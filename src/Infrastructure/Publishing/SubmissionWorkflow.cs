using System.Text.Json;
using System.Text.Json.Serialization;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Publishing;
using OutcomesApi.Infrastructure.Importing;
using OutcomesApi.Infrastructure.Importing.Reports;

namespace OutcomesApi.Infrastructure.Publishing;

/// <summary>
/// Takes submissions through their states. Each step is first claimed in the store, so that of two that come at once one alone does it;
/// what is read is what was submitted; and publication is the one transaction of the importer, so that readers see all of a release or
/// nothing.
/// </summary>
public sealed class SubmissionWorkflow(ISubmissionStore submissions, IFileImporter importer, TimeProvider time)
{
    private const int RowsBetweenNotes = 50_000;

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>The report of a submission; null where it has none yet.</summary>
    public async Task<ImportReport?> ReportAsync(string id, CancellationToken cancellationToken) =>
        await submissions.ReportAsync(id, cancellationToken) is { } json ? JsonSerializer.Deserialize<ImportReport>(json, _json) : null;

    /// <summary>Puts a submission into a state if that may follow and nobody else has changed it since; null where either is not
    /// so.</summary>
    public async Task<Submission?> MoveAsync(
        Submission submission,
        SubmissionState to,
        Func<Submission, Submission>? with,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(submission);
        if (!SubmissionStates.Allows(submission.State, to))
            return null;
        var moved = (with is null ? submission : with(submission)) with
        {
            State = to,
            Version = submission.Version + 1,
            ChangedAt = time.GetUtcNow(),
        };
        return await submissions.ChangeAsync(moved, cancellationToken) ? moved : null;
    }

    /// <summary>Reads and checks a claimed submission: it is valid or invalid after that.</summary>
    /// <param name="validating">The submission, in the state <see cref="SubmissionState.Validating"/>.</param>
    /// <param name="allowed">The data sets that its publisher may publish; null for any.</param>
    /// <param name="cancellationToken">Stops the reading; the submission can then be validated again.</param>
    public async Task<Submission> ValidateAsync(Submission validating, IReadOnlyList<string>? allowed, CancellationToken cancellationToken)
    {
        var report = await ImportAsync(validating, allowed, isDryRun: true, cancellationToken);
        await submissions.SetReportAsync(validating.Id, JsonSerializer.Serialize(report, _json), CancellationToken.None);
        return await MoveAsync(
                validating,
                report.Status == ImportStatus.Refused ? SubmissionState.Invalid : SubmissionState.Valid,
                null,
                CancellationToken.None
            ) ?? validating;
    }

    /// <summary>
    /// Publishes a claimed submission. Stopped, it stays <see cref="SubmissionState.Publishing"/>: the client was told that it will be
    /// published, so whoever runs next takes it over.
    /// </summary>
    /// <param name="publishing">The submission, in the state <see cref="SubmissionState.Publishing"/>.</param>
    /// <param name="allowed">The data sets that its publisher may publish; null for any.</param>
    /// <param name="cancellationToken">Stops it; the store then has no figure of it.</param>
    public async Task<Submission> PublishAsync(Submission publishing, IReadOnlyList<string>? allowed, CancellationToken cancellationToken)
    {
        var report = await ImportAsync(publishing, allowed, isDryRun: false, cancellationToken);
        await submissions.SetReportAsync(publishing.Id, JsonSerializer.Serialize(report, _json), CancellationToken.None);
        var state = report.Status == ImportStatus.Refused ? SubmissionState.Invalid : SubmissionState.Published;
        return await MoveAsync(publishing, state, one => one with { ReleaseIds = report.ReleaseIds }, CancellationToken.None) ?? publishing;
    }

    private async Task<ImportReport> ImportAsync(
        Submission submission,
        IReadOnlyList<string>? allowed,
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
                AllowedDataSetIds = allowed,
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
