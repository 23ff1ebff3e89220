using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using OutcomesApi.Api.Caching;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.Options;
using OutcomesApi.Api.Publishing;
using OutcomesApi.Api.Representations;
using OutcomesApi.Api.Representations.Csv;
using OutcomesApi.Api.Routing;
using OutcomesApi.Api.Security;
using OutcomesApi.Api.V1.Keys;
using OutcomesApi.Domain.Publishing;
using OutcomesApi.Infrastructure.Publishing;

namespace OutcomesApi.Api.V1.Submissions;

/// <summary>
/// Publishing, for partners: submit a file, have it checked, publish it now or at an instant, correct it, take it back. Readers see all of
/// a release or nothing. Every change says by <c>If-Match</c> which state it saw, and every request that makes something carries an
/// <c>Idempotency-Key</c>.
/// </summary>
[Route(Root + "releases")]
public sealed class SubmissionsController(SubmissionAnswers answers) : V1Controller
{
    private static readonly CsvTable<RowIssueResponse> _columns = new CsvTable<RowIssueResponse>()
        .Text("severity", issue => issue.Severity)
        .Text("code", issue => issue.Code)
        .Text("sheet", issue => issue.Sheet)
        .Number<int>("row", issue => issue.Row)
        .Text("column", issue => issue.Column)
        .Text("message", issue => issue.Message)
        .Text("value", issue => issue.Value);

    /// <summary>Submits a file as a new release. It is a draft that nobody else sees.</summary>
    /// <remarks>A JSON document of the tidy form is taken in place of a form too, as `application/json` (docs/tidy-format.md). What is in a
    /// file is read when the draft is validated.</remarks>
    /// <param name="form">The file.</param>
    /// <param name="cancellationToken">Stops the receiving.</param>
    [HttpPost("")]
    [RequiresScope(ApiScope.Publish)]
    [Idempotent]
    [Consumes("multipart/form-data")]
    [RequestTimeout(Timeouts.Upload)]
    [RequestSizeLimit(PublishingOptions.MaximumUploadBytes)]
    [RequestFormLimits(MultipartBodyLengthLimit = PublishingOptions.MaximumUploadBytes)]
    [ProducesResponseType<SubmissionResponse>(201)]
    public async Task<ActionResult> Submit([FromForm] SubmissionForm form, CancellationToken cancellationToken) =>
        await answers.SubmitAsync(form, cancellationToken);

    /// <summary>Submits a release as a JSON document of the tidy form (docs/tidy-format.md).</summary>
    /// <param name="cancellationToken">Stops the receiving.</param>
    // Behind the form, which a body without a type is held against.
    [HttpPost("", Order = 1)]
    [RequiresScope(ApiScope.Publish)]
    [Idempotent]
    [Consumes("application/json")]
    [RequestTimeout(Timeouts.Upload)]
    [RequestSizeLimit(PublishingOptions.MaximumUploadBytes)]
    [ProducesResponseType<SubmissionResponse>(201)]
    [ApiExplorerSettings(IgnoreApi = true)]
    public async Task<ActionResult> SubmitJson(CancellationToken cancellationToken) => await answers.SubmitJsonAsync(cancellationToken);

    /// <summary>The caller's submissions, the newest first.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    [HttpRead("submissions")]
    [RequiresScope(ApiScope.ReadDraft)]
    [ProducesResponseType<IReadOnlyList<SubmissionResponse>>(200)]
    public async Task<ActionResult> Submissions(CancellationToken cancellationToken) => await answers.ListAsync(cancellationToken);

    /// <summary>Where a submission is, and what the reading of it found. Its ETag is what changes name in <c>If-Match</c>.</summary>
    /// <param name="id">The identifier of the submission, or of the release that it became.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    [HttpRead("{id}/status")]
    [RequiresScope(ApiScope.ReadDraft)]
    [ProducesResponseType<SubmissionResponse>(200)]
    public async Task<ActionResult> Status(string id, CancellationToken cancellationToken) =>
        await answers.StatusAsync(id, cancellationToken);

    /// <summary>What there is to say of the rows of a submission: at most 1,000 of each kind, in the order of the rows.</summary>
    /// <param name="id">The identifier of the submission.</param>
    /// <param name="workflow">Keeps reports.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    [HttpRead("{id}/report")]
    [RequiresScope(ApiScope.ReadDraft)]
    [OffersCsv]
    [ProducesResponseType<IReadOnlyList<RowIssueResponse>>(200)]
    public async Task<ActionResult> Report(string id, [FromServices] SubmissionWorkflow workflow, CancellationToken cancellationToken)
    {
        if (
            await answers.ReadableAsync(id, cancellationToken) is not { } submission
            || await workflow.ReportAsync(submission.Id, cancellationToken) is not { } report
        )
            return new ProblemResult(ProblemTypes.UnknownSubmission);
        var issues = report.Issues.Select(RowIssueResponse.Of).ToList();
        return HttpContext.Features.GetRequiredFeature<RepresentationFeature>().Chosen == Representation.Csv
            ? new CsvResult<RowIssueResponse>($"{submission.Id}-report.csv", _columns, issues.ToAsyncEnumerable())
            : Ok(issues);
    }

