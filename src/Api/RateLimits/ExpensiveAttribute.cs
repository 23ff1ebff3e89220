using Microsoft.AspNetCore.Mvc.Filters;
using OutcomesApi.Api.Errors;

namespace OutcomesApi.Api.RateLimits;

/// <summary>
/// An action or page whose answers cost much to make: of one client, and of all clients, only some are made at once. The place among all is
/// held while the answer is computed and not while it is sent, so that clients that read slowly hold up nobody.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class ExpensiveAttribute : Attribute, IAsyncActionFilter
{
    /// <summary>Whether the answer is a file that is read from the store while it is written: as many are written at once as files
    /// may.</summary>
    public bool IsFile { get; init; }

    /// <inheritdoc/>
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (IsFile)
        {
            await next();
            return;
        }

        using var place = await context
            .HttpContext.RequestServices.GetRequiredService<ComputedAtOnce>()
            .AcquireAsync(context.HttpContext.RequestAborted);
        if (place.IsAcquired)
            await next();
        else
            context.Result = new ProblemResult(ProblemTypes.Overloaded);
    }
}
