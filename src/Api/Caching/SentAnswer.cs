using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace OutcomesApi.Api.Caching;

/// <summary>An answer as it went out, coded and with its headers.</summary>
/// <param name="DataVersionId">The state of the store that it follows from.</param>
/// <param name="Headers">Its headers, without those of the one request.</param>
/// <param name="Body">Its bytes; null where only the 304 to it is known.</param>
internal sealed record SentAnswer(string DataVersionId, KeyValuePair<string, StringValues>[] Headers, byte[]? Body)
{
    private static readonly HashSet<string> _ofTheRequest = new(StringComparer.OrdinalIgnoreCase)
    {
        HeaderNames.Date,
        HeaderNames.Server,
        HeaderNames.Connection,
        HeaderNames.KeepAlive,
        HeaderNames.TransferEncoding,
        HeaderNames.ContentLength,
        HeaderNames.SetCookie,
        HeaderNames.AltSvc,
        "RateLimit",
        "RateLimit-Policy",
    };

    // What a 304 leaves out, made here or elsewhere.
    private static readonly HashSet<string> _leftOutOfNotModified = new(StringComparer.OrdinalIgnoreCase)
    {
        HeaderNames.ContentType,
        HeaderNames.ContentEncoding,
        HeaderNames.ContentDisposition,
        HeaderNames.ContentLanguage,
        HeaderNames.Link,
        "api-supported-versions",
        "api-deprecated-versions",
        "Deprecation",
        "Sunset",
    };

    /// <summary>Its strong ETag.</summary>
    public string Tag { get; } =
        Array.Find(Headers, header => header.Key.Equals(HeaderNames.ETag, StringComparison.OrdinalIgnoreCase)).Value.ToString();

    /// <summary>Takes the headers of an answer that has been begun.</summary>
    public static SentAnswer Of(string dataVersionId, HttpResponse response, byte[]? body) =>
        new(dataVersionId, [.. response.Headers.Where(header => !_ofTheRequest.Contains(header.Key))], body);

    /// <summary>Sends it, or the 304 to it.</summary>
    public Task SendAsync(HttpContext http, bool isKnownToClient)
    {
        var response = http.Response;
        foreach (var (name, text) in Headers)
        {
            if (!isKnownToClient || !_leftOutOfNotModified.Contains(name))
                response.Headers[name] = text;
        }

        if (isKnownToClient)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentLength = Body!.Length;
        return response.Body.WriteAsync(Body, 0, Body.Length, http.RequestAborted);
    }
}
