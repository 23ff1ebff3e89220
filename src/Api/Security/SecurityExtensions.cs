using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
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
                ApiScopes.NameOf(scope),
                policy =>
                    policy
                        .RequireAuthenticatedUser()
                        .RequireAssertion(context => Callers.AuthorityOf(context.User)?.Scopes.Contains(scope) == true)
            );
        return services
            .AddScoped<AuditTrail>()
            .AddSingleton<AuthenticationRecords>()
            .AddHostedService(provider => provider.GetRequiredService<AuthenticationRecords>());
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
                try
                {
                    using var payload = JsonDocument.Parse(
                        Base64UrlEncoder.DecodeBytes(((JsonWebToken)context.SecurityToken).EncodedPayload)
                    );
                    context.Principal = Callers.PrincipalOf(TokenClaims.AuthorityOf(payload.RootElement, oidc), Credentials.BearerScheme);
                }
                catch (TokenRefusedException refused)
                {
                    context.Fail(refused);
                }

                return Task.CompletedTask;
            },
            OnChallenge = async context =>
            {
                context.HandleResponse();
                RecordRefused(context.HttpContext, ProblemTypes.Unauthenticated);
                context.Response.Headers.WWWAuthenticate = "Bearer realm=\"Outcomes API\"";
                await context
                    .HttpContext.RequestServices.GetRequiredService<ProblemWriter>()
                    .WriteAsync(
                        context.HttpContext,
                        ProblemTypes.Unauthenticated,
                        context.AuthenticateFailure is TokenRefusedException refused ? [refused.Error] : null
                    );
            },
            OnForbidden = context =>
            {
                RecordRefused(context.HttpContext, ProblemTypes.Forbidden);
                return context
                    .HttpContext.RequestServices.GetRequiredService<ProblemWriter>()
                    .WriteAsync(context.HttpContext, ProblemTypes.Forbidden);
            },
        };
    }

    private static void RecordRefused(HttpContext http, ProblemType problem) =>
        http.RequestServices.GetRequiredService<AuthenticationRecords>().Refused(http, problem.Code);
}
