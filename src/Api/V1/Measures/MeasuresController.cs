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
    private static readonly IReadOnlyList<CsvColumn<MeasureResponse>> _columns =
    [
        CsvColumn<MeasureResponse>.Text("id", measure => measure.Id),
        CsvColumn<MeasureResponse>.Text("name", measure => measure.Name),
        CsvColumn<MeasureResponse>.Text("definition", measure => measure.Definition),
        CsvColumn<MeasureResponse>.Text("event", measure => measure.Event),
        CsvColumn<MeasureResponse>.Text("unit", measure => measure.Unit),
        CsvColumn<MeasureResponse>.Text("agency", measure => measure.Agency),
        CsvColumn<MeasureResponse>.Text("time_basis", measure => measure.TimeBasis),
        CsvColumn<MeasureResponse>.Text("offence_identification", measure => measure.OffenceIdentification),
        CsvColumn<MeasureResponse>.Text("alternative_charges", measure => measure.AlternativeCharges),
        CsvColumn<MeasureResponse>.Text("source_table", measure => measure.SourceTable),
        CsvColumn<MeasureResponse>.Text("outcome_types", measure => string.Join(' ', measure.OutcomeTypes)),
        CsvColumn<MeasureResponse>.Text("sum_of", measure => string.Join(' ', measure.SumOf)),
    ];

    /// <summary>The measures.</summary>
    [HttpRead]
    [OffersCsv]
    [ProducesResponseType<ListResponse<MeasureResponse>>(200)]
    public ActionResult List([FromQuery] ListRequest request, [FromServices] ListAnswers answers) =>
        answers.Page(request, [.. measures.Select(MeasureResponse.Of)], "measures", _columns);

    /// <summary>One measure.</summary>
    /// <param name="id">The identifier, such as <c>defendants-convicted</c>.</param>
    [HttpRead("{id}")]
    [ProducesResponseType<MeasureResponse>(200)]
    public ActionResult Get(string id) =>
        measures.Find(id) is { } measure ? Ok(MeasureResponse.Of(measure)) : ProblemResult.Unknown(ProblemTypes.UnknownMeasure, id, Candidates.Of(measures));
}
