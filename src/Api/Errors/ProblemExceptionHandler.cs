using Microsoft.AspNetCore.Diagnostics;
using OutcomesApi.Infrastructure.Persistence;

namespace OutcomesApi.Api.Errors;

/// <summary>Turns what nobody expected into a problem without leaking anything, and what the client sent wrong into a 4xx.</summary>
internal sealed partial class ProblemExceptionHandler(ProblemWriter writer, ILogger<ProblemExceptionHandler> logger) : IExceptionHandler
{
    private const int ClientClosedRequest = 499;

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested)
        {
            httpContext.Response.StatusCode = ClientClosedRequest;
            return true;
        }

        if (exception is BadHttpRequestException bad)
        {
            await writer.WriteAsync(httpContext, ProblemTypes.ForStatus(bad.StatusCode));
            return true;
        }

        LogFailure(exception, httpContext.Request.Method, httpContext.Request.Path);
        await writer.WriteAsync(
            httpContext,
            StoreFaults.IsFull(exception) ? ProblemTypes.StorageFull
                : StoreFaults.IsOfStore(exception) ? ProblemTypes.ServiceUnavailable
                : ProblemTypes.InternalError
        );
        return true;
    }

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed")]
    private partial void LogFailure(Exception exception, string method, string path);
}
