using Microsoft.AspNetCore.Mvc;
using OutcomesApi.Api.Representations;
using OutcomesApi.Api.Representations.Csv;
using OutcomesApi.Api.Routing;
using OutcomesApi.Api.Security;
using OutcomesApi.Domain.Publishing;

namespace OutcomesApi.Api.V1.Audit;

/// <summary>The audit log: who did what to what, when, from where, and what came of it. An administrator's key is needed.</summary>
[Route(Root + "audit")]
[RequiresScope(ApiScope.Admin)]
public sealed class AuditController(IAuditLog log) : V1Controller
{
    private const int Usual = 100;

    private static readonly CsvTable<AuditEntryResponse> _columns = new CsvTable<AuditEntryResponse>()
        .Number<long>("number", entry => entry.Number)
        .Text("at", entry => entry.At)
        .Text("actor", entry => entry.Actor)
        .Text("publisher", entry => entry.Publisher)
        .Text("action", entry => entry.Action)
        .Text("target", entry => entry.Target)
        .Text("outcome", entry => entry.Outcome)
        .Text("address", entry => entry.Address);

    /// <summary>Lines of the log in the order of writing. It is only ever added to.</summary>
    /// <param name="request">Which lines.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    [HttpRead]
    [OffersCsv]
    [ProducesResponseType<IReadOnlyList<AuditEntryResponse>>(200)]
    public async Task<ActionResult> List([FromQuery] AuditRequest request, CancellationToken cancellationToken)
    {
        var entries = await log.ReadAsync(request.After ?? 0, request.PageSize ?? Usual, cancellationToken);
        var lines = entries.Select(AuditEntryResponse.Of).ToList();
        return HttpContext.Features.GetRequiredFeature<RepresentationFeature>().Chosen == Representation.Csv
            ? new CsvResult<AuditEntryResponse>("audit.csv", _columns, lines.ToAsyncEnumerable())
            : Ok(lines);
    }
}
