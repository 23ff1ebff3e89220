using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using OutcomesApi.Api.Errors;
using OutcomesApi.Domain.Publishing;
using OutcomesApi.Infrastructure.Persistence;

namespace OutcomesApi.Api.Security;

/// <summary>
/// Lets in whoever has a key. An unknown key, a wrong secret, one that has ended and one that was revoked have the same answer after the
/// same work, so that it tells nothing of which it was.
/// </summary>
internal sealed partial class ApiKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    IApiKeyStore keys,
    ProblemWriter problems,
    AuditTrail audit,
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
        await NoteUseAsync(key);
        return AuthenticateResult.Success(new AuthenticationTicket(PrincipalOf(key), Scheme.Name));
    }

    /// <inheritdoc/>
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (TextOf(Request) is not null)
            await audit.AddAsync("refused", Request.Path, ProblemTypes.Unauthenticated.Code, Context.RequestAborted);
        Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer realm=\"Outcomes API\"";
        await problems.WriteAsync(Context, ProblemTypes.Unauthenticated);
    }

    /// <inheritdoc/>
    protected override async Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        await audit.AddAsync("refused", Request.Path, ProblemTypes.Forbidden.Code, Context.RequestAborted);
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

    // Once a day, and never what decides whether a request is answered: while a store is locked or its disk full, it can still be read.
    private async Task NoteUseAsync(ApiKey key)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (key.LastUsedOn == today)
            return;
        try
        {
            await keys.UsedAsync(key.Id, today, Context.RequestAborted);
        }
        catch (Exception exception) when (StoreFaults.IsOfStore(exception))
        {
            LogNotNoted(Logger, exception, key.Id);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The day of the use of key {Id} could not be noted")]
    private static partial void LogNotNoted(ILogger logger, Exception exception, string id);

    private ClaimsPrincipal PrincipalOf(ApiKey key)
    {
        IEnumerable<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, key.Id),
            new(Credentials.PublisherClaim, key.Publisher),
            .. key.Scopes.Select(scope => new Claim(Credentials.ScopeClaim, Caller.WordOf(scope))),
            .. key.DataSetIds.Select(id => new Claim(Credentials.DataSetClaim, id)),
            .. key.SubmissionId is { } submission ? [new Claim(Credentials.SubmissionClaim, submission)] : Array.Empty<Claim>(),
        ];
        return new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme.Name));
    }
}
