using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;
using OutcomesApi.Api.Errors;

namespace OutcomesApi.Api.Representations;

/// <summary>Chooses the format of an answer from the suffix or the header Accept, or refuses with the list of those offered.</summary>
internal sealed class RepresentationFilter : IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var http = context.HttpContext;
        if (context.ActionDescriptor is PageActionDescriptor)
        {
            ChoosePage(context);
            return;
        }

        IReadOnlyList<Representation> offered =
        [
            Representation.Json,
            .. context.ActionDescriptor.EndpointMetadata.OfType<OffersFormatsAttribute>().SelectMany(offers => offers.Formats),
        ];
        var feature = http.Features.Get<RepresentationFeature>() ?? new RepresentationFeature();
        http.Features.Set(feature);
        http.Response.Headers.Vary = $"{HeaderNames.Accept}, {HeaderNames.AcceptEncoding}";
        var chosen = feature.Suffix is { } suffix ? offered.FirstOrDefault(format => format == suffix) : Negotiate(http.Request, offered);
        if (chosen is null)
            context.Result = new ProblemResult(ProblemTypes.NotAcceptable, offered: [.. offered.Select(format => format.MediaType)]);
        else
            feature.Chosen = chosen;
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
        // Nothing is left to do.
    }

    // A page is HTML for every client; it has no other format.
    private static void ChoosePage(ResourceExecutingContext context)
    {
        context.HttpContext.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (context.HttpContext.Features.Get<RepresentationFeature>()?.Suffix is not null)
            context.Result = new ProblemResult(ProblemTypes.NotFound);
    }

    // RFC 9110, section 12.5.1: the most specific range that matches a format gives its quality. Among equals the format that was
    // named wins over one that was only let in, as in "text/csv, */*".
    private static Representation? Negotiate(HttpRequest request, IReadOnlyList<Representation> offered)
    {
        var text = request.Headers.Accept;
        if (text.Count == 0 || !MediaTypeHeaderValue.TryParseList(text, out var accepted))
            return text.Count == 0 ? offered[0] : null;
        return offered
            .Select(format => (format, range: RangeOf(format, accepted)))
            .Where(pair => pair.range is not null && (pair.range.Quality ?? 1) > 0)
            .OrderByDescending(pair => pair.range!.Quality ?? 1)
            .ThenBy(pair => Breadth(pair.range!))
            .Select(pair => pair.format)
            .FirstOrDefault();
    }

    private static MediaTypeHeaderValue? RangeOf(Representation format, IList<MediaTypeHeaderValue> accepted)
    {
        var own = new MediaTypeHeaderValue(format.MediaType);
        return accepted.Where(range => own.IsSubsetOf(WithoutParameters(range))).OrderBy(Breadth).FirstOrDefault();
    }

    private static int Breadth(MediaTypeHeaderValue range) =>
        range.MatchesAllTypes ? 2
        : range.MatchesAllSubTypes ? 1
        : 0;

    private static MediaTypeHeaderValue WithoutParameters(MediaTypeHeaderValue range) => new(range.MediaType);
}
