using Microsoft.AspNetCore.Mvc;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.Representations;
using OutcomesApi.Api.Representations.Csv;
using OutcomesApi.Api.Routing;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Api.V1.Lists;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Outcomes;

namespace OutcomesApi.Api.V1.OutcomeTypes;

/// <summary>The outcomes that police forces assign to recorded crimes, types 0 to 22 with sub-types.</summary>
[Route(Root + "outcome-types")]
public sealed class OutcomeTypesController(OutcomeTypeCatalogue outcomeTypes, MeasureCatalogue measures) : V1Controller
{
    private static readonly CsvTable<OutcomeTypeResponse> _columns = new CsvTable<OutcomeTypeResponse>()
        .Text("id", type => type.Id)
        .Text("code", type => type.Code)
        .Text("name", type => type.Name)
        .Text("group", type => type.Group)
        .Text("group_name", type => type.GroupName)
        .Text("is_outcome", type => type.IsOutcome ? "true" : "false")
        .Text("counts_as_assigned", type => type.CountsAsAssigned ? "true" : "false")
        .Text("subtype_of", type => type.SubtypeOf)
        .Text("introduced", type => type.Introduced)
        .Text("note", type => type.Note);

    /// <summary>The outcome types. The list grows; do not assume that it ends at 22.</summary>
    [HttpRead]
    [OffersCsv]
    [ProducesResponseType<ListResponse<OutcomeTypeResponse>>(200)]
    public ActionResult List([FromQuery] ListRequest request, [FromServices] ListAnswers answers) =>
        answers.Page(request, [.. outcomeTypes.Select(Shape)], "outcome-types", _columns);

    /// <summary>One outcome type.</summary>
    /// <param name="id" example="1">The identifier, such as <c>1</c> or <c>1a</c>.</param>
    [HttpRead("{id}")]
    [ProducesResponseType<OutcomeTypeResponse>(200)]
    public ActionResult Get(string id) =>
        outcomeTypes.Find(id) is { } type
            ? Ok(Shape(type))
            : ProblemResult.Unknown(ProblemTypes.UnknownOutcomeType, id, Candidates.Of(outcomeTypes));

    private OutcomeTypeResponse Shape(OutcomeType type) => OutcomeTypeResponse.Of(type, measures.Outcomes);
}
