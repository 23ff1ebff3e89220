using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using OutcomesApi.Api.Charts;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.Options;
using OutcomesApi.Api.Routing;
using OutcomesApi.Api.V1.Citations;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Embedding;

/// <summary>Says how a picture of this service is embedded. The address is read, never fetched.</summary>
public sealed class OEmbedAnswers(
    IHttpContextAccessor accessor,
    PublicAddress address,
    CitedQuestions questions,
    IOptions<ApiOptions> options
)
{
    private const string Suffix = ".svg";

    private static readonly string[] _pictures = ["rates", "trends", "comparisons"];

    private HttpRequest Request => accessor.HttpContext!.Request;

    /// <summary>The answer.</summary>
    public async Task<ActionResult> EmbedAsync(OEmbedRequest request, DataVersion version, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (PictureOf(request.Url!) is not { } picture)
            return NotOurs(
                request.Url!,
                $"url is no picture of this service: it begins with {address.Of(Request, "/")} and its path ends with rates.svg, trends.svg or comparisons.svg."
            );
        var query = QueryHelpers.ParseQuery(picture.Query);
        var figures = new QueryBuilder(query.Where(pair => !AnswerAddresses.IsOfPictures(pair.Key)));
        var cited = new CitedAnswer(
            picture.AbsolutePath[..^Suffix.Length],
            figures.ToQueryString().Value ?? "",
            new Snapshot(version.ChangedAt, version.Sequence)
        );
        if (await questions.ResolveAsync(cited, version, cancellationToken) is not { } question)
            return NotOurs(
                request.Url!,
                "url is the address of a picture, but its question is not valid: ask it by itself to be told what is wrong."
            );
        return new OkObjectResult(Embed(request, picture, query, question.Title));
    }

    private static ProblemResult NotOurs(string url, string message) =>
        new(ProblemTypes.ValidationFailed, [QuestionRules.Wrong("not-embeddable", "url", url, message)]);

    // Of this service alone, and with its version, since what is embedded is to last.
    private Uri? PictureOf(string url)
    {
        var own = new Uri(address.Of(Request, "/"));
        if (
            !Uri.TryCreate(url, UriKind.Absolute, out var given)
            || given.Authority != own.Authority
            || given.Scheme != own.Scheme
            || given.UserInfo.Length > 0
        )
            return null;
        return
            given.AbsolutePath.StartsWith("/v1/", StringComparison.Ordinal)
            && Array.Exists(_pictures, name => given.AbsolutePath.EndsWith($"/{name}{Suffix}", StringComparison.Ordinal))
            ? given
            : null;
    }

    private OEmbedResponse Embed(
        OEmbedRequest request,
        Uri picture,
        Dictionary<string, Microsoft.Extensions.Primitives.StringValues> query,
        string title
    )
    {
        var asked = query.TryGetValue("width", out var text) && int.TryParse(text, out var width) ? width : ChartRequest.DefaultWidth;
        var shown = Math.Min(asked, request.MaxWidth ?? int.MaxValue);
        var drawn = Math.Clamp(shown, ChartRequest.NarrowestWidth, ChartRequest.WidestWidth);
        string Sized(int width) =>
            new QueryBuilder(query.Where(pair => !pair.Key.Equals("width", StringComparison.OrdinalIgnoreCase))) { { "width", $"{width}" } }
                .ToQueryString()
                .Value!;
        var figures = new QueryBuilder(query.Where(pair => !AnswerAddresses.IsOfPictures(pair.Key))).ToQueryString();
        var root = picture.GetLeftPart(UriPartial.Path);
        return new OEmbedResponse
        {
            Type = "rich",
            Version = "1.0",
            Title = title,
            ProviderName = "Outcomes API",
            ProviderUrl = address.Of(Request, "/"),
            CacheAge = options.Value.CacheSeconds,
            Html = Html(drawn, shown, width => root + Sized(width), $"{root[..^Suffix.Length]}.csv{figures}", title),
            Width = shown,
            Height = null,
        };
    }

    private static string Html(int width, int shown, Func<int, string> picture, string figures, string title)
    {
        var encoder = HtmlEncoder.Default;
        return $"<figure style=\"margin:0\">{PictureWidths.Html(width, shown, narrower => encoder.Encode(picture(narrower)), encoder.Encode($"Chart: {title}. The figures are in the table linked below."))}"
            + $"<figcaption>{encoder.Encode(title)}. <a href=\"{encoder.Encode(figures)}\">The figures, with definitions and sources (CSV)</a></figcaption></figure>";
    }
}
