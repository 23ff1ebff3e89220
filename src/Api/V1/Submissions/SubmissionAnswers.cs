using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.Routing;
using OutcomesApi.Api.Security;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Api.V1.Keys;
using OutcomesApi.Domain.Publishing;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Publishing;

namespace OutcomesApi.Api.V1.Submissions;

/// <summary>Takes partners' requests to the workflow, and answers with the state of their submissions.</summary>
public sealed class SubmissionAnswers(
    IHttpContextAccessor accessor,
    ISubmissionStore submissions,
    SubmissionWorkflow workflow,
    AuditTrail audit,
    KeyIssuer issuer,
    PublicAddress address,
    IOptions<PublishingOptions> options,
    TimeProvider time
)
{
    private const int LongestFileName = 200;
    private const int DefaultPreviewDays = 7;

    private HttpContext Http => accessor.HttpContext!;

    private Authority Caller => Callers.AuthorityOf(Http.User)!;

    /// <summary>Receives a file.</summary>
    public async Task<ActionResult> SubmitAsync(SubmissionForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        await using var content = form.File!.OpenReadStream();
        return await SubmittedAsync(
            "submit",
            await workflow.SubmitAsync(Caller, FileOf(form, reason: null), content, cancellationToken),
            cancellationToken
        );
    }

    /// <summary>Receives a release as a JSON document.</summary>
    public async Task<ActionResult> SubmitJsonAsync(CancellationToken cancellationToken)
    {
        var request = Http.Request;
        request.EnableBuffering();
        await request.Body.CopyToAsync(Stream.Null, cancellationToken);
        request.Body.Position = 0;
        var file = new NewSubmission { FileName = "release.json" };
        return await SubmittedAsync("submit", await workflow.SubmitAsync(Caller, file, request.Body, cancellationToken), cancellationToken);
    }

    /// <summary>Receives a correction of a release.</summary>
    public async Task<ActionResult> CorrectAsync(string releaseId, CorrectionForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        await using var content = form.File!.OpenReadStream();
        return await SubmittedAsync(
            "correct",
            await workflow.CorrectAsync(Caller, releaseId, FileOf(form, form.Reason), content, cancellationToken),
            cancellationToken
        );
    }

    /// <summary>The submission, or the release, and where it is.</summary>
    public async Task<ActionResult> StatusAsync(string id, CancellationToken cancellationToken) =>
        await ReadableAsync(id, cancellationToken) is { } submission
            ? await AnswerAsync(submission, StatusCodes.Status200OK, cancellationToken)
            : new ProblemResult(ProblemTypes.UnknownSubmission);

    /// <summary>The submissions that the caller may read, the newest first.</summary>
    public async Task<ActionResult> ListAsync(CancellationToken cancellationToken) =>
        new OkObjectResult((await workflow.ListAsync(Caller, cancellationToken)).Select(one => SubmissionResponse.Of(one, null)));

    /// <summary>Makes a key that reads one submission.</summary>
    public async Task<ActionResult> PreviewAsync(string id, PreviewRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (await workflow.FindAsync(Caller, ApiScope.Publish, id, cancellationToken) is not { } submission)
            return new ProblemResult(ProblemTypes.UnknownSubmission);
        var (key, text) = await issuer.IssueAsync(
            submission.Publisher,
            $"preview of {submission.Id}",
            [ApiScope.ReadDraft],
            [],
            TimeSpan.FromDays(request.Days ?? DefaultPreviewDays),
            cancellationToken,
            submission.Id
        );
        await audit.AddAsync("create-key", key.Id, "done", cancellationToken);
        Http.Response.Headers.CacheControl = "no-store";
        return new ObjectResult(new IssuedKeyResponse(KeyResponse.Of(key), text)) { StatusCode = StatusCodes.Status201Created };
    }

    /// <summary>Has a submission read and checked.</summary>
    public Task<ActionResult> ValidateAsync(string id, CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            ApiScope.Publish,
            "validate",
            submission => workflow.ValidateAsync(Caller, submission, cancellationToken),
            cancellationToken
        );

    /// <summary>Publishes a submission, now or later.</summary>
    public Task<ActionResult> PublishAsync(string id, PublishRequest request, CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            ApiScope.Publish,
            "publish",
            submission =>
                workflow.PublishAsync(
                    Caller,
                    submission,
                    request.PublishAt is { } text ? PublishRequest.InstantOf(text) : null,
                    request.Acknowledge ?? [],
                    cancellationToken
                ),
            cancellationToken
        );

    /// <summary>Approves the publication of what another key submitted.</summary>
    public Task<ActionResult> ApproveAsync(string id, CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            ApiScope.Approve,
            "approve",
            submission => workflow.ApproveAsync(Caller, submission, cancellationToken),
            cancellationToken
        );

    /// <summary>Withdraws a submission, or a release that is public.</summary>
    public Task<ActionResult> WithdrawAsync(string id, WithdrawRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ChangeAsync(
            id,
            ApiScope.Publish,
            "withdraw",
            submission => workflow.WithdrawAsync(Caller, submission, request.Reason!, cancellationToken),
            cancellationToken
        );
    }

    /// <summary>The submission that has an identifier or became a release, where the caller may read it; null else.</summary>
    public Task<Submission?> ReadableAsync(string id, CancellationToken cancellationToken) =>
        workflow.FindAsync(Caller, ApiScope.ReadDraft, id, cancellationToken);

    private static NewSubmission FileOf(SubmissionForm form, string? reason) =>
        new()
        {
            FileName = NameOf(form.File!.FileName),
            DataSetId = form.DataSet,
            Period = form.Period,
            PublishedOn = form.PublishedOn,
            AbsentRows = form.AbsentRows == "zero" ? AbsentRows.Zero : AbsentRows.Unknown,
            Reason = reason,
        };

    private async Task<ActionResult> SubmittedAsync(string action, SubmissionResult result, CancellationToken cancellationToken)
    {
        if (result.Submission is not { } submission)
            return ProblemOf(result, null, action);
        await audit.AddAsync(action, submission.Id, "done", cancellationToken);
        return await AnswerAsync(submission, StatusCodes.Status201Created, cancellationToken);
    }

    // A client that changes something says which state of it they saw, so that nobody overwrites what they did not know.
    private async Task<ActionResult> ChangeAsync(
        string id,
        ApiScope scope,
        string action,
        Func<Submission, Task<SubmissionResult>> change,
        CancellationToken cancellationToken
    )
    {
        if (await workflow.FindAsync(Caller, scope, id, cancellationToken) is not { } submission)
            return new ProblemResult(ProblemTypes.UnknownSubmission);
        var given = Http.Request.GetTypedHeaders().IfMatch;
        if (given.Count == 0)
            return new ProblemResult(ProblemTypes.PreconditionRequired);
        if (!given.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Equals(TagOf(submission))))
            return new ProblemResult(ProblemTypes.PreconditionFailed);
        var result = await change(submission);
        var answer = result.Submission is { } changed
            ? await AnswerAsync(changed, result.StepEnded, cancellationToken)
            : ProblemOf(result, submission, action);
        await audit.AddAsync(action, submission.Id, answer is ProblemResult problem ? problem.Type.Code : "done", cancellationToken);
        return answer;
    }

    private static ProblemResult ProblemOf(SubmissionResult result, Submission? submission, string action) =>
        result.Refusal switch
        {
            SubmissionRefusal.DataSetNotGranted => new ProblemResult(ProblemTypes.DataSetNotGranted),
            SubmissionRefusal.SecondPersonNeeded => new ProblemResult(ProblemTypes.SecondPersonNeeded),
            SubmissionRefusal.WarningsNotAcknowledged => new ProblemResult(
                ProblemTypes.WarningsNotAcknowledged,
                [
                    .. result.OpenWarnings.Select(warning => new ApiError
                    {
                        Code = warning.Code,
                        Path = "acknowledge",
                        Message = $"{warning.Message} {warning.Count} times, such as: {string.Join("; ", warning.Examples.Take(3))}.",
                    }),
                ]
            ),
            SubmissionRefusal.WrongState => new ProblemResult(ProblemTypes.WrongState, [WrongState(submission!, action)]),
            _ => new ProblemResult(ProblemTypes.UnknownSubmission),
        };

    // A step that this process carries out signals its end. One that it does not end in time, or that another replica takes over, is answered
    // with 202 and read at its status.
    private async Task<ActionResult> AnswerAsync(Submission changed, Task? stepEnded, CancellationToken cancellationToken)
    {
        if (stepEnded is null)
            return await AnswerAsync(
                changed,
                changed.State == SubmissionState.Scheduled ? StatusCodes.Status202Accepted : StatusCodes.Status200OK,
                cancellationToken
            );
        await Task.WhenAny(stepEnded, Task.Delay(TimeSpan.FromSeconds(options.Value.WaitSeconds), time, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
        var present = await submissions.FindAsync(changed.Id, cancellationToken) ?? changed;
        return await AnswerAsync(
            present,
            present.State == changed.State ? StatusCodes.Status202Accepted : StatusCodes.Status200OK,
            cancellationToken
        );
    }

    private async Task<ActionResult> AnswerAsync(Submission submission, int status, CancellationToken cancellationToken)
    {
        Http.Response.GetTypedHeaders().ETag = TagOf(submission);
        Http.Response.Headers.CacheControl = "no-store";
        if (status is StatusCodes.Status201Created or StatusCodes.Status202Accepted)
            Http.Response.Headers.Location = address.Of(Http.Request, $"/v1/releases/{submission.Id}/status");
        if (status == StatusCodes.Status202Accepted)
            Http.Response.Headers.RetryAfter = "2";
        return new ObjectResult(SubmissionResponse.Of(submission, await workflow.ReportAsync(submission.Id, cancellationToken)))
        {
            StatusCode = status,
        };
    }

    private static EntityTagHeaderValue TagOf(Submission submission) => new($"\"{submission.Id}-{submission.Version}\"");

    private static ApiError WrongState(Submission submission, string action) =>
        new()
        {
            Code = "wrong-state",
            Path = "state",
            Value = Words.Of(submission.State),
            Message =
                $"The submission is {Words.Of(submission.State)}, to which '{action}' cannot be done, or it was changed in between. What may follow: {string.Join(", ", SubmissionStates.After(submission.State).Select(Words.Of))}.",
        };

    private static string NameOf(string given)
    {
        var name = string.Concat(
            Path.GetFileName(given.Replace('\\', '/'))
                .Where(letter => !char.IsControl(letter) && !Path.GetInvalidFileNameChars().Contains(letter))
        );
        return name is "" or "." or ".." ? "file" : name[..Math.Min(name.Length, LongestFileName)];
    }
}
