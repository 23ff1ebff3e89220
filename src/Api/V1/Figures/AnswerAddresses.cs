using Microsoft.AspNetCore.Http.Extensions;
using OutcomesApi.Api.Representations;
using OutcomesApi.Api.Routing;
using OutcomesApi.Api.V1.Citations;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Figures;

/// <summary>Makes the addresses of an answer with figures: itself, itself for ever, its file and its citation.</summary>
public sealed class AnswerAddresses(PublicAddress address)
{
    private static readonly HashSet<string> _paging = new(StringComparer.OrdinalIgnoreCase) { "cursor", "pageSize" };

    private static readonly HashSet<string> _ofPictures = new(StringComparer.OrdinalIgnoreCase) { "width", "theme", "lang", "force" };

    /// <summary>Whether a parameter says how a picture is drawn, and not what is asked.</summary>
    internal static bool IsOfPictures(string name) => _ofPictures.Contains(name);

    /// <summary>All of them.</summary>
    /// <param name="http">The request answered.</param>
    /// <param name="snapshot">What was known.</param>
    /// <param name="isFixed">Whether the question names a release, which never changes, so that it is permanent as it is.</param>
    /// <param name="nextCursor">Where the next page begins; null where there is none.</param>
    public AnswerLinks Of(HttpContext http, Snapshot snapshot, bool isFixed, string? nextCursor = null)
    {
        var asked = AskedQuestion.Of(http);
        return new AnswerLinks
        {
            Self = Address(http, asked.Suffix, null, null),
            Permalink = Permalink(http, snapshot, isFixed),
            Csv = FileOf(http, Representation.Csv),
            Xlsx = FileOf(http, Representation.Xlsx),
            Svg = FileOf(http, Representation.Svg),
            Citation = address.Of(http.Request, $"/v1/citations/{Token(asked, snapshot)}"),
            Next = nextCursor is null ? null : Address(http, asked.Suffix, "cursor", nextCursor),
        };
    }

    /// <summary>The same question for ever: with its knowledge time.</summary>
    public string Permalink(HttpContext http, Snapshot snapshot, bool isFixed)
    {
        var suffix = AskedQuestion.Of(http).Suffix;
        return isFixed
            ? Address(http, suffix, null, null, isWhole: true)
            : Address(http, suffix, "asOf", KnowledgeTime.Text(snapshot), isWhole: true);
    }

    /// <summary>Names the first page, the next one and the permanent address in the header Link (RFC 8288).</summary>
    public void SetLinkHeader(HttpContext http, Snapshot snapshot, bool isFixed, string? nextCursor)
    {
        ArgumentNullException.ThrowIfNull(http);
        var suffix = AskedQuestion.Of(http).Suffix;
        var links = new List<string>
        {
            $"<{Address(http, suffix, "cursor", null)}>; rel=\"first\"",
            $"<{Permalink(http, snapshot, isFixed)}>; rel=\"canonical\"",
        };
        if (nextCursor is not null)
            links.Add($"<{Address(http, suffix, "cursor", nextCursor)}>; rel=\"next\"");
        http.Response.Headers.Link = string.Join(", ", links);
    }

    // In one order, so that one question has one token.
    private static string Token(AskedQuestion asked, Snapshot snapshot)
    {
        var query = new QueryBuilder(Query(asked, "", "asOf", null, isWhole: true).OrderBy(pair => pair.Key, StringComparer.Ordinal));
        return new CitedAnswer(Versioned(asked.Path).Value!, query.ToQueryString().Value ?? "", snapshot).Token;
    }

    private string? FileOf(HttpContext http, Representation format) =>
        AskedQuestion.Of(http).Formats.Contains(format) ? Address(http, '.' + format.Name, null, null, isWhole: true) : null;

    // What is to last names its version; the path without one serves whichever is the default then.
    private static PathString Versioned(PathString path) => path.StartsWithSegments("/v1") ? path : new PathString("/v1").Add(path);

    // The same question with one parameter set or left out; a permalink and a file are of the whole, not of a page.
    private string Address(HttpContext http, string suffix, string? name, string? value, bool isWhole = false)
    {
        var asked = AskedQuestion.Of(http);
        return address.Of(
            http.Request,
            (isWhole ? Versioned(asked.Path) : asked.Path) + suffix + Query(asked, suffix, name, value, isWhole).ToQueryString()
        );
    }

    private static QueryBuilder Query(AskedQuestion asked, string suffix, string? name, string? value, bool isWhole)
    {
        var query = new QueryBuilder();
        foreach (var (key, values) in asked.Query)
        {
            if (
                !string.Equals(key, name, StringComparison.OrdinalIgnoreCase)
                && !(isWhole && _paging.Contains(key))
                && !(suffix != asked.Suffix && IsOfPictures(key))
            )
                query.Add(key, values.OfType<string>());
        }

        if (name is not null && value is not null)
            query.Add(name, value);
        return query;
    }
}
