using Microsoft.AspNetCore.Mvc;

namespace OutcomesApi.Api.Caching;

/// <summary>Sends an answer of the cache.</summary>
internal sealed class CachedAnswerResult(CachedAnswer answer) : ActionResult
{
    public override Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        foreach (var (name, text) in answer.Headers)
            response.Headers[name] = text;
        return response.Body.WriteAsync(answer.Body, context.HttpContext.RequestAborted).AsTask();
    }
}
