using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using OutcomesApi.Api.Caching;
using OutcomesApi.Api.Charts;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.Options;
using OutcomesApi.Api.Representations;
using OutcomesApi.Api.Representations.Csv;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Api.V1.Outcomes;
using OutcomesApi.Api.V1.Rates;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Figures;

/// <summary>Answers questions for the figures of an area, of whatever level, in the format asked for.</summary>
public sealed class FigureAnswers(
    IHttpContextAccessor accessor, FigureQuestions questions, FigureReader reader, FigureResponses responses, OffenceCatalogue offences, IOptions<PagingOptions> paging)
{
    private HttpContext Http => accessor.HttpContext!;

    private DataVersion Version => Http.Features.GetRequiredFeature<DataVersionFeature>().Version;

    /// <summary>The counts of an area, and their rates.</summary>
    public async Task<ActionResult> OutcomesAsync(OutcomesRequest request, Area area, CancellationToken cancellationToken)
    {
        if (questions.Resolve(request, area, Version) is not { } question)
            return new ProblemResult(ProblemTypes.InvalidCursor);
        var figures = reader.ReadAsync(question, cancellationToken);
        if (IsCsv && IsWhole(request))
            return Csv(question, "outcomes", FigureCsv.RowsOf(area, figures, withCounts: true, cancellationToken));
        var page = await FigurePage.OfObservationsAsync(question, figures, Size(request), cancellationToken);
        responses.SetLinkHeader(Http, question, page);
        return IsCsv
            ? Csv(question, "outcomes", FigureCsv.RowsOf(area, page))
            : new OkObjectResult(await responses.OutcomesAsync(Http, question, page, Size(request), Version, cancellationToken));
    }

    /// <summary>The rates of an area.</summary>
    public async Task<ActionResult> RatesAsync(RatesRequest request, ChartRequest chart, Area area, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(chart);
        if (questions.Resolve(request, area, Version) is not { } question)
            return new ProblemResult(ProblemTypes.InvalidCursor);
        var figures = reader.ReadAsync(question, cancellationToken);
        if (IsCsv && IsWhole(request))
            return Csv(question, "rates", FigureCsv.RowsOf(area, figures, withCounts: false, cancellationToken));
        var page = await FigurePage.OfRatesAsync(question, figures, Size(request), cancellationToken);
        responses.SetLinkHeader(Http, question, page);
        if (IsCsv)
            return Csv(question, "rates", FigureCsv.RowsOf(area, page));
        var answer = await responses.RatesAsync(Http, question, page, Size(request), Version, cancellationToken);
        return Http.Features.GetRequiredFeature<RepresentationFeature>().Chosen == Representation.Svg
            ? new SvgResult($"{area.Id}-rates.svg", IntervalPlot.Of(answer, question.OffencesInWords, id => offences[id].Name, chart.Style))
            : new OkObjectResult(answer);
    }

    /// <summary>The rates of an area as they stand in the answer: its first page.</summary>
    public async Task<RatesResponse> ReadRatesAsync(RatesRequest request, Area area, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var question = questions.Resolve(request with { Cursor = null }, area, Version)!;
        var page = await FigurePage.OfRatesAsync(question, reader.ReadAsync(question, cancellationToken), Size(request), cancellationToken);
        return await responses.RatesAsync(Http, question, page, Size(request), Version, cancellationToken);
    }

    private bool IsCsv => Http.Features.GetRequiredFeature<RepresentationFeature>().Chosen == Representation.Csv;

    // A bulk file is the union of all pages; whoever names a page gets that page.
    private static bool IsWhole(FiguresRequest request) => request.PageSize is null && request.Cursor is null;

    private int Size(FiguresRequest request) => request.PageSize ?? paging.Value.DefaultSize;

    private static CsvResult<FigureCsvRow> Csv(FigureQuestion question, string resource, IAsyncEnumerable<FigureCsvRow> rows) =>
        new($"{question.Filter.Area.Id}-{resource}.csv", FigureCsv.Columns, rows);
}
