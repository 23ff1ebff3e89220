using Microsoft.AspNetCore.Mvc;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.Representations;
using OutcomesApi.Api.Routing;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Exporting;
using OutcomesApi.Infrastructure.Exporting.Files;

namespace OutcomesApi.Api.V1.Releases;

/// <summary>Answers with a release as a file, in the format asked for, or says why it does not fit into one.</summary>
public sealed class ReleaseDownloads(
    IHttpContextAccessor accessor,
    IReleaseExport export,
    IEnumerable<IReleaseFile> files,
    PublicAddress address
)
{
    /// <summary>The file.</summary>
    public async Task<ActionResult> OfAsync(DownloadRequest request, Release release, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(release);
        var http = accessor.HttpContext!;
        var format = request.Format ?? FormatOf(http.Features.GetRequiredFeature<RepresentationFeature>());
        if (files.FirstOrDefault(one => one.Format == format) is not { } file)
            return new ReleaseDownload(export, release, format);
        return await file.RefusalAsync(release, cancellationToken) is { } refusal
            ? new ProblemResult(
                ProblemTypes.TooLargeForFormat,
                [
                    new ApiError
                    {
                        Code = "too-large-for-format",
                        Path = "format",
                        Value = format,
                        Message = refusal.Message,
                        Allowed = refusal.Instead,
                    },
                ]
            )
            : new ReleaseFileDownload(file, release, address.Of(http.Request, $"/v1/releases/{release.Id}"));
    }

    // JSON is what any header Accept ends in, so that only its suffix asks for it here.
    private static string FormatOf(RepresentationFeature feature) =>
        feature.Suffix?.Name ?? (feature.Chosen == Representation.Json ? DownloadRequest.Csv : feature.Chosen.Name);
}
