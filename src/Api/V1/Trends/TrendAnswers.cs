using Microsoft.AspNetCore.Mvc;
using OutcomesApi.Api.Caching;
using OutcomesApi.Api.Charts;
using OutcomesApi.Api.Representations;
using OutcomesApi.Api.Representations.Csv;
using OutcomesApi.Api.Representations.Xlsx;
using OutcomesApi.Api.V1.Breaks;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Domain.Trends;

namespace OutcomesApi.Api.V1.Trends;

/// <summary>Answers questions for the series of an area.</summary>
public sealed class TrendAnswers(
    IHttpContextAccessor accessor,
    SeriesQuestions questions,
    SeriesReader reader,
    AnswerAddresses addresses,
    EmptyReason emptyReason,
    AreaNotes areaNotes
)
{
    private HttpContext Http => accessor.HttpContext!;

    private DataVersion Version => Http.Features.GetRequiredFeature<DataVersionFeature>().Version;

    /// <summary>The series, its change, its trend and its breaks.</summary>
    public async Task<ActionResult> SeriesAsync(TrendsRequest request, ChartRequest chart, Area area, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var question = questions.Resolve(request, area, Version);
        var trend = Trend.Of(await reader.ReadAsync(question, cancellationToken));
        var (columns, rows) = (TrendCsv.ColumnsOf(question, trend), trend.Points.ToAsyncEnumerable());
        var format = Http.Features.GetRequiredFeature<RepresentationFeature>().Chosen;
        if (format == Representation.Csv)
            return new CsvResult<SeriesPoint>(
                $"{area.Id}-trends.csv",
                columns,
                rows,
                async cancelled => (await emptyReason.OfAsync(question.AsFigureQuestion(), [], cancelled)).AsNote()
            );
        var answer = await ShapeAsync(question, trend, Version, cancellationToken);
        if (format == Representation.Xlsx)
            return new XlsxResult<SeriesPoint>(
                $"{area.Id}-trends.xlsx",
                AnswerSheet.Of(answer, FiguresOf(trend)),
                columns,
                rows,
                _ => Task.FromResult(answer.Reason?.AsNote())
            );
        return format == Representation.Svg
            ? new SvgResult($"{area.Id}-trends.svg", TrendChart.Of(answer, question.Offence?.Name, chart.Style))
            : new OkObjectResult(answer);
    }

    /// <summary>The same as it stands in the answer.</summary>
    public async Task<TrendsResponse> ReadAsync(TrendsRequest request, Area area, CancellationToken cancellationToken)
    {
        var question = questions.Resolve(request, area, Version);
        return await ShapeAsync(question, Trend.Of(await reader.ReadAsync(question, cancellationToken)), Version, cancellationToken);
    }

    private async Task<TrendsResponse> ShapeAsync(
        SeriesQuestion question,
        Trend trend,
        DataVersion version,
        CancellationToken cancellationToken
    )
    {
        var figures = FiguresOf(trend).ToList();
        var area = AreaSummaryResponse.Of(question.Area);
        var kinds = trend.Points.Select(point => point.Period.Kind).Distinct().ToList();
        var title = $"{question.Area.Name}: {question.Name}{(question.Offence is { } offence ? $", {offence.Name}" : "")}, by period";
        return new TrendsResponse
        {
            Force = question.Area.Level is AreaLevel.Force or AreaLevel.ReportingBody ? area : null,
            Area = area,
            AsOf = KnowledgeTime.Text(question.Snapshot.AsOf),
            DataVersion = version.Id,
            Rate = question.Rate?.Id,
            Measure = question.Measure?.Id,
            Name = question.Name,
            Definition = question.Definition,
            Offence = question.Offence?.Id,
            Breakdown = question.Breakdown?.Id,
            Kind = kinds.Count == 1 ? Words.Of(kinds[0]) : null,
            Kinds = [.. kinds.Select(Words.Of)],
            Vintage = question.IsAtEqualAge ? TrendsRequest.EqualAge : TrendsRequest.Vintages[0],
            Points = [.. trend.Points.Select(SeriesPointResponse.Of)],
            FirstToLast = SeriesChangeResponse.Of(trend.FirstToLast),
            PreviousToLast = SeriesChangeResponse.Of(trend.PreviousToLast),
            Trend = TrendTestResponse.Of(trend),
            NaturalLimits = NaturalLimitsResponse.Of(trend),
            Breaks = [.. trend.Breaks.Select(SeriesBreakResponse.Of)],
            Reason =
                figures.Count == 0
                    ? await emptyReason.OfAsync(
                        question.AsFigureQuestion(),
                        [.. trend.Points.Select(point => point.Incomplete).OfType<PeriodGap>()],
                        cancellationToken
                    )
                    : null,
            Method = question.Rate is { } rate ? IntervalMethodResponse.Of(IntervalMethod.For(rate.Kind)) : null,
            ComparabilityClass = question.Rate?.Class.Id,
            Measures = AnswerFrame.Measures(question.Measures),
            Sources = AnswerFrame.Sources(figures),
            Notes = AnswerFrame.Notes(areaNotes.Of(question.Area).Concat(NotesOf(trend))),
            Citation = AnswerFrame.Citation(
                title,
                question.Snapshot,
                version,
                addresses.Permalink(Http, question.Snapshot, isFixed: false),
                figures
            ),
            Links = addresses.Of(Http, question.Snapshot, isFixed: false),
        };
    }

    private static IEnumerable<Figure> FiguresOf(Trend trend) =>
        trend.Points.SelectMany(point => point.Rate?.Figures ?? (point.Count is { } count ? [count] : []));

    private static IEnumerable<Note> NotesOf(Trend trend) =>
        trend.Points.SelectMany(point => point.Rate?.Notes ?? (point.Count is { } count ? NoteRules.Of(count) : []));
}
