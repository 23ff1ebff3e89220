using Microsoft.AspNetCore.Mvc;

namespace OutcomesApi.Limits;

/// <summary>The one answer of an application that does nothing, to measure how long starting takes.</summary>
[Route("empty")]
public sealed class EmptyController : ControllerBase
{
    /// <summary>Answers.</summary>
    [HttpGet]
    public ActionResult Get() => Ok(new { Empty = true });
}
