using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Net.Http.Headers;
using OutcomesApi.Api.Errors;

namespace OutcomesApi.Api.Caching;

/// <summary>
/// Answers 304 to the conditions that can only be judged once an action has succeeded, since they name no tag of ours: <c>If-None-Match:
/// *</c>, and <c>If-Modified-Since</c> where no tag is given (RFC 9110, section 13).
/// </summary>
internal sealed class ConditionalResultFilter : IResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is not ProblemResult && context.Result is not StatusCodeResult && HasItAlready(context.HttpContext))
            context.Result = new StatusCodeResult(StatusCodes.Status304NotModified);
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
        // Nothing is left to do.
    }

    private static bool HasItAlready(HttpContext http)
    {
        if (
            http.Features.Get<DataVersionFeature>() is not { } state
            || !(HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        )
            return false;
        var headers = http.Request.GetTypedHeaders();
        if (headers.IfNoneMatch.Count > 0)
            return headers.IfNoneMatch.Contains(EntityTagHeaderValue.Any);

        // The header knows whole seconds alone.
        return headers.IfModifiedSince is { } since && state.Version.ChangedAt.ToUnixTimeSeconds() <= since.ToUnixTimeSeconds();
    }
}
