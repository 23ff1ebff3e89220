using System.Runtime.CompilerServices;
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
using OutcomesApi.Api.V1.Lists;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Releases;

/// <summary>Answers with the figures of a release: a page of them, or all as CSV, written as they are read.</summary>
public sealed class ReleaseFigureAnswers(
    IHttpContextAccessor accessor,
    IReleaseFigureQueries figures,
    PublicAddress address,
    IOptions<PagingOptions> paging
)
{
    private static readonly CsvTable<ReleaseFigureResponse> _columns = new CsvTable<ReleaseFigureResponse>()
        .Text("area", figure => figure.Area)
        .Text("offence", figure => figure.Offence)
        .Text("measure", figure => figure.Measure)
        .Text("rate", figure => figure.Rate)
        .Text("period", figure => figure.Period)
        .Text("period_status", figure => figure.PeriodStatus)
        .Text("period_label", figure => figure.PeriodLabel)
        .Text("breakdown", figure => figure.Breakdown)
        .Number<decimal>("value", figure => figure.Value)
        .Text("qualifier", figure => figure.Qualifier)
        .Number<decimal>("step", figure => figure.Step)
        .Text("symbol", figure => figure.Symbol)
        .Text("unit", figure => figure.Unit)
        .Text("derivation", figure => figure.Derivation)
        .Text("source", figure => figure.Source)
        .Text("notes", figure => string.Join(' ', figure.Notes.Select(note => note.Text)));

    /// <summary>The answer.</summary>
    public async Task<ActionResult> PageAsync(ListRequest request, Release release, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(release);
        var http = accessor.HttpContext!;
        var question = $"releases/{release.Id}/observations";
        var cursor = request.Cursor is { } given ? PageCursor.Read(given, question) : null;
        if (request.Cursor is not null && cursor is null)
            return new ProblemResult(ProblemTypes.InvalidCursor);
        var isCsv = http.Features.GetRequiredFeature<RepresentationFeature>().Chosen == Representation.Csv;
        if (isCsv && request.Cursor is null && request.PageSize is null)
            return new CsvResult<ReleaseFigureResponse>($"{release.Id}-observations.csv", _columns, AllAsync(release, cancellationToken));

        var size = request.PageSize ?? paging.Value.DefaultSize;
        var version = http.Features.GetRequiredFeature<DataVersionFeature>().Version;
        var (page, next) = await ReadAsync(release, cursor, size, new Snapshot(version.ChangedAt, version.Sequence), cancellationToken);
        var nextCursor = next?.Write(question);
        SetLinkHeader(http, nextCursor);
        return isCsv
            ? new CsvResult<ReleaseFigureResponse>($"{release.Id}-observations.csv", _columns, page.ToAsyncEnumerable())
            : new OkObjectResult(
                new ReleaseFiguresResponse
                {
                    Release = release.Id,
                    Withdrawal = WithdrawalResponse.Of(release),
                    Figures = page,
                    DataVersion = version.Id,
                    Page = new PageResponse
                    {
                        Size = size,
                        Count = page.Count,
                        NextCursor = nextCursor,
                    },
                    Links = new ListLinks
                    {
                        Self = Address(http, "", request.Cursor, request.PageSize),
                        Csv = Address(http, ".csv", null, null),
                        Next = nextCursor is null ? null : Address(http, "", nextCursor, request.PageSize),
                    },
                }
            );
    }

    private async IAsyncEnumerable<ReleaseFigureResponse> AllAsync(
        Release release,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var group in figures.OfReleaseAsync(release, null, cancellationToken))
        {
            foreach (var figure in group.Figures)
                yield return ReleaseFigureResponse.Of(figure);
        }
    }

    private async Task<(List<ReleaseFigureResponse> Page, PageCursor? Next)> ReadAsync(
        Release release,
        PageCursor? cursor,
        int size,
        Snapshot snapshot,
        CancellationToken cancellationToken
    )
    {
        var page = new List<ReleaseFigureResponse>();
        var from = PlaceOf(cursor);
        await foreach (var group in figures.OfReleaseAsync(release, from, cancellationToken))
        {
            var first = group.Place == from ? Math.Min(cursor!.Offset, group.Figures.Count) : 0;
            var count = Math.Min(size - page.Count, group.Figures.Count - first);
            page.AddRange(group.Figures.Skip(first).Take(count).Select(ReleaseFigureResponse.Of));
            if (first + count < group.Figures.Count)
                return (page, new PageCursor(GroupOf(group.Place), first + count, snapshot));
        }

        return (page, null);
    }

    private static string GroupOf(FigurePlace place) => $"{(place.ArePercentages ? 'p' : 'c')}/{place.AreaId}/{place.OffenceId}";

    private static FigurePlace? PlaceOf(PageCursor? cursor) =>
        cursor?.Group.Split('/') is [var kind, var area, var offence] ? new FigurePlace(kind == "p", area, offence) : null;

    private void SetLinkHeader(HttpContext http, string? next)
    {
        var suffix = http.Features.Get<RepresentationFeature>()?.Suffix is { } given ? '.' + given.Name : "";
        var pageSize = int.TryParse(http.Request.Query["pageSize"], out var size) ? size : (int?)null;
        var first = $"<{Address(http, suffix, null, pageSize)}>; rel=\"first\"";
        http.Response.Headers.Link = next is null ? first : $"{first}, <{Address(http, suffix, next, pageSize)}>; rel=\"next\"";
    }

    private string Address(HttpContext http, string suffix, string? cursor, int? pageSize)
    {
        var query = new QueryBuilder();
        if (pageSize is { } size)
            query.Add("pageSize", size.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (cursor is not null)
            query.Add("cursor", cursor);
        return address.Of(http.Request, http.Request.Path + suffix + query.ToQueryString());
    }
}
