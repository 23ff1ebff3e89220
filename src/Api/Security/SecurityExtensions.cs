using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using OutcomesApi.Api.Errors;
using OutcomesApi.Domain.Publishing;
using OutcomesApi.Infrastructure.Settings;

namespace OutcomesApi.Api.Security;

/// <summary>Registers who is let in and to what.</summary>
internal static class SecurityExtensions
{
    public static IServiceCollection AddSecurity(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<OidcOptions>(configuration, OidcOptions.SectionName);
        var oidc = configuration.GetSection(OidcOptions.SectionName).Get<OidcOptions>() ?? new OidcOptions();
        var authentication = services
            .AddAuthentication(Credentials.Scheme)
            .AddPolicyScheme(
                Credentials.Scheme,
                null,
                options =>
                    options.ForwardDefaultSelector = http =>
                        oidc.Authority is not null
                        && ApiKeyHandler.TextOf(http.Request) is { } text
                        && !text.StartsWith("oa_", StringComparison.Ordinal)
                            ? Credentials.BearerScheme
                            : Credentials.ApiKeyScheme
            )
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(Credentials.ApiKeyScheme, null);
        if (oidc.Authority is not null)
            authentication.AddJwtBearer(Credentials.BearerScheme, options => Configure(options, oidc));
        var authorization = services.AddAuthorizationBuilder();
        foreach (var scope in Enum.GetValues<ApiScope>())
            authorization.AddPolicy(
                Caller.WordOf(scope),
                policy => policy.RequireAuthenticatedUser().RequireAssertion(context => Caller.ScopesOf(context.User).Contains(scope))
            );
        return services.AddScoped<AuditTrail>();
    }

    private static void Configure(JwtBearerOptions options, OidcOptions oidc)
    {
        options.Authority = oidc.Authority;
        options.RequireHttpsMetadata = oidc.RequireHttps;
        options.Audience = oidc.Audience;
        options.MapInboundClaims = false;
        options.Events = new JwtBearerEvents
        {
            OnTokenValidated = context =>
            {
                var identity = (System.Security.Claims.ClaimsIdentity)context.Principal!.Identity!;
                Rename(identity, oidc.PublisherClaim, Credentials.PublisherClaim);
                Rename(identity, oidc.DataSetClaim, Credentials.DataSetClaim);
                return Task.CompletedTask;
            },
            OnChallenge = async context =>
            {
                context.HandleResponse();
                context.Response.Headers.WWWAuthenticate = "Bearer realm=\"Outcomes API\"";
                await context
                    .HttpContext.RequestServices.GetRequiredService<ProblemWriter>()
                    .WriteAsync(context.HttpContext, ProblemTypes.Unauthenticated);
            },
            OnForbidden = context =>
                context
                    .HttpContext.RequestServices.GetRequiredService<ProblemWriter>()
                    .WriteAsync(context.HttpContext, ProblemTypes.Forbidden),
        };
    }

    private static void Rename(System.Security.Claims.ClaimsIdentity identity, string from, string to)
    {
        if (from == to)
            return;
        foreach (var claim in identity.FindAll(from).ToList())
            identity.AddClaim(new System.Security.Claims.Claim(to, claim.Value));
    }
}
