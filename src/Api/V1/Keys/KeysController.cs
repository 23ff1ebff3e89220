using Microsoft.AspNetCore.Mvc;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.Routing;
using OutcomesApi.Api.Security;
using OutcomesApi.Domain.Publishing;

namespace OutcomesApi.Api.V1.Keys;

/// <summary>The keys of publishers. An administrator's key is needed; the first is made by the verb <c>keys create</c>.</summary>
[Route(Root + "keys")]
[RequiresScope(ApiScope.Admin)]
public sealed class KeysController(IApiKeyStore keys, AuditTrail audit) : V1Controller
{
    private const int DefaultDays = 365;

    /// <summary>The keys, the newest first, without their secrets.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    [HttpRead]
    [ProducesResponseType<IReadOnlyList<KeyResponse>>(200)]
    public async Task<ActionResult> List(CancellationToken cancellationToken) =>
        Ok((await keys.ListAsync(cancellationToken)).Select(KeyResponse.Of));

    /// <summary>Makes a key and shows it, this once.</summary>
    /// <param name="request">The key.</param>
    /// <param name="issuer">Makes keys.</param>
    /// <param name="cancellationToken">Stops the making.</param>
    [HttpPost("")]
    [Consumes("application/json")]
    [ProducesResponseType<IssuedKeyResponse>(201)]
    public async Task<ActionResult> Create(
        [FromBody] KeyRequest request,
        [FromServices] KeyIssuer issuer,
        CancellationToken cancellationToken
    )
    {
        var scopes = ApiScopes.Of(request.Scopes!);
        var (key, text) = await issuer.IssueAsync(
            request.Publisher!,
            request.Name!,
            scopes,
            request.DataSets ?? [],
            TimeSpan.FromDays(request.Days ?? DefaultDays),
            cancellationToken
        );
        await audit.AddAsync("create-key", key.Id, "done", cancellationToken);
        Response.Headers.CacheControl = "no-store";
        return StatusCode(StatusCodes.Status201Created, new IssuedKeyResponse(KeyResponse.Of(key), text));
    }

    /// <summary>Revokes a key: from then on it opens nothing.</summary>
    /// <param name="id">The identifier of the key.</param>
    /// <param name="time">Tells the time.</param>
    /// <param name="cancellationToken">Stops the revoking.</param>
    [HttpDelete("{id}")]
    [ProducesResponseType(204)]
    public async Task<ActionResult> Revoke(string id, [FromServices] TimeProvider time, CancellationToken cancellationToken)
    {
        if (!await keys.RevokeAsync(id, time.GetUtcNow(), cancellationToken))
            return new ProblemResult(ProblemTypes.UnknownKey);
        await audit.AddAsync("revoke-key", id, "done", cancellationToken);
        return NoContent();
    }
}
