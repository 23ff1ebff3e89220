using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace OutcomesApi.Api.Routing;

/// <summary>
/// Gives each controller at <c>v{version:apiVersion}/...</c> a twin without the version, which serves the default version: so
/// <c>/forces/essex/outcomes</c> works as written.
/// </summary>
internal sealed class UnversionedRouteConvention : IControllerModelConvention
{
    /// <summary>How the route of every controller begins.</summary>
    public const string VersionPrefix = "v{version:apiVersion}/";

    public void Apply(ControllerModel controller)
    {
        foreach (var selector in controller.Selectors.ToList())
        {
            if (selector.AttributeRouteModel?.Template is not { } template || !template.StartsWith(VersionPrefix, StringComparison.Ordinal))
                continue;
            controller.Selectors.Add(
                new SelectorModel(selector)
                {
                    AttributeRouteModel = new AttributeRouteModel(new RouteAttribute(template[VersionPrefix.Length..])),
                }
            );
        }
    }
}
