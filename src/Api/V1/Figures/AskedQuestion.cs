using OutcomesApi.Api.Representations;

namespace OutcomesApi.Api.V1.Figures;

/// <summary>The question that an answer's addresses repeat: that of the request itself, or one that a page asks on behalf of its reader.</summary>
/// <param name="Path">The path, without suffix.</param>
/// <param name="Query">The parameters.</param>
/// <param name="Suffix">The suffix of the format, with the dot; empty where there is none.</param>
/// <param name="HasCsv">Whether it is answered as CSV too.</param>
/// <param name="HasPicture">Whether it is answered as a picture too.</param>
internal sealed record AskedQuestion(PathString Path, IQueryCollection Query, string Suffix, bool HasCsv, bool HasPicture)
{
    /// <summary>The question of a request.</summary>
    public static AskedQuestion Of(HttpContext http) => http.Features.Get<AskedQuestion>() ?? new AskedQuestion(
        http.Request.Path,
        http.Request.Query,
        http.Features.Get<RepresentationFeature>()?.Suffix is { } suffix ? '.' + suffix.Name : "",
        http.GetEndpoint()?.Metadata.GetMetadata<OffersCsvAttribute>() is not null,
        http.GetEndpoint()?.Metadata.GetMetadata<OffersPictureAttribute>() is not null);
}
