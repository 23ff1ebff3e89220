using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Net.Http.Headers;
using OutcomesApi.Api.Representations;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.Caching;

/// <summary>
/// Makes the strong ETag of an answer from the state of the store, the build, the path and query, the format and the content coding. Two
/// representations never share one.
/// </summary>
public sealed class EntityTags(IResponseCompressionProvider compression, BuildIdentity build)
{
    /// <summary>The tag of the answer to a request in a state of the store.</summary>
    public EntityTagHeaderValue Of(HttpContext context, DataVersion version) =>
        new($"\"{Hash(context, version, compression.GetCompressionProvider(context)?.EncodingName ?? "identity")[..32]}\"");

    /// <summary>A word for the answer to a request in a state of the store, whatever its content coding.</summary>
    internal string KeyOf(HttpContext context, DataVersion version) => Hash(context, version, "");

    private string Hash(HttpContext context, DataVersion version, string coding)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(version);
        var request = context.Request;
        var query = request
            .Query.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .SelectMany(pair => pair.Value.SelectMany(value => new[] { pair.Key, value ?? "" }));
        string[] parts =
        [
            version.Id,
            build.Id,
            request.Scheme,
            request.Host.Value ?? "",
            request.PathBase,
            request.Path,
            context.Features.Get<RepresentationFeature>()?.Chosen.Name ?? "",
            context.Features.Get<RepresentationFeature>()?.Suffix?.Name ?? "",
            coding,
            .. query,
        ];

        // Each with its length before it: no text of one part can pass for two.
        var text = string.Concat(parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Length}:{part}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
