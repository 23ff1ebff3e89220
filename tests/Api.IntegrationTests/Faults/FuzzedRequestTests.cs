using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Infrastructure.Persistence;

namespace OutcomesApi.Api.IntegrationTests.Faults;

/// <summary>
/// Mutated requests over every operation of the description: none is a fault of the service, and every refusal is a problem. The seed is that
/// of OUTCOMES_TEST_FUZZ_SEED, or fixed; a failure names the request and the seed.
/// </summary>
public sealed class FuzzedRequestTests : IAsyncLifetime
{
    private const int Requests = 5_000;
    private const int AtOnce = 8;

    private static readonly string[] _words =
    [
        "",
        " ",
        "0",
        "-1",
        "1e309",
        "99999999999999999999",
        "NaN",
        "true",
        "null",
        "rape",
        "essex",
        "2017-18",
        "2017..2016",
        "9999-99",
        "undated",
        "../../etc/passwd",
        "%2e%2e%2f",
        "'; DROP TABLE Releases;--",
        "<script>",
        "\u0000",
        "\u000b",
        "\u202e",
        "\ud83d\ude00",
        "e\u0301\u0301\u0301",
        "a=b;c=d",
        "*",
        "[]",
        "{}",
        "{{",
        "$",
        "\r\nX-Injected: 1",
        new('x', 600),
        new('%', 50),
    ];

    private static readonly string[] _headers =
    [
        "Accept",
        "Accept-Encoding",
        "Accept-Language",
        "If-None-Match",
        "If-Modified-Since",
        "If-Match",
        "Range",
        "Origin",
        "Authorization",
        "X-Api-Key",
        "Idempotency-Key",
        "Content-Encoding",
        "X-Forwarded-For",
        "Prefer",
    ];

    private readonly TemporaryFolder _folder = new();
    private WebApplication? _app;
    private HttpClient? _client;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static int Seed =>
        int.TryParse(Environment.GetEnvironmentVariable("OUTCOMES_TEST_FUZZ_SEED"), CultureInfo.InvariantCulture, out var seed)
            ? seed
            : 20261201;

