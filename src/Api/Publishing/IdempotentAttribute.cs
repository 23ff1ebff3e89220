using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Filters;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.Security;
using OutcomesApi.Domain.Publishing;
using OutcomesApi.Infrastructure.Publishing;

namespace OutcomesApi.Api.Publishing;

/// <summary>
/// An action that a client may repeat under one <c>Idempotency-Key</c> and that is done once: the same request gets the stored answer,
/// another under the same key 422, and one that comes while the first is being answered 409. Keys are known for a day.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class IdempotentAttribute : Attribute, IAsyncResourceFilter, IOrderedFilter
{
    /// <summary>The header with the client's word for the request.</summary>
    public const string HeaderName = "Idempotency-Key";

    /// <summary>How long a key can be.</summary>
    public const int LongestKey = 100;

    private static readonly string[] _keptHeaders = ["Location", "ETag", "Content-Type", "Retry-After", "Cache-Control"];

    /// <inheritdoc/>
    public int Order => 2;

    /// <inheritdoc/>
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var http = context.HttpContext;
        if (
            http.Request.Headers[HeaderName] is not [{ Length: > 0 and <= LongestKey } key]
            || !key.All(letter => letter is > ' ' and < '\x7f')
        )
        {
            context.Result = new ProblemResult(ProblemTypes.IdempotencyKeyNeeded);
            return;
        }

        var store = http.RequestServices.GetRequiredService<IIdempotencyStore>();
        var client = ClientOf(Callers.AuthorityOf(http.User)!);
        var hash = await HashAsync(http.Request, http.RequestAborted);
        if (await store.TakeAsync(client, key, hash, http.RequestAborted) is { } known)
        {
            await AnswerAgainAsync(context, known, hash);
            return;
        }

        await AnswerAsync(http, next, store, client, key);
    }

    private static async Task AnswerAgainAsync(ResourceExecutingContext context, StoredAnswer known, string hash)
    {
        if (known.RequestHash != hash || known.Status is not { } status)
        {
            context.Result = new ProblemResult(
                known.RequestHash != hash ? ProblemTypes.IdempotencyKeyReused : ProblemTypes.RequestInProgress
            );
            return;
        }

        var response = context.HttpContext.Response;
        response.StatusCode = status;
        foreach (var (name, value) in JsonSerializer.Deserialize<Dictionary<string, string>>(known.Headers ?? "{}")!)
            response.Headers[name] = value;
        response.Headers["Idempotency-Replayed"] = "true";
        await response.WriteAsync(known.Body ?? "", context.HttpContext.RequestAborted);
        context.Result = new Microsoft.AspNetCore.Mvc.EmptyResult();
    }

    private static async Task AnswerAsync(
        HttpContext http,
        ResourceExecutionDelegate next,
        IIdempotencyStore store,
        string client,
        string key
    )
    {
        var body = http.Response.Body;
        using var kept = new MemoryStream();
        http.Response.Body = kept;
        var isAnswered = false;
        try
        {
            var executed = await next();
            isAnswered = executed.Exception is null && http.Response.StatusCode < StatusCodes.Status500InternalServerError;
        }
        finally
        {
            http.Response.Body = body;
            if (!isAnswered)
                await store.ReleaseAsync(client, key, CancellationToken.None);
        }

        if (isAnswered)
        {
            var headers = _keptHeaders
                .Where(name => http.Response.Headers.ContainsKey(name))
                .ToDictionary(name => name, name => http.Response.Headers[name].ToString());
            await store.CompleteAsync(
                client,
                key,
                http.Response.StatusCode,
                JsonSerializer.Serialize(headers),
                Encoding.UTF8.GetString(kept.ToArray()),
                CancellationToken.None
            );
        }

        kept.Position = 0;
        await kept.CopyToAsync(body, http.RequestAborted);
    }

    // One caller of one publisher. Hashed, since a database may compare text without regard to case and to trailing spaces.
    private static string ClientOf(Authority caller) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{caller.Publisher}\n{caller.Caller}")));

    // Of a form the fields and files: its boundary is another each time it is sent.
    private static async Task<string> HashAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method}\n{request.Path}\n{request.QueryString}\n{request.Headers.IfMatch}\n"));
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync(cancellationToken);
            foreach (var (name, value) in form.OrderBy(field => field.Key, StringComparer.Ordinal))
                hash.AppendData(Encoding.UTF8.GetBytes($"{name}={value}\n"));
            foreach (var file in form.Files)
            {
                hash.AppendData(Encoding.UTF8.GetBytes($"{file.Name}={file.FileName}\n"));
                await using var content = file.OpenReadStream();
                hash.AppendData(await SHA256.HashDataAsync(content, cancellationToken));
            }
        }
        else
        {
            request.EnableBuffering();
            hash.AppendData(await SHA256.HashDataAsync(request.Body, cancellationToken));
            request.Body.Position = 0;
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
