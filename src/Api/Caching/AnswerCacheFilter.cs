using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Net.Http.Headers;
using OutcomesApi.Api.Representations;

namespace OutcomesApi.Api.Caching;

/// <summary>
/// Answers JSON questions from the cache. Runs after <see cref="ConditionalRequestFilter"/>, which has read the state of the store for this
/// request: the key names that state. Questions with a key of their own, and those under conditions on the result, go past it.
/// </summary>
internal sealed class AnswerCacheFilter(AnswerCache cache, EntityTags tags, AnswerBuffers buffers) : IAsyncResourceFilter
{
    private static readonly string[] _keptHeaders =
    [
        HeaderNames.ContentType,
        HeaderNames.ContentDisposition,
        HeaderNames.ContentLanguage,
        HeaderNames.Link,
        "api-supported-versions",
        "api-deprecated-versions",
        "Deprecation",
        "Sunset",
    ];

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (context.Result is not null || NeedsAKey(context) || !IsShared(http) || http.Features.Get<DataVersionFeature>() is not { } state)
        {
            await next();
            return;
        }

        var key = "answer:" + tags.KeyOf(http, state.Version);
        if (await cache.FindAsync(key) is { } found)
        {
            context.Result = new CachedAnswerResult(found);
            http.Features.Set(new SharedAnswerFeature(state.Version.Id));
            return;
        }

        if (await MakeAsync(http, next) is { } made)
        {
            http.Features.Set(new SharedAnswerFeature(state.Version.Id));
            await cache.KeepAsync(key, made);
        }
    }

    // What needs a key is for its holder alone, and does not follow from the state of the store.
    private static bool NeedsAKey(ResourceExecutingContext context) =>
        context.ActionDescriptor.EndpointMetadata.OfType<IAuthorizeData>().Any();

    private static bool IsShared(HttpContext http)
    {
        var headers = new RequestHeaders(http.Request.Headers);
        return HttpMethods.IsGet(http.Request.Method)
            && http.Features.Get<RepresentationFeature>()?.Chosen == Representation.Json
            && http.GetEndpoint()?.Metadata.GetMetadata<StreamedAttribute>() is null
            && !http.Request.Headers.ContainsKey(HeaderNames.Authorization)
            && headers.IfModifiedSince is null
            && !headers.IfNoneMatch.Contains(EntityTagHeaderValue.Any);
    }

    // The answer is held back until it is whole, so that what is kept is what was sent.
    private async Task<CachedAnswer?> MakeAsync(HttpContext http, ResourceExecutionDelegate next)
    {
        var sent = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        await using var held = buffers.Take();
        var holding = new StreamResponseBodyFeature(held, sent);
        http.Features.Set<IHttpResponseBodyFeature>(holding);
        ResourceExecutedContext executed;
        try
        {
            executed = await next();
            await holding.CompleteAsync();
        }
        finally
        {
            http.Features.Set(sent);
        }

        if (executed.Exception is not null && !executed.ExceptionHandled)
            return null;
        held.Position = 0;
        await held.CopyToAsync(http.Response.Body, http.RequestAborted);
        return
            held.Length <= cache.LargestBody
            && http.Response.StatusCode == StatusCodes.Status200OK
            && !http.Response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.Ordinal)
            ? new CachedAnswer(HeadersOf(http.Response), held.ToArray())
            : null;
    }

    // Read once the answer was begun: some are only set then.
    private static List<KeyValuePair<string, string>> HeadersOf(HttpResponse response) =>
        [.. _keptHeaders.Where(response.Headers.ContainsKey).Select(name => KeyValuePair.Create(name, response.Headers[name].ToString()))];
}
