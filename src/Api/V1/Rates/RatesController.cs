using Microsoft.AspNetCore.Mvc;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.Representations;
using OutcomesApi.Api.Representations.Csv;
using OutcomesApi.Api.Routing;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Api.V1.Lists;
using OutcomesApi.Domain.Rates;

namespace OutcomesApi.Api.V1.Rates;

/// <summary>The definitions of rates: what each divides by what, and what it can be compared with.</summary>
[Route(Root + "rates")]
public sealed class RatesController(RateCatalogue rates) : V1Controller
{
    private static readonly CsvTable<RateDefinitionResponse> _columns = new CsvTable<RateDefinitionResponse>()
        .Text("id", rate => rate.Id)
        .Text("name", rate => rate.Name)
        .Text("definition", rate => rate.Definition)
        .Text("numerator", rate => rate.Numerator)
        .Text("denominator", rate => rate.Denominator)
        .Text("kind", rate => rate.Kind)
        .Number<int>("per", rate => rate.Per)
        .Text("method", rate => rate.Method.Id)
        .Text("comparability_class", rate => rate.ComparabilityClass.Id);

    /// <summary>The definitions of rates.</summary>
    [HttpRead]
    [OffersCsv]
    [ProducesResponseType<ListResponse<RateDefinitionResponse>>(200)]
    public ActionResult List([FromQuery] ListRequest request, [FromServices] ListAnswers answers) =>
        answers.Page(request, [.. rates.Select(RateDefinitionResponse.Of)], "rates", _columns);

    /// <summary>One definition of a rate.</summary>
    /// <param name="id" example="convictions-per-report">The identifier, such as <c>convictions-per-report</c>.</param>
    [HttpRead("{id}")]
    [ProducesResponseType<RateDefinitionResponse>(200)]
    public ActionResult Get(string id) =>
        rates.Find(id) is { } rate
            ? Ok(RateDefinitionResponse.Of(rate))
            : ProblemResult.Unknown(ProblemTypes.UnknownRate, id, Candidates.Of(rates));
}
