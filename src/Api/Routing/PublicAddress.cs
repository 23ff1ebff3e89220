using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Options;
using OutcomesApi.Api.Options;

namespace OutcomesApi.Api.Routing;

/// <summary>Makes absolute addresses of this service, by the configured public base or the request's own.</summary>
public sealed class PublicAddress(IOptions<ApiOptions> options)
{
    /// <summary>The address of a path, with a query if there is one.</summary>
    public string Of(HttpRequest request, string pathAndQuery)
    {
        ArgumentNullException.ThrowIfNull(request);
        return options.Value.PublicBaseUrl is null
            ? UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase).TrimEnd('/') + pathAndQuery
            : Of(pathAndQuery);
    }

    /// <summary>The address of a path outside of any request: absolute where a public base is configured, else the path alone.</summary>
    public string Of(string pathAndQuery) => options.Value.PublicBaseUrl?.ToString().TrimEnd('/') + pathAndQuery;
}
