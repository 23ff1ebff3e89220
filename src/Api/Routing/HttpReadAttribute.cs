using Microsoft.AspNetCore.Mvc.Routing;

namespace OutcomesApi.Api.Routing;

/// <summary>An action that reads: it answers GET, and HEAD without a body.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class HttpReadAttribute(string template) : HttpMethodAttribute(["GET", "HEAD"], template)
{
    /// <summary>An action at the path of its controller.</summary>
    public HttpReadAttribute()
        : this("") { }
}
