using Microsoft.AspNetCore.Mvc;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.Representations;
using OutcomesApi.Api.Representations.Csv;
using OutcomesApi.Api.Routing;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Api.V1.Lists;
using OutcomesApi.Domain.Breaks;

namespace OutcomesApi.Api.V1.Breaks;

/// <summary>The breaks in series that no trend and no change crosses.</summary>
[Route(Root + "breaks")]
public sealed class BreaksController(SeriesBreakCatalogue breaks) : V1Controller
{
    private static readonly CsvTable<SeriesBreakResponse> _columns = new CsvTable<SeriesBreakResponse>()
        .Text("id", known => known.Id)
        .Text("kind", known => known.Kind)
        .Text("from", known => known.From.ToString("O", System.Globalization.CultureInfo.InvariantCulture))
        .Text("to", known => known.To?.ToString("O", System.Globalization.CultureInfo.InvariantCulture))
        .Text("title", known => known.Title)
        .Text("description", known => known.Description)
        .Text("source_tables", known => string.Join(' ', known.SourceTables))
        .Text("areas", known => string.Join(' ', known.Areas))
        .Text("outcome_types", known => string.Join(' ', known.OutcomeTypes))
        .Text("reference", known => known.Reference)
        .Text("url", known => known.Url);

    /// <summary>The breaks in series, in order of their date.</summary>
    [HttpRead]
    [OffersCsv]
    [ProducesResponseType<ListResponse<SeriesBreakResponse>>(200)]
    public ActionResult List([FromQuery] ListRequest request, [FromServices] ListAnswers answers) =>
        answers.Page(request, [.. breaks.Select(SeriesBreakResponse.Of)], "breaks", _columns);

    /// <summary>One break in series.</summary>
    /// <param name="id" example="ncrs-2002">The identifier, such as <c>ncrs-2002</c>.</param>
    [HttpRead("{id}")]
    [ProducesResponseType<SeriesBreakResponse>(200)]
    public ActionResult Get(string id) =>
        breaks.Find(id) is { } known
            ? Ok(SeriesBreakResponse.Of(known))
            : ProblemResult.Unknown(ProblemTypes.UnknownBreak, id, [.. breaks.Select(one => new Candidate(one.Id, [one.Title]))]);
}
