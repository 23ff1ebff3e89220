using Asp.Versioning;
using Microsoft.AspNetCore.Mvc;

namespace OutcomesApi.Api.V1;

/// <summary>What the controllers of version 1 share: the version. Each sets its own path.</summary>
[ApiController]
[ApiVersion("1.0")]
public abstract class V1Controller : ControllerBase
{
    /// <summary>How the path of every controller of a version begins; the same path without it serves the default version.</summary>
    protected const string Root = "v{version:apiVersion}/";
}