    public async ValueTask InitializeAsync()
    {
        _app = Application.Create(
            "Sqlite",
            $"Data Source={_folder.File("outcomes.db")}",
            "--RateLimits:WritesPerMinute",
            "0",
            "--RateLimits:ExpensivePerMinute",
            "0"
        );
        await using (var scope = _app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<StoreInitialiser>().InitialiseAsync(CancellationToken.None);
        await _app.StartAsync();
        _client = Application.ClientOf(_app);
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Requests_Mutated_AreNeverAFaultAndRefusalsAreProblems()
    {
        var random = new Random(Seed);
        var operations = await OperationsAsync();
        var wrong = new ConcurrentBag<string>();
        var statuses = new ConcurrentDictionary<int, int>();

        // Made one after the other, so that a seed always gives the same ones.
        var requests = Enumerable.Range(0, Requests).Select(_ => Mutated(operations[random.Next(operations.Count)], random)).ToList();
        await Parallel.ForEachAsync(
            requests,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Cancelled },
            async (make, cancelled) =>
            {
                using var request = make();
                using var response = await _client!.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancelled);
                var status = (int)response.StatusCode;
                statuses.AddOrUpdate(status, 1, (_, count) => count + 1);

                // A path with %00 the server itself refuses, before anything can be written.
                if (status == 400 && request.RequestUri!.OriginalString.Contains("%00", StringComparison.Ordinal))
                    return;
                if (status >= 500 || (status >= 400 && request.Method != HttpMethod.Head && !await IsProblemAsync(response)))
                    wrong.Add($"{status} {request.Method} {request.RequestUri} {request.Headers} {response.Content.Headers.ContentType}");
            }
        );

        TestContext.Current.TestOutputHelper!.WriteLine(
            $"Seed {Seed}: {string.Join(", ", statuses.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}"))}"
        );
        Assert.True(wrong.IsEmpty, $"Seed {Seed}: {wrong.Count} wrong, such as {string.Join('\n', wrong.Take(5))}");
        Assert.True(statuses.Keys.Count(status => status >= 400) > 3, "The mutations refused too little to show anything.");
    }

    private static async Task<bool> IsProblemAsync(HttpResponseMessage response) =>
        response.Content.Headers.ContentType?.MediaType == "application/problem+json"
        && (
            response.Content.Headers.ContentEncoding.Count > 0
            || JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancelled))?["code"] is not null
        );

    private static async Task<List<Operation>> OperationsAsync()
    {
        var description = JsonNode.Parse(await File.ReadAllTextAsync(RepositoryFiles.Path("docs", "openapi", "v1.json"), Cancelled))!;
        return
        [
            .. from path in description["paths"]!.AsObject()
            from operation in path.Value!.AsObject()
            where operation.Key is "get" or "post" or "delete" or "put" or "patch"
            select new Operation(
                path.Key,
                operation.Key.ToUpperInvariant(),
                [
                    .. (operation.Value!["parameters"]?.AsArray() ?? [])
                        .Where(parameter => parameter!["in"]?.GetValue<string>() == "query")
                        .Select(parameter => parameter!["name"]!.GetValue<string>()),
                ],
                operation.Value["requestBody"]?["content"]?.AsObject().Select(content => content.Key).FirstOrDefault()
            ),
        ];
    }

    private static Func<HttpRequestMessage> Mutated(Operation operation, Random random)
    {
        var path = string.Join(
            '/',
            operation.Path.Split('/').Select(part => part.StartsWith('{') ? Uri.EscapeDataString(Word(random)) : Flipped(part, random))
        );
        var query = new StringBuilder();
        foreach (var name in operation.Parameters.Where(_ => random.Next(3) == 0))
            query.Append(query.Length == 0 ? '?' : '&').Append(Flipped(name, random)).Append('=').Append(Value(random));
        for (var more = random.Next(3); more > 1; more--)
            query.Append(query.Length == 0 ? '?' : '&').Append(Value(random)).Append('=').Append(Value(random));
        var method =
            random.Next(12) == 0 ? new[] { "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS" }[random.Next(7)] : operation.Method;
        var headers = _headers.Where(_ => random.Next(6) == 0).Select(name => (name, Word(random))).ToList();
        var (mediaType, body) = (MediaType(operation, random), Body(random));
        return () =>
        {
            var request = new HttpRequestMessage(new HttpMethod(method), path + query);
            foreach (var (name, value) in headers)
                request.Headers.TryAddWithoutValidation(name, new string([.. value.Where(letter => letter is > ' ' and < '\u007f')]));
            if (method is "POST" or "PUT" or "PATCH")
            {
                request.Content = new ByteArrayContent(body);
                if (MediaTypeHeaderValue.TryParse(mediaType, out var type))
                    request.Content.Headers.ContentType = type;
            }

            return request;
        };
    }

    private static string MediaType(Operation operation, Random random) =>
        random.Next(6) switch
        {
            0 => "text/plain",
            1 => "multipart/form-data",
            2 => $"multipart/form-data; boundary={new string('b', 200)}",
            3 => "application/json; charset=utf-16",
            _ => operation.MediaType == "multipart/form-data"
                ? "multipart/form-data; boundary=x"
                : operation.MediaType ?? "application/json",
        };

    private static byte[] Body(Random random) =>
        random.Next(7) switch
        {
            0 => [],
            1 => Encoding.UTF8.GetBytes($$"""{"text":"{{random.Next(100)}}% of rapes in Kent"}"""),
            2 => Encoding.UTF8.GetBytes("""{"text":"""),
            3 => Encoding.UTF8.GetBytes("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\"\r\n\r\na,b\r\n--x--\r\n"),
            4 => Encoding.UTF8.GetBytes("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\na,b\r\n"),
            5 => Encoding.UTF8.GetBytes(new string('[', 2_000)),
            _ => RandomBytes(random),
        };

    private static byte[] RandomBytes(Random random)
    {
        var bytes = new byte[random.Next(1, 300)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static string Word(Random random) => _words[random.Next(_words.Length)];

    // Half of the values are escaped as they should be; the others have escapes that are none.
    private static string Value(Random random)
    {
        var word = Word(random);
        return random.Next(2) == 0
            ? Uri.EscapeDataString(word)
            : Uri.EscapeDataString(word) + new[] { "%", "%zz", "%u0041", "+", "%c3%28" }[random.Next(5)];
    }

    private static string Flipped(string text, Random random)
    {
        if (text.Length == 0 || random.Next(25) > 0)
            return text;
        var at = random.Next(text.Length);
        return text[..at] + (char)('a' + random.Next(26)) + text[(at + 1)..];
    }

    private sealed record Operation(string Path, string Method, IReadOnlyList<string> Parameters, string? MediaType);
}
