namespace OutcomesApi.Api.Routing;

/// <summary>Headers that keep a browser from guessing types, framing pages, or telling other sites where it came from.</summary>
internal sealed class SecurityHeadersMiddleware(RequestDelegate next)
{
    // Nothing is loaded from elsewhere, and nothing runs or looks as a text in a page says.
    private const string ContentSecurityPolicy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    public Task InvokeAsync(HttpContext context)
    {
        // At the start of the answer: an exception clears what was set before.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            if (headers.ContentSecurityPolicy.Count == 0)
                headers.ContentSecurityPolicy = ContentSecurityPolicy;
            headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
            return Task.CompletedTask;
        });
        return next(context);
    }
}
