using OutcomesApi.Api.Representations;

namespace OutcomesApi.Api.V1.Figures;

/// <summary>The question that an answer's addresses repeat: that of the request itself, or one that a page asks on behalf of its
/// reader.</summary>
/// <param name="Path">The path, without suffix.</param>
/// <param name="Query">The parameters.</param>
/// <param name="Suffix">The suffix of the format, with the dot; empty where there is none.</param>
/// <param name="Formats">The formats beside JSON that it is answered in.</param>
internal sealed record AskedQuestion(PathString Path, IQueryCollection Query, string Suffix, IReadOnlyList<Representation> Formats)
{
    /// <summary>The question of a request.</summary>
    public static AskedQuestion Of(HttpContext http) =>
        http.Features.Get<AskedQuestion>()
        ?? new AskedQuestion(
            http.Request.Path,
            http.Request.Query,
            http.Features.Get<RepresentationFeature>()?.Suffix is { } suffix ? '.' + suffix.Name : "",
            [.. http.GetEndpoint()?.Metadata.OfType<OffersFormatsAttribute>().SelectMany(offers => offers.Formats) ?? []]
        );
}
