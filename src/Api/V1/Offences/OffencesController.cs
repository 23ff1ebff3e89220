using Microsoft.AspNetCore.Mvc;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.Representations;
using OutcomesApi.Api.Representations.Csv;
using OutcomesApi.Api.Routing;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Api.V1.Lists;
using OutcomesApi.Domain.Offences;

namespace OutcomesApi.Api.V1.Offences;

/// <summary>The tree of offences: groups, subgroups and codes, and the publishers' own categories.</summary>
[Route(Root + "offences")]
public sealed class OffencesController(OffenceCatalogue offences, OffenceMappings mappings) : V1Controller
{
    private static readonly CsvTable<OffenceResponse> _columns = new CsvTable<OffenceResponse>()
        .Text("id", offence => offence.Id)
        .Text("name", offence => offence.Name)
        .Text("level", offence => offence.Level)
        .Text("classification", offence => offence.Classification)
        .Text("code", offence => offence.Code)
        .Text("parent", offence => offence.Parent)
        .Text("note", offence => offence.Note);

    /// <summary>The offences, in the order of the tree.</summary>
    [HttpRead]
    [OffersCsv]
    [ProducesResponseType<ListResponse<OffenceResponse>>(200)]
    public ActionResult List([FromQuery] ListRequest request, [FromServices] ListAnswers answers) =>
        answers.Page(request, [.. offences.Select(OffenceResponse.Of)], "offences", _columns);

    /// <summary>One offence, with what it is in the other list of codes.</summary>
    /// <param name="id" example="rape">The identifier, such as <c>rape</c> or <c>19c</c>.</param>
    [HttpRead("{id}")]
    [ProducesResponseType<OffenceDetailResponse>(200)]
    public ActionResult Get(string id) =>
        offences.Find(id) is { } offence
            ? Ok(OffenceDetailResponse.Of(offence, mappings, offences))
            : ProblemResult.Unknown(ProblemTypes.UnknownOffence, id, Candidates.Of(offences));
}
