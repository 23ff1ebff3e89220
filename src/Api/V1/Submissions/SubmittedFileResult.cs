using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using OutcomesApi.Domain.Publishing;

namespace OutcomesApi.Api.V1.Submissions;

/// <summary>The file of a submission, written part by part. It is never shown by a browser as if it were of this service.</summary>
internal sealed class SubmittedFileResult(Submission submission, ISubmissionStore submissions) : ActionResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        http.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
        http.Response.ContentType = "application/octet-stream";
        http.Response.ContentLength = submission.Length;
        http.Response.Headers.CacheControl = "no-store";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(submission.FileName);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        if (!HttpMethods.IsHead(http.Request.Method))
            await submissions.CopyContentAsync(submission.Id, http.Response.Body, http.RequestAborted);
    }
}
