using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using OutcomesApi.Api.Routing;

namespace OutcomesApi.Api.Errors;

/// <summary>The pages that the <c>type</c> of a problem leads to: for people, and as JSON for programs.</summary>
internal static class ProblemPages
{
    private const string Style =
        "code{overflow-wrap:anywhere}body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}pre{overflow-x:auto;padding:1rem;border:1px solid}";

    private static readonly JsonSerializerOptions _pretty = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void MapProblemPages(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/problems", List).ExcludeFromDescription();
        endpoints.MapGet("/problems/{code}", PageAsync).ExcludeFromDescription();
    }

    private static IResult List(HttpContext context, PublicAddress address, IOptions<Microsoft.AspNetCore.Mvc.JsonOptions> json) =>
        WantsJson(context)
            ? Results.Json(ProblemTypes.All.Select(type => Described(type, context, address)), json.Value.JsonSerializerOptions)
            : Html("Problems", ListHtml());

    private static async Task PageAsync(
        string code,
        HttpContext context,
        ProblemWriter writer,
        PublicAddress address,
        IOptions<Microsoft.AspNetCore.Mvc.JsonOptions> json
    )
    {
        var isJson = code.EndsWith(".json", StringComparison.Ordinal);
        if (ProblemTypes.All.Find(isJson ? code[..^".json".Length] : code) is not { } type)
            await writer.WriteAsync(context, ProblemTypes.NotFound);
        else if (isJson || WantsJson(context))
            await Results.Json(Described(type, context, address), json.Value.JsonSerializerOptions).ExecuteAsync(context);
        else
            await Html(type.Title, PageHtml(Described(type, context, address))).ExecuteAsync(context);
    }

    private static ProblemDescription Described(ProblemType type, HttpContext context, PublicAddress address) =>
        ProblemDescription.Of(type, address.Of(context.Request, $"/problems/{type.Code}"));

    // A browser names HTML, and a client that names nothing is shown the page.
    private static bool WantsJson(HttpContext context)
    {
        context.Response.Headers.Vary = HeaderNames.Accept;
        var accepted = context.Request.GetTypedHeaders().Accept;
        var json = new MediaTypeHeaderValue("application/json");
        var html = new MediaTypeHeaderValue("text/html");
        return QualityOf(json, accepted) > QualityOf(html, accepted);
    }

    private static double QualityOf(MediaTypeHeaderValue own, IList<MediaTypeHeaderValue> accepted) =>
        accepted
            .Where(range => own.IsSubsetOf(new MediaTypeHeaderValue(range.MediaType)))
            .Select(range => range.Quality ?? 1)
            .DefaultIfEmpty(0)
            .Max();

    private static string PageHtml(ProblemDescription problem) =>
        $"<p>Code <code>{problem.Code}</code>, HTTP status {problem.Status}.</p>"
        + $"<h2>What it means</h2><p>{Encoded(problem.Meaning)}</p>"
        + $"<h2>What to do</h2><p>{Encoded(problem.Remedy)}</p>"
        + $"<h2>An example</h2>{(problem.ExampleRequest is { } request ? $"<p><code>{Encoded(request)}</code> is answered:</p>" : "")}<pre tabindex=\"0\">{Encoded(problem.Example.ToJsonString(_pretty))}</pre>"
        + "<p><a href=\"/problems\">All problems</a></p>";

    private static string ListHtml() =>
        string.Concat(
            ProblemTypes
                .All.Select(type => $"<li><a href=\"/problems/{type.Code}\">{type.Code}</a> ({type.Status}): {Encoded(type.Title)}</li>")
                .Prepend("<ul>")
                .Append("</ul>")
        );

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);

    private static IResult Html(string title, string body) =>
        Results.Text(
            $"<!doctype html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{Encoded(title)} - Outcomes API</title><style>{Style}</style></head><body><main><h1>{Encoded(title)}</h1>{body}</main></body></html>",
            "text/html; charset=utf-8",
            Encoding.UTF8
        );
}
