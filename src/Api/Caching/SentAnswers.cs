using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using OutcomesApi.Api.Options;
using OutcomesApi.Api.Security;

namespace OutcomesApi.Api.Caching;

/// <summary>The answers that this process has sent of late, by all of a request that they can depend on.</summary>
internal sealed class SentAnswers(IOptions<CacheOptions> options) : IDisposable
{
    private const int BytesInAMegabyte = 1024 * 1024;
    private const int BytesBesideTheBody = 2048;

    // A client that sends more than any browser does can have its answers made: keys take memory too.
    private const int LongestKey = 2_048;

    private static readonly string[] _ofOneClient =
    [
        HeaderNames.Authorization,
        Credentials.ApiKeyHeader,
        HeaderNames.IfModifiedSince,
        HeaderNames.IfMatch,
        HeaderNames.IfUnmodifiedSince,
        HeaderNames.Range,
    ];

    private readonly MemoryCache _answers = new(
        new MemoryCacheOptions { SizeLimit = (long)options.Value.MemoryMegabytes * BytesInAMegabyte }
    );
    private readonly TimeSpan _lifetime = TimeSpan.FromSeconds(options.Value.LifetimeSeconds);

    /// <summary>How many bytes an answer can have that is kept.</summary>
    public int LargestBody => options.Value.MaximumAnswerBytes;

    /// <summary>Whether a request is one that others may send alike: a GET without a key, without conditions but If-None-Match, and with an
    /// address and headers of at most 2,048 characters together.</summary>
    public static bool CanBeShared(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && !Array.Exists(_ofOneClient, request.Headers.ContainsKey) && KeyLengthOf(request) <= LongestKey;

    /// <summary>The answer to a request; null where it has to be made.</summary>
    public SentAnswer? Find(HttpRequest request) => _answers.Get<SentAnswer>(Key.Of(request));

    /// <summary>Keeps an answer. One that has no body does not displace one that has.</summary>
    public void Keep(HttpRequest request, SentAnswer answer)
    {
        var key = Key.Of(request);
        if (
            answer.Body is not null
            || _answers.Get<SentAnswer>(key) is not { Body: not null } known
            || known.DataVersionId != answer.DataVersionId
        )
            _answers.Set(
                key,
                answer,
                new MemoryCacheEntryOptions
                {
                    Size = BytesBesideTheBody + (KeyLengthOf(request) * sizeof(char)) + (answer.Body?.Length ?? 0),
                    AbsoluteExpirationRelativeToNow = _lifetime,
                }
            );
    }

    public void Dispose() => _answers.Dispose();

    private static int KeyLengthOf(HttpRequest request) =>
        (request.Host.Value?.Length ?? 0)
        + request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Length
        + LengthOf(request.Headers.Accept)
        + LengthOf(request.Headers.AcceptEncoding);

    private static int LengthOf(StringValues values)
    {
        var length = 0;
        foreach (var value in values)
            length += value?.Length ?? 0;
        return length;
    }

    // The path as it was sent: two spellings of one resource are two entries, and never the wrong one.
    private sealed record Key(string Scheme, string? Host, string Target, string? Accept, string? AcceptEncoding, bool IsCrossOrigin)
    {
        public static Key Of(HttpRequest request) =>
            new(
                request.Scheme,
                request.Host.Value,
                request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
                request.Headers.Accept,
                request.Headers.AcceptEncoding,
                request.Headers.ContainsKey(HeaderNames.Origin)
            );
    }
}
