namespace OutcomesApi.Api.Routing;

/// <summary>Headers that keep a browser from guessing types, framing pages, or telling other sites where it came from.</summary>
internal sealed class SecurityHeadersMiddleware(RequestDelegate next)
{
    // Swagger UI sets its own inline styles and scripts; nothing is loaded from elsewhere.
    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        return next(context);
    }
}
