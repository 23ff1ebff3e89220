using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OutcomesApi.Api.Caching;
using OutcomesApi.Api.Charts;
using OutcomesApi.Api.Representations;
using OutcomesApi.Api.Representations.Csv;
using OutcomesApi.Api.Representations.Xlsx;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Api.V1.Rates;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Comparisons;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Comparisons;

/// <summary>Answers questions for one rate of all forces.</summary>
public sealed class ComparisonAnswers(
    IHttpContextAccessor accessor,
    AreaCatalogue areas,
    RateQuestions questions,
    ComparisonReader reader,
    AnswerAddresses addresses
)
{
    private HttpContext Http => accessor.HttpContext!;

    private DataVersion Version => Http.Features.GetRequiredFeature<DataVersionFeature>().Version;

    /// <summary>The comparison.</summary>
    public async Task<ActionResult> CompareAsync(ComparisonsRequest request, FunnelChartRequest chart, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(chart);
        var question = questions.Of(request, Version);
        var read = await reader.ReadAsync(question, cancellationToken);
        var (columns, rows) = (
            ComparisonCsv.ColumnsOf(question, read.Comparison, request.Ranks == true),
            ComparisonCsvRow.Of(read.Comparison).ToAsyncEnumerable()
        );
        var format = Http.Features.GetRequiredFeature<RepresentationFeature>().Chosen;
        if (format == Representation.Csv)
            return new CsvResult<ComparisonCsvRow>("comparisons.csv", columns, rows);
        var answer = Shape(question, read, Version, request.Ranks == true);
        if (format == Representation.Xlsx)
            return new XlsxResult<ComparisonCsvRow>(
                "comparisons.xlsx",
                AnswerSheet.Of(answer, read.Comparison.Forces.SelectMany(force => force.Rate.Figures)),
                columns,
                rows
            );
        return format == Representation.Svg
            ? new SvgResult("comparisons.svg", FunnelChart.Of(answer, question.Offence.Name, chart.Force, chart.Style))
            : new OkObjectResult(answer);
    }

    /// <summary>The same as it stands in the answer.</summary>
    public async Task<ComparisonsResponse> ReadAsync(ComparisonsRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var question = questions.Of(request, Version);
        return Shape(question, await reader.ReadAsync(question, cancellationToken), Version, request.Ranks == true);
    }

    private ComparisonsResponse Shape(RateQuestion question, ReadComparison read, DataVersion version, bool withRanks)
    {
        var comparison = read.Comparison;
        var isPerHead = question.Rate.Kind == RateKind.PerPopulation;
        var all = comparison
            .Forces.Select(force => force.Rate)
            .Concat(read.ReportingBodies)
            .Concat(read.EnglandAndWales is { } whole ? [whole] : [])
            .ToList();
        var figures = all.SelectMany(rate => rate.Figures).ToList();
        return new ComparisonsResponse
        {
            Rate = RateDefinitionResponse.Of(question.Rate),
            Offence = question.Offence.Id,
            Period = question.Period.Id,
            Breakdown = question.Breakdown?.Id,
            AsOf = KnowledgeTime.Text(question.Snapshot.AsOf),
            DataVersion = version.Id,
            Baseline = BaselineOf(comparison, question.Rate),
            EnglandAndWales = read.EnglandAndWales is { } rate ? RateResponse.Of(rate) : null,
            Overdispersion = OverdispersionResponse.Of(comparison, isPerHead),
            Forces = [.. comparison.Forces.Select(force => ComparedForceResponse.Of(force, withRanks))],
            ReportingBodies =
            [
                .. read.ReportingBodies.Select(body => new ReportingBodyRateResponse
                {
                    Body = AreaSummaryResponse.Of(body.Area),
                    Rate = RateResponse.Of(body),
                }),
            ],
            Coverage = ComparisonCoverageResponse.Of(comparison),
            Reason = comparison.Forces.Count > 0 ? null : NoFigures(question),
            Measures = AnswerFrame.Measures([question.Rate.Numerator, question.Rate.Denominator]),
            Sources = AnswerFrame.Sources(figures),
            Notes = AnswerFrame.Notes(ComparisonNotes.Of(comparison, question.Rate).Concat(all.SelectMany(one => one.Notes))),
            Citation = AnswerFrame.Citation(
                $"{question.Rate.Name}, {question.Offence.Name}, {question.Period.Id}: police forces of England and Wales compared",
                question.Snapshot,
                version,
                addresses.Permalink(Http, question.Snapshot, question.ReleaseId is not null),
                figures
            ),
            Links = addresses.Of(Http, question.Snapshot, question.ReleaseId is not null),
        };
    }

    private static BaselineResponse? BaselineOf(ForceComparison comparison, RateDefinition rate) =>
        comparison.Baseline is not { } counts
            ? null
            : new BaselineResponse
            {
                Numerator = counts.Events,
                Denominator = counts.Trials,
                Value = (double)counts.Events / counts.Trials * rate.Multiplier,
                Percent =
                    rate.Kind == RateKind.PerPopulation
                        ? null
                        : Math.Round(100m * counts.Events / counts.Trials, 1, MidpointRounding.AwayFromZero),
                Forces = comparison.Forces.Count,
            };

    private NoteResponse NoFigures(RateQuestion question) =>
        new()
        {
            Code = "no-figures",
            Text = string.Create(
                CultureInfo.InvariantCulture,
                $"No release that was public by {KnowledgeTime.Text(question.Snapshot.AsOf)} has both parts of this rate for any of the {areas.Forces.Count()} forces, this offence and period. That does not mean zero."
            ),
        };
}
