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
public sealed class OffencesController(OffenceCatalogue offences) : V1Controller
{
    private static readonly IReadOnlyList<CsvColumn<OffenceResponse>> _columns =
    [
        CsvColumn<OffenceResponse>.Text("id", offence => offence.Id),
        CsvColumn<OffenceResponse>.Text("name", offence => offence.Name),
        CsvColumn<OffenceResponse>.Text("level", offence => offence.Level),
        CsvColumn<OffenceResponse>.Text("classification", offence => offence.Classification),
        CsvColumn<OffenceResponse>.Text("code", offence => offence.Code),
        CsvColumn<OffenceResponse>.Text("parent", offence => offence.Parent),
        CsvColumn<OffenceResponse>.Text("note", offence => offence.Note),
    ];

    /// <summary>The offences, in the order of the tree.</summary>
    [HttpRead]
    [OffersCsv]
    [ProducesResponseType<ListResponse<OffenceResponse>>(200)]
    public ActionResult List([FromQuery] ListRequest request, [FromServices] ListAnswers answers) =>
        answers.Page(request, [.. offences.Select(OffenceResponse.Of)], "offences", _columns);

    /// <summary>One offence.</summary>
    /// <param name="id">The identifier, such as <c>rape</c> or <c>19c</c>.</param>
    [HttpRead("{id}")]
    [ProducesResponseType<OffenceResponse>(200)]
    public ActionResult Get(string id) =>
        offences.Find(id) is { } offence ? Ok(OffenceResponse.Of(offence)) : ProblemResult.Unknown(ProblemTypes.UnknownOffence, id, Candidates.Of(offences));
}
