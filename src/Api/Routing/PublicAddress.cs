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
        var root = options.Value.PublicBaseUrl is { } configured
            ? configured.ToString().TrimEnd('/')
            : UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase).TrimEnd('/');
        return root + pathAndQuery;
    }
}
