using System.Text;
using Microsoft.Extensions.Options;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.Options;

namespace OutcomesApi.Api.Routing;

/// <summary>Refuses requests whose address or headers are too long with a problem that says so: the server itself answers without a
/// body.</summary>
internal sealed class RequestHeadLimitsMiddleware(RequestDelegate next, IOptions<ConnectionOptions> options)
{
    // A header is sent as "name: value" and a line break.
    private const int BytesAroundAHeader = 4;

    public Task InvokeAsync(HttpContext http, ProblemWriter problems)
    {
        if (http.Features.Get<IHttpRequestFeature>()?.RawTarget.Length > options.Value.MaximumRequestLineBytes)
            return problems.WriteAsync(http, ProblemTypes.UriTooLong);
        var bytes = 0;
        foreach (var (name, values) in http.Request.Headers)
        {
            foreach (var value in values)
                bytes += name.Length + Encoding.UTF8.GetByteCount(value ?? "") + BytesAroundAHeader;
        }

        return bytes > options.Value.MaximumHeaderBytes ? problems.WriteAsync(http, ProblemTypes.HeadersTooLarge) : next(http);
    }
}
