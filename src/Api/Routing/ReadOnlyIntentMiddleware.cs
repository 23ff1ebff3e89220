using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.Net.Http.Headers;
using OutcomesApi.Api.Security;
using OutcomesApi.Infrastructure.Persistence;

namespace OutcomesApi.Api.Routing;

/// <summary>
/// Declares that a question for what is public reads alone, so that a secondary of the store may answer it. A client that shows a key asks the
/// primary: they may have changed something just now, and that they came is written down.
/// </summary>
internal sealed class ReadOnlyIntentMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (IsPublicRead(http))
            ReadOnlyIntent.Declare();
        return next(http);
    }

    private static bool IsPublicRead(HttpContext http) =>
        (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        && http.GetEndpoint()?.Metadata is { } metadata
        && metadata.GetMetadata<ActionDescriptor>() is not null
        && metadata.GetMetadata<IAuthorizeData>() is null
        && !http.Request.Headers.ContainsKey(HeaderNames.Authorization)
        && !http.Request.Headers.ContainsKey(Credentials.ApiKeyHeader);
}
