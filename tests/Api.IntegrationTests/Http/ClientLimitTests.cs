using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OutcomesApi.Api.IntegrationTests.Publishing;
using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Infrastructure.Persistence;

namespace OutcomesApi.Api.IntegrationTests.Http;

/// <summary>Whose requests are counted together, and what becomes too much: keys that are made up, proxies, expensive questions, long
/// headers.</summary>
public sealed class ClientLimitTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task KeysThatAreMadeUp_CountAsTheAddressTheyComeFrom()
    {
        await using var app = await StartAsync("--RateLimits:WritesPerMinute", "5");
        using var client = Application.ClientOf(app);
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 12; i++)
        {
            using var response = await SendAsync(
                client,
                HttpMethod.Post,
                "/v1/claims/check",
                (
                    "X-Api-Key",
                    $"oa_{RandomNumberGenerator.GetHexString(12, lowercase: true)}_{RandomNumberGenerator.GetHexString(64, lowercase: true)}"
                )
            );
            statuses.Add(response.StatusCode);
        }

        Assert.Equal(7, statuses.Count(status => status == HttpStatusCode.TooManyRequests));
    }

    [Theory]
    [InlineData(true, 4)]
    [InlineData(false, 1)]
    public async Task ClientsBehindAProxy_AreToldApartFromItsNetworkAlone(bool isKnownProxy, int answered)
    {
        string[] proxy = isKnownProxy ? ["--Connections:ProxyNetworks:0", "127.0.0.0/8"] : [];
        await using var app = await StartAsync(["--RateLimits:ReadsPerMinute", "1", .. proxy]);
        using var client = Application.ClientOf(app);
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
        {
            using var response = await SendAsync(client, HttpMethod.Get, "/v1/config", ("X-Forwarded-For", $"192.0.2.{i}"));
            statuses.Add(response.StatusCode);
        }

        Assert.Equal(answered, statuses.Count(status => status == HttpStatusCode.OK));
    }

    [Fact]
    public async Task ExpensiveQuestions_BeyondTheBucket_AreRefusedWithWhenToComeAgainAndOthersAreNot()
    {
        await using var app = await StartAsync("--RateLimits:ExpensivePerMinute", "2");
        using var client = Application.ClientOf(app);
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 12).Select(i => SendAsync(client, HttpMethod.Get, $"/v1/availability?asOf=2020-01-{i + 1:00}"))
        );

        using var light = await SendAsync(client, HttpMethod.Get, "/v1/forces/essex");
        var refused = answers.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        Assert.NotEmpty(refused);
        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.All(refused, answer => Assert.NotNull(answer.Headers.RetryAfter?.Delta));
        Assert.All(refused, answer => Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal(HttpStatusCode.OK, light.StatusCode);
    }

    [Fact]
    public async Task ExpensiveQuestions_OfManyClientsAtOnce_AreRefusedWith503()
    {
        await using var app = await StartAsync(
            "--RateLimits:ExpensiveAtOnceOfAll",
            "1",
            "--RateLimits:ExpensiveQueueOfAll",
            "0",
            "--RateLimits:ExpensiveAtOnceOfAClient",
            "100",
            "--Connections:ProxyNetworks:0",
            "127.0.0.0/8"
        );
        using var client = Application.ClientOf(app);

        var codes = await Task.WhenAll(
            Enumerable
                .Range(0, 30)
                .Select(async i =>
                {
                    using var response = await SendAsync(
                        client,
                        HttpMethod.Get,
                        $"/v1/availability?asOf=2020-01-01T00:00:{i:00}Z",
                        ("X-Forwarded-For", $"192.0.2.{i}")
                    );
                    return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(Cancelled));
                })
        );

        Assert.Contains(codes, code => code.Item1 == 200);
        Assert.Contains(codes, code => code.Item1 == 503 && code.Item2.Contains("\"code\":\"overloaded\"", StringComparison.Ordinal));
        Assert.All(codes, code => Assert.True(code.Item1 is 200 or 503, code.Item2));
    }

    [Fact]
    public async Task Refusals_ToAPageOfAnotherOrigin_CanBeReadByIt()
    {
        await using var app = await StartAsync("--RateLimits:ReadsPerMinute", "1");
        using var client = Application.ClientOf(app);
        using var first = await SendAsync(client, HttpMethod.Get, "/v1/config", ("Origin", "https://newsroom.example"));
        using var refused = await SendAsync(client, HttpMethod.Get, "/v1/config", ("Origin", "https://newsroom.example"));
        using var preflight = await SendAsync(
            client,
            HttpMethod.Options,
            "/v1/claims/check",
            ("Origin", "https://newsroom.example"),
            ("Access-Control-Request-Method", "POST"),
            ("Access-Control-Request-Headers", "content-type")
        );

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        foreach (var response in new[] { first, refused, preflight })
            Assert.Equal(["*"], response.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal(["7200"], preflight.Headers.GetValues("Access-Control-Max-Age"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/swagger/index.html")]
    [InlineData("/v1/forces/essex")]
    [InlineData("/v1/forces/essex/rates.svg?offence=rape&period=2017-18")]
    public async Task Policy_OfEveryAnswer_AllowsNoInlineStylesAndScripts(string path)
    {
        await using var app = await StartAsync();
        using var client = Application.ClientOf(app);

        using var response = await SendAsync(client, HttpMethod.Get, path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain("unsafe", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/forces/essex", 17_000, 431, "headers-too-large")]
    [InlineData("/v1/forces/essex?offence=", 9_000, 414, "uri-too-long")]
    public async Task Heads_ThatAreTooLong_AreRefusedWithAProblem(string path, int length, int status, string code)
    {
        await using var app = await StartAsync();
        using var client = Application.ClientOf(app);
        var filler = new string('x', length);

        using var response =
            status == 431
                ? await SendAsync(client, HttpMethod.Get, path, ("X-Filler", filler))
                : await SendAsync(client, HttpMethod.Get, path + filler);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains($"\"code\":\"{code}\"", await response.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json", null, "/v1/claims/check")]
    [InlineData("multipart/form-data", "xx", "/v1/releases")]
    [InlineData("multipart/form-data; boundary=LONG", "xx", "/v1/releases")]
    [InlineData(
        "multipart/form-data; boundary=x",
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\"\r\n\r\na,b\r\n--x--\r\n",
        "/v1/releases"
    )]
    [InlineData(
        "multipart/form-data; boundary=x",
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\na,b\r\n1,2",
        "/v1/releases"
    )]
    public async Task Bodies_ThatAreBroken_AreTheFaultOfTheClient(string mediaType, string? body, string path)
    {
        await using var app = await StartAsync();
        var key = await TestKeys.OfAsync(app);
        var type = mediaType.Replace("LONG", new string('b', 200), StringComparison.Ordinal);

        var answer = await RawAsync(
            app,
            $"POST {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nIdempotency-Key: k\r\nX-Api-Key: {key}\r\nContent-Type: {type}\r\n"
                + (
                    body is null
                        ? "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\n{}\r\n0\r\n\r\n"
                        : $"Content-Length: {body.Length}\r\n\r\n{body}"
                )
        );

        Assert.Matches(@"^HTTP/1\.1 4(00|13|15|22) ", answer);
        Assert.Contains("application/problem+json", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("repeated-parameter", "file", "file")]
    [InlineData("unknown-parameter", "file", "fiel")]
    public async Task FormWithPartsThatWouldBePassedOver_IsRefused(string code, params string[] parts)
    {
        await using var app = await StartAsync();
        using var client = Application.ClientOf(app);
        using var form = new MultipartFormDataContent();
        foreach (var part in parts)
            form.Add(new ByteArrayContent("a,b\n"u8.ToArray()), part, "a.csv");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/releases") { Content = form };
        request.Headers.Add("X-Api-Key", await TestKeys.OfAsync(app));
        request.Headers.Add("Idempotency-Key", "parts");

        using var response = await client.SendAsync(request, Cancelled);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains($"\"code\":\"{code}\"", await response.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
    }

    private static async Task<string> RawAsync(WebApplication app, string request)
    {
        using var socket = new TcpClient();
        var address = new Uri(app.Urls.First());
        await socket.ConnectAsync(address.Host, address.Port, Cancelled);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), Cancelled);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(Cancelled);
    }

    private static async Task<HttpResponseMessage> SendAsync(
        HttpClient client,
        HttpMethod method,
        string path,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (method == HttpMethod.Post)
            request.Content = new StringContent("""{"text":"23% of rape cases in Kent"}""", Encoding.UTF8, "application/json");
        return await client.SendAsync(request, Cancelled);
    }

    private async Task<WebApplication> StartAsync(params string[] settings)
    {
        var app = Application.Create("Sqlite", $"Data Source={_folder.File("outcomes.db")}", settings);
        await using (var scope = app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<StoreInitialiser>().InitialiseAsync(CancellationToken.None);
        await app.StartAsync();
        return app;
    }
}
