using Microsoft.AspNetCore.Mvc;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.Representations;
using OutcomesApi.Api.Representations.Csv;
using OutcomesApi.Api.Routing;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Api.V1.Lists;
using OutcomesApi.Domain.Measures;

namespace OutcomesApi.Api.V1.Measures;

/// <summary>What is counted, with every field of each definition.</summary>
[Route(Root + "measures")]
public sealed class MeasuresController(MeasureCatalogue measures) : V1Controller
{
    private static readonly CsvTable<MeasureResponse> _columns = new CsvTable<MeasureResponse>()
        .Text("id", measure => measure.Id)
        .Text("name", measure => measure.Name)
        .Text("definition", measure => measure.Definition)
        .Text("event", measure => measure.Event)
        .Text("unit", measure => measure.Unit)
        .Text("agency", measure => measure.Agency)
        .Text("time_basis", measure => measure.TimeBasis)
        .Text("offence_identification", measure => measure.OffenceIdentification)
        .Text("alternative_charges", measure => measure.AlternativeCharges)
        .Text("source_table", measure => measure.SourceTable)
        .Text("outcome_types", measure => string.Join(' ', measure.OutcomeTypes))
        .Text("sum_of", measure => string.Join(' ', measure.SumOf));

    /// <summary>The measures.</summary>
    [HttpRead]
    [OffersCsv]
    [ProducesResponseType<ListResponse<MeasureResponse>>(200)]
    public ActionResult List([FromQuery] ListRequest request, [FromServices] ListAnswers answers) =>
        answers.Page(request, [.. measures.Select(MeasureResponse.Of)], "measures", _columns);

    /// <summary>One measure.</summary>
    /// <param name="id" example="defendants-convicted">The identifier, such as <c>defendants-convicted</c>.</param>
    [HttpRead("{id}")]
    [ProducesResponseType<MeasureResponse>(200)]
    public ActionResult Get(string id) =>
        measures.Find(id) is { } measure
            ? Ok(MeasureResponse.Of(measure))
            : ProblemResult.Unknown(ProblemTypes.UnknownMeasure, id, Candidates.Of(measures));
}
