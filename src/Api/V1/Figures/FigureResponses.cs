using OutcomesApi.Api.Paging;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Exporting.Spreadsheets;

namespace OutcomesApi.Api.V1.Figures;

/// <summary>Shapes pages of figures into answers, with everything that travels with a figure.</summary>
public sealed class FigureResponses(AnswerAddresses addresses, EmptyReason emptyReason, AreaNotes areaNotes)
{
    /// <summary>The answer to a question for counts.</summary>
    public async Task<OutcomesResponse> OutcomesAsync(
        HttpContext http,
        FigureQuestion question,
        FigurePage page,
        int size,
        DataVersion version,
        CancellationToken cancellationToken
    )
    {
        var frame = await FrameAsync(http, question, page, size, page.Observations.Count, version, cancellationToken);
        return new OutcomesResponse(frame, [.. page.Observations.Select(ObservationResponse.Of)]);
    }

    /// <summary>The answer to a question for rates.</summary>
    public Task<RatesResponse> RatesAsync(
        HttpContext http,
        FigureQuestion question,
        FigurePage page,
        int size,
        DataVersion version,
        CancellationToken cancellationToken
    ) => FrameAsync(http, question, page, size, page.Rates.Count, version, cancellationToken);

    /// <summary>The sheet of notes of a workbook of rows; null where they are more than it holds.</summary>
    internal async Task<IReadOnlyList<SpreadsheetNote>?> SheetAsync(
        HttpContext http,
        FigureQuestion question,
        IAsyncEnumerable<FigureCsvRow> rows,
        DataVersion version
    )
    {
        var contents = new SheetContents();
        await foreach (var row in rows)
        {
            contents.Add(row);
            if (contents.Count > SpreadsheetWriter.MostRows)
                return null;
        }

        var permalink = addresses.Permalink(http, question.Filter.Snapshot, question.IsFixed);
        var title = $"{question.Filter.Area.Name}: {question.OffencesInWords}";
        return AnswerSheet.Of(
            title,
            KnowledgeTime.Text(question.Filter.Snapshot.AsOf),
            version.Id,
            contents.Rates.Select(rate => new SpreadsheetNote($"Rate {rate.Id}", rate.Definition)),
            AnswerFrame.Measures(contents.Measures),
            AnswerFrame.Sources(contents.OnePerSource),
            contents.Releases,
            AnswerFrame.Notes(areaNotes.Of(question.Filter.Area)),
            AnswerFrame.Citation(title, question.Filter.Snapshot, version, permalink, contents.OnePerSource),
            permalink
        );
    }

    /// <summary>Names the next and the first page in the header Link (RFC 8288).</summary>
    public void SetLinkHeader(HttpContext http, FigureQuestion question, FigurePage page) =>
        addresses.SetLinkHeader(http, question.Filter.Snapshot, question.IsFixed, page.Next?.Write(question.Text));

    private async Task<RatesResponse> FrameAsync(
        HttpContext http,
        FigureQuestion question,
        FigurePage page,
        int size,
        int count,
        DataVersion version,
        CancellationToken cancellationToken
    )
    {
        var area = AreaSummaryResponse.Of(question.Filter.Area);
        var figures = page.Observations.Cast<Figure>().Concat(page.Rates.SelectMany(rate => rate.Figures)).ToList();
        var isEmpty = page.Observations.Count == 0 && page.Rates.Count == 0;
        List<RateResponse> rates = [.. page.Rates.Select(RateResponse.Of)];
        return new RatesResponse
        {
            Force = question.Filter.Area.Level is AreaLevel.Force or AreaLevel.ReportingBody ? area : null,
            Area = area,
            AsOf = KnowledgeTime.Text(question.Filter.Snapshot.AsOf),
            DataVersion = version.Id,
            Rates = rates,
            Gaps = [.. page.Gaps.Select(PeriodGapResponse.Of)],
            Reason = isEmpty ? await emptyReason.OfAsync(question, page.Gaps, cancellationToken) : null,
            Measures = AnswerFrame.Measures(MeasuresOf(page)),
            Sources = AnswerFrame.Sources(figures),
            Notes =
            [
                .. AnswerFrame
                    .Notes(areaNotes.Of(question.Filter.Area).Concat(page.Observations.SelectMany(NoteRules.Of)))
                    .Concat(rates.SelectMany(rate => rate.Notes))
                    .Distinct(),
            ],
            Citation = AnswerFrame.Citation(
                $"{question.Filter.Area.Name}: {question.OffencesInWords}",
                question.Filter.Snapshot,
                version,
                addresses.Permalink(http, question.Filter.Snapshot, question.IsFixed),
                figures
            ),
            Page = new PageResponse
            {
                Size = size,
                Count = count,
                NextCursor = page.Next?.Write(question.Text),
            },
            Links = addresses.Of(http, question.Filter.Snapshot, question.IsFixed, page.Next?.Write(question.Text)),
        };
    }

    private static IEnumerable<Measure> MeasuresOf(FigurePage page) =>
        page
            .Observations.Select(observation => observation.Measure)
            .Concat(page.Rates.SelectMany(rate => new[] { rate.Definition.Numerator, rate.Definition.Denominator }));
}
