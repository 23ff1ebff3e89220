using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Net.Http.Headers;
using OutcomesApi.Api.Errors;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.Caching;

/// <summary>An action whose answer is large and follows from the request and the state of the store alone: what is written for the first
/// who asks is kept as a file and sent from that to the next.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class KeptAsFileAttribute : Attribute, IAsyncResourceFilter, IOrderedFilter
{
    /// <inheritdoc/>
    public int Order => 3;

    /// <inheritdoc/>
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var http = context.HttpContext;
        var (files, tags) = (http.RequestServices.GetRequiredService<KeptFiles>(), http.RequestServices.GetRequiredService<EntityTags>());
        if (files.Capacity == 0 || !HttpMethods.IsGet(http.Request.Method) || http.Features.Get<DataVersionFeature>() is not { } state)
        {
            await next();
            return;
        }

        var key = tags.KeyOf(http, state.Version);
        if (files.Find(key) is { } kept)
            context.Result = Send(http, kept, tags.Of(http, state.Version), state.Version);
        else
            await MakeAsync(http, next, files, key, state.Version.Id);
    }

    private static PhysicalFileResult Send(HttpContext http, KeptFile kept, EntityTagHeaderValue tag, DataVersion version)
    {
        http.Response.Headers.ContentDisposition = kept.Disposition;
        return new PhysicalFileResult(kept.Path, kept.ContentType)
        {
            EnableRangeProcessing = true,
            EntityTag = tag,
            LastModified = version.ChangedAt,
        };
    }

    private static async Task MakeAsync(HttpContext http, ResourceExecutionDelegate next, KeptFiles files, string key, string dataVersionId)
    {
        var body = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        await using var copy = new FileCopyingStream(body.Stream, files);
        var copying = new StreamResponseBodyFeature(copy, body);
        http.Features.Set<IHttpResponseBodyFeature>(copying);
        ResourceExecutedContext executed;
        try
        {
            executed = await next();
            await copying.CompleteAsync();
        }
        finally
        {
            http.Features.Set(body);
        }

        var response = http.Response;
        if (
            executed.Exception is null
            && executed.Result is not ProblemResult
            && response.StatusCode == StatusCodes.Status200OK
            && !http.RequestAborted.IsCancellationRequested
            && copy.Complete() is var (path, length)
        )
            files.Keep(
                key,
                new KeptFile(path, length, dataVersionId, response.ContentType ?? "", response.Headers.ContentDisposition.ToString())
            );
    }
}
