using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using OutcomesApi.Api.Representations;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Exporting;

namespace OutcomesApi.Api.V1.Releases;

/// <summary>A release as a file in the tidy form, written while it is read from the store.</summary>
public sealed class ReleaseDownload(IReleaseExport export, Release release, string format) : ActionResult
{
    /// <inheritdoc/>
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (http, cancelled) = (context.HttpContext, context.HttpContext.RequestAborted);
        var name = ReleaseFileName.Of(release);
        var csvName = name + ".csv";
        http.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();

        // The metadata states a checksum of all figures, so it is made before anything is written: where that fails a problem can still be
        // answered.
        var checksum =
            format == DownloadRequest.Csvw && !HttpMethods.IsHead(http.Request.Method)
                ? await export.ContentChecksumAsync(release, cancelled)
                : "";
        var (mediaType, fileName) = format switch
        {
            DownloadRequest.Json => (Representation.Json.MediaType, name + ".json"),
            DownloadRequest.Csvw => ("application/csvm+json", csvName + "-metadata.json"),
            _ => ("text/csv; charset=utf-8; header=present", csvName),
        };
        http.Response.ContentType = mediaType;
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        if (!HttpMethods.IsHead(http.Request.Method))
            await WriteAsync(http.Response.Body, csvName, checksum, cancelled);
    }

    private Task WriteAsync(Stream body, string csvName, string checksum, CancellationToken cancellationToken) =>
        format switch
        {
            DownloadRequest.Json => export.WriteJsonAsync(release, body, cancellationToken),
            DownloadRequest.Csvw => export.WriteMetadataAsync(release, csvName, checksum, body, cancellationToken),
            _ => export.WriteCsvAsync(release, body, cancellationToken),
        };
}
