using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using OutcomesApi.Api.Caching;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.Options;
using OutcomesApi.Api.Paging;
using OutcomesApi.Api.Representations;
using OutcomesApi.Api.Representations.Csv;
using OutcomesApi.Api.Routing;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Lists;

/// <summary>Answers with a page of a code list, or with all of it as CSV.</summary>
public sealed class ListAnswers(IHttpContextAccessor accessor, PublicAddress address, IOptions<PagingOptions> paging)
{
    /// <summary>The answer.</summary>
    /// <param name="request">The page asked for.</param>
    /// <param name="entries">All entries, in a fixed order, after whatever filter.</param>
    /// <param name="name">The name of the list, with its filter if it has one.</param>
    /// <param name="table">The columns of the CSV file.</param>
    public ActionResult Page<T>(ListRequest request, IReadOnlyList<T> entries, string name, CsvTable<T> table)
    {
        var http = accessor.HttpContext!;
        var version = http.Features.GetRequiredFeature<DataVersionFeature>().Version;
        var cursor = request.Cursor is { } given ? PageCursor.Read(given, name) : null;
        if (request.Cursor is not null && (cursor is null || cursor.Offset >= entries.Count))
            return new ProblemResult(ProblemTypes.InvalidCursor);
        var isCsv = http.Features.GetRequiredFeature<RepresentationFeature>().Chosen == Representation.Csv;
        var size = request.PageSize ?? (isCsv && cursor is null ? entries.Count : paging.Value.DefaultSize);
        var offset = Math.Min(cursor?.Offset ?? 0, entries.Count);
        var page = entries.Skip(offset).Take(size).ToList();
        var next =
            offset + page.Count < entries.Count
                ? new PageCursor("", offset + page.Count, new Snapshot(version.ChangedAt, version.Sequence)).Write(name)
                : null;
        SetLinkHeader(http, next);
        return isCsv
            ? new CsvResult<T>($"{name.Split('?')[0]}.csv", table, page.ToAsyncEnumerable())
            : new OkObjectResult(
                new ListResponse<T>
                {
                    Items = page,
                    Total = entries.Count,
                    DataVersion = version.Id,
                    Page = new PageResponse
                    {
                        Size = size,
                        Count = page.Count,
                        NextCursor = next,
                    },
                    Links = new ListLinks
                    {
                        Self = Address(http, "", request.Cursor),
                        Csv = Address(http, ".csv", null),
                        Next = next is null ? null : Address(http, "", next),
                    },
                }
            );
    }

    private void SetLinkHeader(HttpContext http, string? next)
    {
        var first = $"<{Address(http, Suffix(http), null)}>; rel=\"first\"";
        http.Response.Headers.Link = next is null ? first : $"{first}, <{Address(http, Suffix(http), next)}>; rel=\"next\"";
    }

    private static string Suffix(HttpContext http) =>
        http.Features.Get<RepresentationFeature>()?.Suffix is { } suffix ? '.' + suffix.Name : "";

    // The file is the whole list, whatever page the answer is.
    private static bool IsPaging(string name, string suffix) =>
        string.Equals(name, "cursor", StringComparison.OrdinalIgnoreCase)
        || (suffix == ".csv" && string.Equals(name, "pageSize", StringComparison.OrdinalIgnoreCase));

    private string Address(HttpContext http, string suffix, string? cursor)
    {
        var query = new QueryBuilder();
        foreach (var (key, values) in http.Request.Query.Where(pair => !IsPaging(pair.Key, suffix)))
            query.Add(key, values.OfType<string>());
        if (cursor is not null)
            query.Add("cursor", cursor);
        return address.Of(http.Request, http.Request.Path + suffix + query.ToQueryString());
    }
}
