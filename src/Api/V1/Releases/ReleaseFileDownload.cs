using Microsoft.AspNetCore.Mvc;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Exporting.Files;

namespace OutcomesApi.Api.V1.Releases;

/// <summary>A release as a file for programs that work with tables, written while it is read from the store.</summary>
internal sealed class ReleaseFileDownload(IReleaseFile file, Release release, string address) : ActionResult
{
    /// <inheritdoc/>
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        response.ContentType = file.MediaType;
        response.Headers.ContentDisposition = $"attachment; filename=\"{ReleaseFileName.Of(release)}{file.Extension}\"";
        if (!HttpMethods.IsHead(request.Method))
            await file.WriteAsync(release, address, response.Body, context.HttpContext.RequestAborted);
    }
}
