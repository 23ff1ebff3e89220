using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using OutcomesApi.Api.Errors;
using OutcomesApi.Domain.Publishing;

namespace OutcomesApi.Api.Security;

/// <summary>
/// Lets in a client that has a key. An unknown key, a wrong secret, one that has ended and one that was revoked have the same answer after the
/// same work, so that it tells nothing of which it was.
/// </summary>
internal sealed class ApiKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    IApiKeyStore keys,
    ProblemWriter problems,
    AuthenticationRecords records,
    TimeProvider time
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string Bearer = "Bearer ";
    private static readonly string _noHash = new('0', 64);

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (TextOf(Request) is not { } text)
            return AuthenticateResult.NoResult();
        var given = ApiKeyText.TryRead(text);
        var found = given is null ? null : await keys.FindAsync(given.Id, Context.RequestAborted);
        var matches = (given ?? ApiKeyText.Create()).Matches(found?.Hash ?? _noHash);
        if (found is not var (key, _) || !matches || !key.IsActiveAt(time.GetUtcNow()))
            return AuthenticateResult.Fail("The key is not valid.");
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (key.LastUsedOn != today)
            records.Used(key.Id, today);
        return AuthenticateResult.Success(new AuthenticationTicket(Callers.PrincipalOf(Authority.Of(key), Scheme.Name), Scheme.Name));
    }

    /// <inheritdoc/>
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (TextOf(Request) is not null)
            records.Refused(Context, ProblemTypes.Unauthenticated.Code);
        Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer realm=\"Outcomes API\"";
        await problems.WriteAsync(Context, ProblemTypes.Unauthenticated);
    }

    /// <inheritdoc/>
    protected override async Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        records.Refused(Context, ProblemTypes.Forbidden.Code);
        await problems.WriteAsync(Context, ProblemTypes.Forbidden);
    }

    /// <summary>The key that a request carries, or null.</summary>
    public static string? TextOf(HttpRequest request)
    {
        if (request.Headers[Credentials.ApiKeyHeader] is [{ Length: > 0 } own])
            return own;
        return request.Headers.Authorization is [{ } header] && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? header[Bearer.Length..].Trim()
            : null;
    }
}