    /// <summary>The file of a submission, as it was submitted: for reviewers, before it is public.</summary>
    /// <param name="id">The identifier of the submission.</param>
    /// <param name="submissions">Keeps submissions.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    [HttpRead("{id}/file")]
    [RequiresScope(ApiScope.ReadDraft)]
    [Streamed]
    [ProducesResponseType<FileContentResult>(200, "application/octet-stream")]
    public async Task<ActionResult> SubmittedFile(
        string id,
        [FromServices] ISubmissionStore submissions,
        CancellationToken cancellationToken
    ) =>
        await answers.ReadableAsync(id, cancellationToken) is { } submission && !submission.IsFileGone
            ? new SubmittedFileResult(submission, submissions)
            : new ProblemResult(ProblemTypes.UnknownSubmission);

    /// <summary>Makes a key that reads this one submission, for some days: its status, its report and its file. It is shown this
    /// once.</summary>
    /// <param name="id">The identifier of the submission.</param>
    /// <param name="request">For how long.</param>
    /// <param name="cancellationToken">Stops the making.</param>
    [HttpPost("{id}/preview-keys")]
    [RequiresScope(ApiScope.Publish)]
    [Consumes("application/json")]
    [ProducesResponseType<IssuedKeyResponse>(201)]
    public async Task<ActionResult> Preview(string id, [FromBody] PreviewRequest request, CancellationToken cancellationToken) =>
        await answers.PreviewAsync(id, request, cancellationToken);

    /// <summary>Has a submission read and checked, without publishing anything.</summary>
    /// <param name="id">The identifier of the submission.</param>
    /// <param name="cancellationToken">Stops the waiting; the checking goes on.</param>
    [HttpPost("{id}/validate")]
    [RequiresScope(ApiScope.Publish)]
    [ProducesResponseType<SubmissionResponse>(200)]
    [ProducesResponseType<SubmissionResponse>(202)]
    public async Task<ActionResult> Validate(string id, CancellationToken cancellationToken) =>
        await answers.ValidateAsync(id, cancellationToken);

    /// <summary>Approves the publication of what another key submitted, where the service asks for two.</summary>
    /// <param name="id">The identifier of the submission.</param>
    /// <param name="cancellationToken">Stops the approving.</param>
    [HttpPost("{id}/approve")]
    [RequiresScope(ApiScope.Approve)]
    [ProducesResponseType<SubmissionResponse>(200)]
    public async Task<ActionResult> Approve(string id, CancellationToken cancellationToken) =>
        await answers.ApproveAsync(id, cancellationToken);

    /// <summary>Publishes a valid submission, now or at an instant.</summary>
    /// <param name="id">The identifier of the submission.</param>
    /// <param name="request">When, and which warnings were looked at.</param>
    /// <param name="cancellationToken">Stops the waiting; the publication goes on.</param>
    [HttpPost("{id}/publish")]
    [RequiresScope(ApiScope.Publish)]
    [Idempotent]
    [Consumes("application/json")]
    [ProducesResponseType<SubmissionResponse>(200)]
    [ProducesResponseType<SubmissionResponse>(202)]
    public async Task<ActionResult> Publish(string id, [FromBody] PublishRequest request, CancellationToken cancellationToken) =>
        await answers.PublishAsync(id, request, cancellationToken);

    /// <summary>Withdraws a submission, or a release that is public: it is no longer read, and stays citable with a notice.</summary>
    /// <param name="id">The identifier of the submission, or of the release that it became.</param>
    /// <param name="request">Why.</param>
    /// <param name="cancellationToken">Stops it.</param>
    [HttpPost("{id}/withdraw")]
    [RequiresScope(ApiScope.Publish)]
    [Idempotent]
    [Consumes("application/json")]
    [ProducesResponseType<SubmissionResponse>(200)]
    public async Task<ActionResult> Withdraw(string id, [FromBody] WithdrawRequest request, CancellationToken cancellationToken) =>
        await answers.WithdrawAsync(id, request, cancellationToken);

    /// <summary>Submits a correction of a release, with the reason that readers will see.</summary>
    /// <param name="id">The identifier of the release.</param>
    /// <param name="form">The file, and why.</param>
    /// <param name="cancellationToken">Stops the receiving.</param>
    [HttpPost("{id}/corrections")]
    [RequiresScope(ApiScope.Publish)]
    [Idempotent]
    [Consumes("multipart/form-data")]
    [RequestTimeout(Timeouts.Upload)]
    [RequestSizeLimit(PublishingOptions.MaximumUploadBytes)]
    [RequestFormLimits(MultipartBodyLengthLimit = PublishingOptions.MaximumUploadBytes)]
    [ProducesResponseType<SubmissionResponse>(201)]
    public async Task<ActionResult> Correct(string id, [FromForm] CorrectionForm form, CancellationToken cancellationToken) =>
        await answers.CorrectAsync(id, form, cancellationToken);
}
