using Microsoft.AspNetCore.Mvc;

namespace OutcomesApi.Api.Caching;

/// <summary>Sends an answer of the cache.</summary>
internal sealed class CachedAnswerResult(CachedAnswer answer) : ActionResult
{
    public override Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = answer.ContentType;
        if (answer.Link.Length > 0)
            response.Headers.Link = answer.Link;
        return response.Body.WriteAsync(answer.Body, context.HttpContext.RequestAborted).AsTask();
    }
}
