using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using OutcomesApi.Api.Options;
using OutcomesApi.Api.Security;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.Caching;

/// <summary>
/// Gives each answer a strong ETag, and answers 304 before anything is read where the client has the answer already. The tag follows from
/// the state of the store and the request, never from the content, so asking costs nothing.
/// </summary>
internal sealed class ConditionalRequestFilter(IDataVersionQueries versions, EntityTags tags, IOptions<ApiOptions> options)
    : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        var version = await versions.CurrentAsync(http.RequestAborted);
        http.Features.Set(new DataVersionFeature(version));
        if (context.ActionDescriptor.EndpointMetadata.OfType<RequiresScopeAttribute>().Any())
        {
            // What needs a key is for its holder alone, and does not follow from the state of the store.
            http.Response.Headers.CacheControl = "no-store";
            await next();
            return;
        }

        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
        {
            await next();
            return;
        }

        var tag = tags.Of(http, version);
        http.Response.OnStarting(() => Task.FromResult(SetHeaders(http.Response, tag, version)));

        // Only an answer of 200 ever carried this tag, so a client that has it asked a valid question.
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status304NotModified);
            http.Features.Set(new SharedAnswerFeature(version.Id));
        }
        else
        {
            await next();
        }
    }

    private bool SetHeaders(HttpResponse response, EntityTagHeaderValue tag, DataVersion version)
    {
        if (response.StatusCode is not (StatusCodes.Status200OK or StatusCodes.Status304NotModified))
            return false;
        var headers = response.GetTypedHeaders();
        headers.ETag = tag;
        headers.LastModified = version.ChangedAt;
        headers.CacheControl = new CacheControlHeaderValue { Public = true, MaxAge = TimeSpan.FromSeconds(options.Value.CacheSeconds) };
        return true;
    }
}
