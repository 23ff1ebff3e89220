using Microsoft.AspNetCore.Mvc;
using OutcomesApi.Api.RateLimits;
using OutcomesApi.Api.Representations;
using OutcomesApi.Api.Representations.Csv;
using OutcomesApi.Api.Routing;

namespace OutcomesApi.Api.V1.Availability;

/// <summary>What there is: which forces, offences, measures, rates and periods have figures, before one is asked for them.</summary>
[Route(Root + "availability")]
public sealed class AvailabilityController(AvailabilityAnswers answers) : V1Controller
{
    private static readonly CsvTable<AvailabilityRow> _columns = new CsvTable<AvailabilityRow>()
        .Text("list", row => row.List)
        .Text("id", row => row.Entry.Id)
        .Text("name", row => row.Entry.Name)
        .Number<int>("counts", row => row.Entry.Counts)
        .Number<int>("percentages", row => row.Entry.Percentages)
        .Number<int>("rates", row => row.Entry.Rates)
        .Text("availability", row => row.Entry.Availability)
        .Text("figures", row => row.Entry.Figures);

    /// <summary>What there is for a question of which some parts are known: for everything that could be added to it, how many figures
    /// there are.</summary>
    /// <remarks>
    /// Give whichever parts are known: forces or areas, offences, measures, rates, periods, a breakdown, a release or a time. Each list of
    /// the answer says what can be added and has figures, each entry with the address of the narrower question and, once the question comes
    /// down to one area, of the figures themselves; what is not listed has none. The lists are never longer than the code lists. Figures
    /// are counted, not read, and of no more stored ones than the limit at <c>/config</c>: a wider question is answered by an outline
    /// without numbers. A question without figures is answered with the reason, and with the parts that stand in the way.
    /// </remarks>
    /// <param name="request">The parts that are known.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    [HttpRead]
    [Expensive]
    [OffersCsv]
    [ProducesResponseType<AvailabilityResponse>(200)]
    public async Task<ActionResult> Get([FromQuery] AvailabilityRequest request, CancellationToken cancellationToken)
    {
        var answer = await answers.OfAsync(request, cancellationToken);
        return HttpContext.Features.GetRequiredFeature<RepresentationFeature>().Chosen == Representation.Csv
            ? new CsvResult<AvailabilityRow>("availability.csv", _columns, Rows(answer).ToAsyncEnumerable())
            : Ok(answer);
    }

    private static IEnumerable<AvailabilityRow> Rows(AvailabilityResponse answer) =>
        new (string List, IReadOnlyList<AvailableEntryResponse>? Entries)[]
        {
            ("area", answer.Areas),
            ("offence", answer.Offences),
            ("measure", answer.Measures),
            ("rate", answer.RateDefinitions),
            ("period", answer.Periods),
            ("breakdown", answer.Breakdowns),
            ("release", answer.Releases),
        }.SelectMany(list => (list.Entries ?? []).Select(entry => new AvailabilityRow(list.List, entry)));
}
