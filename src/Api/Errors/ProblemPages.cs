using System.Net;
using System.Text;

namespace OutcomesApi.Api.Errors;

/// <summary>The pages that the <c>type</c> of a problem leads to.</summary>
internal static class ProblemPages
{
    public static void MapProblemPages(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/problems", () => Html("Problems", ListHtml())).ExcludeFromDescription();
        endpoints.MapGet("/problems/{code}", Page).ExcludeFromDescription();
    }

    private static async Task Page(string code, HttpContext context, ProblemWriter writer)
    {
        if (ProblemTypes.All.Find(code) is { } type)
            await Html(type.Title, $"<p>{WebUtility.HtmlEncode(type.Description)}</p><p>Code <code>{type.Code}</code>, HTTP status {type.Status}.</p><p><a href=\"/problems\">All problems</a></p>").ExecuteAsync(context);
        else
            await writer.WriteAsync(context, ProblemTypes.NotFound);
    }

    private static string ListHtml() => string.Concat(
        ProblemTypes.All.Select(type => $"<li><a href=\"/problems/{type.Code}\">{type.Code}</a> ({type.Status}): {WebUtility.HtmlEncode(type.Title)}</li>").Prepend("<ul>").Append("</ul>"));

    private static IResult Html(string title, string body) => Results.Text(
        $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{WebUtility.HtmlEncode(title)} - Outcomes API</title></head><body><main><h1>{WebUtility.HtmlEncode(title)}</h1>{body}</main></body></html>",
        "text/html; charset=utf-8", Encoding.UTF8);
}
