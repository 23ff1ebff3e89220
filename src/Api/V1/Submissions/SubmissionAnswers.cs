using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.Publishing;
using OutcomesApi.Api.Routing;
using OutcomesApi.Api.Security;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Api.V1.Keys;
using OutcomesApi.Domain.Publishing;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Publishing;

namespace OutcomesApi.Api.V1.Submissions;

/// <summary>Takes partners' requests to publish, and answers how far they have come.</summary>
public sealed class SubmissionAnswers(
    IHttpContextAccessor accessor,
    ISubmissionStore submissions,
    SubmissionWorkflow workflow,
    ClaimedSubmissions queue,
    IReleaseQueries releases,
    IReleaseWithdrawal withdrawal,
    AuditTrail audit,
    KeyIssuer issuer,
    PublicAddress address,
    IOptions<PublishingOptions> options,
    TimeProvider time
)
{
    private const int IdBytes = 6;
    private const int LongestFileName = 200;
    private const int DefaultPreviewDays = 7;
    private static readonly TimeSpan _look = TimeSpan.FromMilliseconds(100);

    private HttpContext Http => accessor.HttpContext!;

    private Caller Caller => Caller.Of(Http.User);

    /// <summary>Receives a file.</summary>
    public async Task<ActionResult> SubmitAsync(SubmissionForm form, string? corrects, string? reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        await using var content = form.File!.OpenReadStream();
        return await SubmitAsync(form, content, NameOf(form.File.FileName), corrects, reason, cancellationToken);
    }

    /// <summary>Receives a release as a JSON document.</summary>
    public async Task<ActionResult> SubmitJsonAsync(CancellationToken cancellationToken)
    {
        var request = Http.Request;
        request.EnableBuffering();
        await request.Body.CopyToAsync(Stream.Null, cancellationToken);
        request.Body.Position = 0;
        return await SubmitAsync(new SubmissionForm(), request.Body, "release.json", null, null, cancellationToken);
    }

    /// <summary>Receives a correction of a release.</summary>
    public async Task<ActionResult> CorrectAsync(string releaseId, CorrectionForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await OwnReleaseAsync(releaseId, cancellationToken) is not { } release)
            return new ProblemResult(ProblemTypes.UnknownSubmission);
        return await SubmitAsync(form with { DataSet = form.DataSet ?? release.DataSet.Id }, release.Id, form.Reason, cancellationToken);
    }

    /// <summary>The submission, or the release, and where it is.</summary>
    public async Task<ActionResult> StatusAsync(string id, CancellationToken cancellationToken) =>
        await OwnAsync(id, cancellationToken) is { } submission
            ? await AnswerAsync(submission, StatusCodes.Status200OK, cancellationToken)
            : new ProblemResult(ProblemTypes.UnknownSubmission);

    /// <summary>The submissions of the caller's publisher, the newest first; of all for an administrator.</summary>
    public async Task<ActionResult> ListAsync(CancellationToken cancellationToken) =>
        new OkObjectResult(
            (await submissions.ListAsync(Caller.IsAdmin ? null : Caller.Publisher, cancellationToken))
                .Where(submission => (Caller.SubmissionId ?? submission.Id) == submission.Id)
                .Select(submission => SubmissionResponse.Of(submission, null))
        );

    /// <summary>Makes a key that reads one submission.</summary>
    public async Task<ActionResult> PreviewAsync(string id, PreviewRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (await OwnAsync(id, cancellationToken) is not { } submission)
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
            "validate",
            async submission =>
            {
                var claimed = await workflow.MoveAsync(submission, SubmissionState.Validating, null, cancellationToken);
                return claimed is null ? null : await StepAsync(claimed, cancellationToken);
            },
            cancellationToken
        );

    /// <summary>Publishes a submission, now or later.</summary>
    public Task<ActionResult> PublishAsync(string id, PublishRequest request, CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            "publish",
            async submission =>
            {
                if (
                    submission.State is SubmissionState.Valid
                    && await ObstacleAsync(submission, request.Acknowledge ?? [], cancellationToken) is { } obstacle
                )
                    return obstacle;
                var at = request.PublishAt is { } text ? PublishRequest.InstantOf(text) : null;
                var claimed = await workflow.MoveAsync(
                    submission,
                    at is null ? SubmissionState.Publishing : SubmissionState.Scheduled,
                    one => one with { PublishAt = at, Acknowledged = [.. (request.Acknowledge ?? []).Distinct()] },
                    cancellationToken
                );
                if (claimed is null)
                    return null;
                return at is null
                    ? await StepAsync(claimed, cancellationToken)
                    : await AnswerAsync(claimed, StatusCodes.Status202Accepted, cancellationToken);
            },
            cancellationToken
        );

    /// <summary>Approves the publication of what another key submitted.</summary>
    public Task<ActionResult> ApproveAsync(string id, CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            "approve",
            async submission =>
            {
                if (submission.KeyId == Caller.Id)
                    return new ProblemResult(ProblemTypes.SecondPersonNeeded);
                var approved = submission with { ApprovedBy = Caller.Id, Version = submission.Version + 1, ChangedAt = time.GetUtcNow() };
                return submission.State is SubmissionState.Valid && await submissions.ChangeAsync(approved, cancellationToken)
                    ? await AnswerAsync(approved, StatusCodes.Status200OK, cancellationToken)
                    : null;
            },
            cancellationToken
        );

    /// <summary>Takes back a submission, or a release that is public.</summary>
    public async Task<ActionResult> WithdrawAsync(string id, WithdrawRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return await ChangeAsync(
            id,
            "withdraw",
            async submission =>
            {
                foreach (var releaseId in submission.ReleaseIds)
                    await withdrawal.WithdrawAsync(releaseId, request.Reason!, cancellationToken);
                var withdrawn = await workflow.MoveAsync(
                    submission,
                    SubmissionState.Withdrawn,
                    one => one with { Reason = request.Reason },
                    cancellationToken
                );
                return withdrawn is null ? null : await AnswerAsync(withdrawn, StatusCodes.Status200OK, cancellationToken);
            },
            cancellationToken
        );
    }

    /// <summary>The submission that has an identifier or became a release, where the caller may see it; null for a release that came
    /// otherwise.</summary>
    public async Task<Submission?> OwnAsync(string id, CancellationToken cancellationToken)
    {
        var found = await submissions.FindAsync(id, cancellationToken) ?? await submissions.FindByReleaseAsync(id, cancellationToken);
        return found is not null && (Caller.IsAdmin || found.Publisher == Caller.Publisher) && (Caller.SubmissionId ?? found.Id) == found.Id
            ? found
            : null;
    }

    private async Task<Release?> OwnReleaseAsync(string id, CancellationToken cancellationToken)
    {
        var release = (await releases.IndexAsync(cancellationToken)).Public.FirstOrDefault(release => release.Id == id);
        return release is not null && (Caller.AllowedDataSetIds is not { } allowed || allowed.Contains(release.DataSet.Id))
            ? release
            : null;
    }

    private async Task<ActionResult> SubmitAsync(
        SubmissionForm form,
        Stream content,
        string fileName,
        string? corrects,
        string? reason,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        var submission = new Submission
        {
            Id = "draft-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)),
            Publisher = Caller.Publisher,
            KeyId = Caller.Id,
            State = SubmissionState.Draft,
            Version = 1,
            FileName = fileName,
            Length = content.Length,
            Checksum = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken)),
            DataSetId = form.DataSet,
            Period = form.Period,
            PublishedOn = form.PublishedOn,
            AbsentRows = form.AbsentRows == "zero" ? AbsentRows.Zero : AbsentRows.Unknown,
            Corrects = corrects,
            Reason = reason,
            CreatedAt = now,
            ChangedAt = now,
        };
        await submissions.AddAsync(submission, content, cancellationToken);
        await audit.AddAsync(corrects is null ? "submit" : "correct", submission.Id, "done", cancellationToken);
        return await AnswerAsync(submission, StatusCodes.Status201Created, cancellationToken);
    }

    // Whoever changes something says which state of it they saw, so that nobody overwrites what they did not know.
    private async Task<ActionResult> ChangeAsync(
        string id,
        string action,
        Func<Submission, Task<ActionResult?>> change,
        CancellationToken cancellationToken
    )
    {
        if (await OwnAsync(id, cancellationToken) is not { } submission)
            return new ProblemResult(ProblemTypes.UnknownSubmission);
        var given = Http.Request.GetTypedHeaders().IfMatch;
        if (given.Count == 0)
            return new ProblemResult(ProblemTypes.PreconditionRequired);
        if (!given.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Equals(TagOf(submission))))
            return new ProblemResult(ProblemTypes.PreconditionFailed);
        var answer = await change(submission) ?? new ProblemResult(ProblemTypes.WrongState, [WrongState(submission, action)]);
        await audit.AddAsync(action, submission.Id, answer is ProblemResult problem ? problem.Type.Code : "done", cancellationToken);
        return answer;
    }

    private async Task<ProblemResult?> ObstacleAsync(Submission submission, string[] acknowledged, CancellationToken cancellationToken)
    {
        if (options.Value.RequiresApproval && submission.ApprovedBy is null)
            return new ProblemResult(ProblemTypes.SecondPersonNeeded);
        var warnings = (await workflow.ReportAsync(submission.Id, cancellationToken))?.Warnings ?? [];
        var open = warnings.Where(warning => !acknowledged.Contains(warning.Code)).ToList();
        return open.Count == 0
            ? null
            : new ProblemResult(
                ProblemTypes.WarningsNotAcknowledged,
                [
                    .. open.Select(warning => new ApiError
                    {
                        Code = warning.Code,
                        Path = "acknowledge",
                        Message = $"{warning.Message} {warning.Count} times, such as: {string.Join("; ", warning.Examples.Take(3))}.",
                    }),
                ]
            );
    }

    private async Task<ActionResult> StepAsync(Submission claimed, CancellationToken cancellationToken)
    {
        queue.Add(claimed.Id, Caller.AllowedDataSetIds);
        var deadline = time.GetUtcNow().AddSeconds(options.Value.WaitSeconds);
        var present = claimed;
        while (present.State == claimed.State && time.GetUtcNow() < deadline)
        {
            await Task.Delay(_look, time, cancellationToken);
            present = await submissions.FindAsync(claimed.Id, cancellationToken) ?? claimed;
        }

        return await AnswerAsync(
            present,
            present.State == claimed.State ? StatusCodes.Status202Accepted : StatusCodes.Status200OK,
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
