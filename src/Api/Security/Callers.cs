using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using OutcomesApi.Domain.Publishing;

namespace OutcomesApi.Api.Security;

/// <summary>The authority of callers, as the claims of a request carry it.</summary>
internal static class Callers
{
    /// <summary>The principal of an authority. It has the claims that are made here and no others.</summary>
    public static ClaimsPrincipal PrincipalOf(Authority authority, string scheme)
    {
        IEnumerable<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, authority.Caller),
            new(Credentials.PublisherClaim, authority.Publisher),
            .. authority.Scopes.Select(scope => new Claim(Credentials.ScopeClaim, ApiScopes.NameOf(scope))),
            .. authority.DataSets.Words.Select(id => new Claim(Credentials.DataSetClaim, id)),
            .. authority.SubmissionId is { } submission ? [new Claim(Credentials.SubmissionClaim, submission)] : Array.Empty<Claim>(),
        ];
        return new ClaimsPrincipal(new ClaimsIdentity(claims, scheme));
    }

    /// <summary>The authority of a request that was let in; null where it carries no valid key or token.</summary>
    public static Authority? AuthorityOf(ClaimsPrincipal user) =>
        user.Identity?.IsAuthenticated == true
            ? new Authority
            {
                Caller = user.FindFirstValue(ClaimTypes.NameIdentifier)!,
                Publisher = user.FindFirstValue(Credentials.PublisherClaim)!,
                Scopes = ApiScopes.Of([.. user.FindAll(Credentials.ScopeClaim).Select(claim => claim.Value)]),
                DataSets = DataSetGrant.Of([.. user.FindAll(Credentials.DataSetClaim).Select(claim => claim.Value)]),
                SubmissionId = user.FindFirstValue(Credentials.SubmissionClaim),
            }
            : null;

    /// <summary>
    /// The caller of a request, before or after the authentication middleware; null where the request carries no valid key or token. Its key
    /// is verified, once a request, and nothing is written to the store.
    /// </summary>
    public static async ValueTask<string?> VerifiedAsync(HttpContext http)
    {
        if (AuthorityOf(http.User) is { } known)
            return known.Caller;
        if (ApiKeyHandler.TextOf(http.Request) is null)
            return null;
        var result = await http.AuthenticateAsync(Credentials.Scheme);
        return result.Principal is { } principal ? AuthorityOf(principal)?.Caller : null;
    }
}
