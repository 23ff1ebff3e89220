using Asp.Versioning;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Net.Http.Headers;
using OutcomesApi.Api.Representations;
using OutcomesApi.Api.Security;

namespace OutcomesApi.Api.Caching;

/// <summary>
/// Answers JSON questions from the cache. Runs after <see cref="ConditionalRequestFilter"/>, which has read the state of the store for this
/// request: the key names that state. Questions with a key of their own, and those under conditions on the result, go past it.
/// </summary>
internal sealed class AnswerCacheFilter(AnswerCache cache, EntityTags tags, IReportApiVersions versions) : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (context.Result is not null || !IsShared(http) || http.Features.Get<DataVersionFeature>() is not { } state)
        {
            await next();
            return;
        }

        var key = "answer:" + tags.KeyOf(http, state.Version);
        if (await cache.FindAsync(key, http.RequestAborted) is { } found)
        {
            // The action, whose filters say it of an answer that is made, does not run.
            if (http.GetEndpoint()?.Metadata.GetMetadata<ApiVersionMetadata>() is { } served)
                versions.Report(http.Response, served.Map(ApiVersionMapping.Explicit | ApiVersionMapping.Implicit));
            context.Result = new CachedAnswerResult(found);
            return;
        }

        if (await MakeAsync(http, next) is { } made)
            await cache.KeepAsync(key, made);
    }

    private static bool IsShared(HttpContext http)
    {
        var headers = new RequestHeaders(http.Request.Headers);
        return HttpMethods.IsGet(http.Request.Method)
            && http.Features.Get<RepresentationFeature>()?.Chosen == Representation.Json
            && http.GetEndpoint()?.Metadata.GetMetadata<RequiresScopeAttribute>() is null
            && http.GetEndpoint()?.Metadata.GetMetadata<StreamedAttribute>() is null
            && !http.Request.Headers.ContainsKey(HeaderNames.Authorization)
            && headers.IfModifiedSince is null
            && !headers.IfNoneMatch.Contains(EntityTagHeaderValue.Any);
    }

    // The answer is held back until it is whole, so that what is kept is what was sent.
    private static async Task<CachedAnswer?> MakeAsync(HttpContext http, ResourceExecutionDelegate next)
    {
        var sent = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var held = new MemoryStream();
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
        var body = held.ToArray();
        await http.Response.Body.WriteAsync(body, http.RequestAborted);
        return http.Response.StatusCode == StatusCodes.Status200OK && !http.Response.Headers.ContainsKey(HeaderNames.SetCookie)
            ? new CachedAnswer(http.Response.ContentType ?? "", http.Response.Headers.Link.ToString(), body)
            : null;
    }
}
