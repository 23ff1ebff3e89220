using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using OutcomesApi.Api.Caching;
using OutcomesApi.Api.Charts;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.Options;
using OutcomesApi.Api.Representations;
using OutcomesApi.Api.Representations.Csv;
using OutcomesApi.Api.Representations.Xlsx;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Api.V1.Outcomes;
using OutcomesApi.Api.V1.Rates;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Exporting.Spreadsheets;

namespace OutcomesApi.Api.V1.Figures;

/// <summary>Answers questions for the figures of an area, of whatever level, in the format asked for.</summary>
public sealed class FigureAnswers(
    IHttpContextAccessor accessor,
    FigureQuestions questions,
    FigureReader reader,
    FigureResponses responses,
    OffenceCatalogue offences,
    EmptyReason emptyReason,
    IOptions<PagingOptions> paging
)
{
    private static readonly ApiError _tooManyRows = new()
    {
        Code = ProblemTypes.TooLargeForFormat.Code,
        Path = "format",
        Value = Representation.Xlsx.Name,
        Message =
            $"The answer has more than {SpreadsheetWriter.MostRows.ToString("N0", CultureInfo.InvariantCulture)} rows, which is what a sheet of a workbook holds below its headings. Take csv, or ask for less.",
        Allowed = [Representation.Csv.Name, Representation.Json.Name],
    };

    private HttpContext Http => accessor.HttpContext!;

    private DataVersion Version => Http.Features.GetRequiredFeature<DataVersionFeature>().Version;

    /// <summary>The counts of an area, and their rates.</summary>
    public async Task<ActionResult> OutcomesAsync(OutcomesRequest request, Area area, CancellationToken cancellationToken)
    {
        if (questions.Resolve(request, area, Version) is not { } question)
            return new ProblemResult(ProblemTypes.InvalidCursor);
        var figures = reader.ReadPortionsAsync(question, cancellationToken);
        if (!IsJson && IsWhole(request))
            return await TableAsync(
                question,
                "outcomes",
                () => FigureCsv.RowsOf(area, reader.ReadAsync(question, cancellationToken), withCounts: true, cancellationToken)
            );
        var page = await FigurePage.OfObservationsAsync(question, figures, Size(request), cancellationToken);
        responses.SetLinkHeader(Http, question, page);
        return IsJson
            ? new OkObjectResult(await responses.OutcomesAsync(Http, question, page, Size(request), Version, cancellationToken))
            : await TableAsync(question, "outcomes", () => FigureCsv.RowsOf(area, page));
    }

    /// <summary>The rates of an area.</summary>
    public async Task<ActionResult> RatesAsync(RatesRequest request, ChartRequest chart, Area area, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(chart);
        if (questions.Resolve(request, area, Version) is not { } question)
            return new ProblemResult(ProblemTypes.InvalidCursor);
        var figures = reader.ReadPortionsAsync(question, cancellationToken);
        if (!IsJson && Format != Representation.Svg && IsWhole(request))
            return await TableAsync(
                question,
                "rates",
                () => FigureCsv.RowsOf(area, reader.ReadAsync(question, cancellationToken), withCounts: false, cancellationToken)
            );
        var page = await FigurePage.OfRatesAsync(question, figures, Size(request), cancellationToken);
        responses.SetLinkHeader(Http, question, page);
        if (Format != Representation.Json && Format != Representation.Svg)
            return await TableAsync(question, "rates", () => FigureCsv.RowsOf(area, page));
        var answer = await responses.RatesAsync(Http, question, page, Size(request), Version, cancellationToken);
        return Format == Representation.Svg
            ? new SvgResult($"{area.Id}-rates.svg", IntervalPlot.Of(answer, question.OffencesInWords, id => offences[id].Name, chart.Style))
            : new OkObjectResult(answer);
    }

    /// <summary>The rates of an area as they stand in the answer: its first page.</summary>
    public async Task<RatesResponse> ReadRatesAsync(RatesRequest request, Area area, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var question = questions.Resolve(request with { Cursor = null }, area, Version)!;
        var page = await FigurePage.OfRatesAsync(
            question,
            reader.ReadPortionsAsync(question, cancellationToken),
            Size(request),
            cancellationToken
        );
        return await responses.RatesAsync(Http, question, page, Size(request), Version, cancellationToken);
    }

    private Representation Format => Http.Features.GetRequiredFeature<RepresentationFeature>().Chosen;

    private bool IsJson => Format == Representation.Json;

    // A bulk file is the union of all pages; a client that names a page gets that page.
    private static bool IsWhole(FiguresRequest request) => request.PageSize is null && request.Cursor is null;

    private int Size(FiguresRequest request) => request.PageSize ?? paging.Value.DefaultSize;

    private async Task<ActionResult> TableAsync(FigureQuestion question, string resource, Func<IAsyncEnumerable<FigureCsvRow>> rows)
    {
        var name = $"{question.Filter.Area.Id}-{resource}";
        if (Format == Representation.Csv)
            return new CsvResult<FigureCsvRow>(name + ".csv", FigureCsv.Columns, rows(), ReasonAsync);

        // The sheet of notes comes first and names the sources of all rows, so that these are read once for it and once more to be written.
        return await responses.SheetAsync(Http, question, rows(), Version) is { } notes
            ? new XlsxResult<FigureCsvRow>(name + ".xlsx", notes, FigureCsv.Columns, rows(), ReasonAsync)
            : new ProblemResult(ProblemTypes.TooLargeForFormat, [_tooManyRows]);

        async Task<NoteResponse?> ReasonAsync(CancellationToken cancellationToken) =>
            (await emptyReason.OfAsync(question, [], cancellationToken)).AsNote();
    }
}
