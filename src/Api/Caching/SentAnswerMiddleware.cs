using Microsoft.Net.Http.Headers;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Persistence;
using OutcomesApi.Infrastructure.Telemetry;

namespace OutcomesApi.Api.Caching;

/// <summary>
/// Sends again what was sent before to a request that was the same, while the state of the store is the same: without routing, formats,
/// compression or anything else that made it. Whether the state is the same is asked of the store once in each <see cref="StateLease"/>.
/// </summary>
internal sealed class SentAnswerMiddleware(
    RequestDelegate next,
    SentAnswers answers,
    AnswerBuffers buffers,
    StateLease lease,
    ServiceMetrics metrics
)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (!SentAnswers.CanBeShared(http.Request))
            return next(http);
        if (answers.Find(http.Request) is not { } sent)
            return MakeAsync(http);
        return lease.Current is { } state ? AnswerAsync(http, sent, state) : AskAndAnswerAsync(http, sent);
    }

    private async Task AskAndAnswerAsync(HttpContext http, SentAnswer sent)
    {
        DataVersion state;
        try
        {
            state = await http.RequestServices.GetRequiredService<IDataVersionQueries>().CurrentAsync(http.RequestAborted);
        }
        catch (Exception exception) when (StoreFaults.IsOfStore(exception))
        {
            // Where answers are made, the same fault is told as a problem.
            await MakeAsync(http);
            return;
        }

        await AnswerAsync(http, sent, state);
    }

    private Task AnswerAsync(HttpContext http, SentAnswer sent, DataVersion state)
    {
        if (sent.DataVersionId != state.Id)
            return MakeAsync(http);
        var known = http.Request.Headers.IfNoneMatch;
        var isKnown = known.Count == 1 && (known[0] == sent.Tag || known[0] == "W/" + sent.Tag);

        // A list of tags, or a star, is judged where all conditions are.
        if (!isKnown && (known.Count > 0 || sent.Body is null))
            return MakeAsync(http);
        metrics.Answered(fromCache: true);
        return sent.SendAsync(http, isKnown);
    }

    private async Task MakeAsync(HttpContext http)
    {
        var body = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        await using var copy = new CopyingStream(body.Stream, buffers.Take(), answers.LargestBody);
        var copying = new StreamResponseBodyFeature(copy, body);
        http.Features.Set<IHttpResponseBodyFeature>(copying);
        try
        {
            await next(http);
            await copying.CompleteAsync();
        }
        finally
        {
            http.Features.Set(body);
        }

        if (http.Features.Get<SharedAnswerFeature>() is { } shared && Whole(http.Response, copy) is var (isWhole, bytes) && isWhole)
            answers.Keep(http.Request, SentAnswer.Of(shared.DataVersionId, http.Response, bytes));
    }

    private static (bool IsWhole, byte[]? Bytes) Whole(HttpResponse response, CopyingStream copy) =>
        response.StatusCode switch
        {
            StatusCodes.Status304NotModified when response.Headers.ContainsKey(HeaderNames.ETag) => (true, null),
            StatusCodes.Status200OK when response.Headers.ContainsKey(HeaderNames.ETag) => (copy.Bytes is not null, copy.Bytes),
            _ => (false, null),
        };
}
