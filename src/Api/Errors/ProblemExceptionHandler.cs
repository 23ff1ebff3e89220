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

        if (IsOfRequestBody(exception))
        {
            await writer.WriteAsync(
                httpContext,
                ProblemTypes.BadRequest,
                [
                    new ApiError
                    {
                        Code = "malformed-body",
                        Path = "body",
                        Message =
                            $"The body cannot be read: {exception.Message} A form is sent as multipart/form-data with a boundary of at most 70 characters, to its end.",
                    },
                ]
            );
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

    // What the server and its reader of forms throw at a body that is not what its headers say: a chunk without a size, a form without a
    // boundary or an end. The same types thrown elsewhere are faults of ours.
    private static bool IsOfRequestBody(Exception exception) =>
        exception is IOException or InvalidDataException
        && exception.Source
            is "Microsoft.AspNetCore.Server.Kestrel.Core"
                or "Microsoft.AspNetCore.WebUtilities"
                or "Microsoft.AspNetCore.Http";

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed")]
    private partial void LogFailure(Exception exception, string method, string path);
}
