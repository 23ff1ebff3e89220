using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.Publishing;

/// <summary>Tokens of an OpenID provider, which here is a small one on the loopback interface with keys of its own.</summary>
public sealed class OidcTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly RSA _signing = RSA.Create(2048);
    private readonly RSA _strangers = RSA.Create(2048);
    private WebApplication? _provider;
    private WebApplication? _app;
    private HttpClient? _client;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private string Issuer => _provider!.Urls.First();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _provider = builder.Build();
        var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(
            new RsaSecurityKey(_signing.ExportParameters(includePrivateParameters: false)) { KeyId = "one" }
        );
        _provider.MapGet("/.well-known/openid-configuration", () => Results.Json(new { issuer = Issuer, jwks_uri = Issuer + "/keys" }));
        _provider.MapGet(
            "/keys",
            () =>
                Results.Json(
                    new
                    {
                        keys = new[]
                        {
                            new
                            {
                                kty = key.Kty,
                                kid = key.Kid,
                                n = key.N,
                                e = key.E,
                                use = "sig",
                            },
                        },
                    }
                )
        );
        await _provider.StartAsync();
        _app = Application.Create(
            "Sqlite",
            $"Data Source={_folder.File("outcomes.db")}",
            "--Authentication:Oidc:Authority",
            Issuer,
            "--Authentication:Oidc:RequireHttps",
            "false",
            "--Authentication:Oidc:PublisherClaim",
            "organisation"
        );
        await _app.StartAsync();
        _client = Application.ClientOf(_app);
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        if (_provider is not null)
            await _provider.DisposeAsync();
        _signing.Dispose();
        _strangers.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Token_OfTheProvider_MaySubmitUnderItsPublisher()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/releases")
        {
            Content = PublishingStore.FileForm("principal-offence-category-2018-01.csv", PublishingStore.Table(("Kent", 5))),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token("publish read-draft"));
        request.Headers.Add("Idempotency-Key", "oidc");

        using var response = await _client!.SendAsync(request, Cancelled);

        Assert.Equal(
            (HttpStatusCode.Created, "crown-prosecution-service"),
            (response.StatusCode, (await PublishingStore.BodyAsync(response)).Text("publisher"))
        );
    }

    [Fact]
    public async Task Token_WithoutTheScope_IsForbidden() => Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(Token("publish")));

    [Fact]
    public async Task Token_WithTheScope_IsLetIn() => Assert.Equal(HttpStatusCode.OK, await AskAsync(Token("read-draft")));

    [Fact]
    public async Task Token_ThatIsNotGood_IsUnauthenticated()
    {
        string[] tokens =
        [
            Token("read-draft", audience: "another-service"),
            Token("read-draft", issuer: "https://another.example"),
            Token("read-draft", expires: TimeProvider.System.GetUtcNow().AddHours(-1)),
            Token("read-draft", key: _strangers),
            Unsigned(Token("read-draft")),
            Token("read-draft")[..^4] + "AAAA",
            "not.a.token",
        ];
        foreach (var token in tokens)
            Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(token));
    }

    /// <summary>Tokens that the provider signed and that do not say who the caller is, or not in the form that is needed.</summary>
    public static TheoryData<string, string?, string> IncompleteTokens =>
        new()
        {
            { "sub", null, "missing-claim" },
            { "sub", "\"\"", "invalid-claim" },
            { "sub", "17", "invalid-claim" },
            { "sub", "\"robot\\u0000\"", "invalid-claim" },
            { "sub", "\"r\u00f6bot\"", "invalid-claim" },
            { "sub", $"\"{new string('r', 256)}\"", "invalid-claim" },
            { "organisation", null, "missing-claim" },
            { "organisation", "\"\"", "invalid-claim" },
            { "organisation", "true", "invalid-claim" },
            { "organisation", "[\"crown-prosecution-service\"]", "invalid-claim" },
            { "organisation", "\"Crown Prosecution Service\"", "invalid-claim" },
            { "organisation", "[\"crown-prosecution-service\",\"somebody-else\"]", "invalid-claim" },
            { "data_set", "\"cps case outcomes\"", "invalid-claim" },
            { "data_set", "{\"id\":\"*\"}", "invalid-claim" },
            { "data_set", "[1]", "invalid-claim" },
            { "scope", "{\"read-draft\":true}", "invalid-claim" },
        };

    [Theory]
    [InlineData("[\"robot\",\"other\"]")]
    [InlineData("{\"id\":\"robot\"}")]
    public async Task Token_WhoseSubjectIsNoText_IsUnauthenticated(string subject) =>
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(Token("read-draft", change: claims => Set(claims, "sub", subject))));

    [Theory]
    [MemberData(nameof(IncompleteTokens))]
    public async Task Token_WithoutAnIdentityOrOfTheWrongShape_IsRefusedAndSaysWhy(string claim, string? value, string code)
    {
        using var response = await SendAsync(Token("read-draft", change: claims => Set(claims, claim, value)));

        var problem = await PublishingStore.BodyAsync(response);
        var error = Assert.Single(problem.List("errors"));
        Assert.Equal(
            (HttpStatusCode.Unauthorized, "unauthenticated", code, claim),
            (response.StatusCode, problem.Text("code"), error.Text("code"), error.Text("path"))
        );
    }

    [Theory]
    [InlineData("publisher", "somebody-else")]
    [InlineData("submission", "draft-000000000000")]
    [InlineData("http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier", "another")]
    public async Task Token_WithClaimsThatAreNamedAsOurs_HasThePublisherAndTheSubjectOfItsOwn(string claim, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/releases")
        {
            Content = PublishingStore.FileForm("principal-offence-category-2018-02.csv", PublishingStore.Table(("Kent", 5))),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            Token("publish read-draft", change: claims => claims[claim] = value)
        );
        request.Headers.Add("Idempotency-Key", $"named-{value}");
        using var submitted = await _client!.SendAsync(request, Cancelled);
        using var listed = await SendAsync(Token("read-draft"));

        var draft = await PublishingStore.BodyAsync(submitted);
        Assert.Equal("crown-prosecution-service", draft.Text("publisher"));
        Assert.Contains((await PublishingStore.BodyAsync(listed)).AsArray(), one => one.Text("id") == draft.Text("id"));
    }

    [Fact]
    public async Task TwoCallersOfOneSubject_OfDifferentPublishers_HaveIdempotencyKeysOfTheirOwn()
    {
        var answers = new List<string?>();
        foreach (var publisher in new[] { "crown-prosecution-service", "somebody-else" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/releases")
            {
                Content = PublishingStore.FileForm("principal-offence-category-2018-03.csv", PublishingStore.Table(("Kent", 5))),
            };
            request.Headers.Authorization = new AuthenticationHeaderValue(
                "Bearer",
                Token("publish", change: claims => claims["organisation"] = publisher)
            );
            request.Headers.Add("Idempotency-Key", "shared");
            using var response = await _client!.SendAsync(request, Cancelled);
            answers.Add((await PublishingStore.BodyAsync(response)).Text("publisher"));
        }

        Assert.Equal(["crown-prosecution-service", "somebody-else"], answers);
    }

    private static void Set(Dictionary<string, object> claims, string claim, string? json)
    {
        claims.Remove(claim);
        if (json is not null)
            claims[claim] = JsonSerializer.Deserialize<JsonElement>(json);
    }

    private async Task<HttpStatusCode> AskAsync(string token)
    {
        using var response = await SendAsync(token);
        return response.StatusCode;
    }

    private async Task<HttpResponseMessage> SendAsync(string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/releases/submissions");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await _client!.SendAsync(request, Cancelled);
    }

    private string Token(
        string scope,
        string audience = "outcomes-api",
        string? issuer = null,
        DateTimeOffset? expires = null,
        RSA? key = null,
        Action<Dictionary<string, object>>? change = null
    )
    {
        var claims = new Dictionary<string, object>
        {
            ["sub"] = "robot",
            ["scope"] = scope,
            ["organisation"] = "crown-prosecution-service",
            ["data_set"] = "cps-case-outcomes",
        };
        change?.Invoke(claims);
        var ends = expires ?? TimeProvider.System.GetUtcNow().AddMinutes(10);
        return new JsonWebTokenHandler().CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = issuer ?? Issuer,
                Audience = audience,
                NotBefore = ends.AddHours(-2).UtcDateTime,
                IssuedAt = ends.AddHours(-2).UtcDateTime,
                Expires = ends.UtcDateTime,
                Claims = claims,
                SigningCredentials = new SigningCredentials(
                    new RsaSecurityKey(key ?? _signing) { KeyId = "one" },
                    SecurityAlgorithms.RsaSha256
                ),
            }
        );
    }

    private static string Unsigned(string token) =>
        Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""") + "." + token.Split('.')[1] + ".";
}
