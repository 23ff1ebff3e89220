using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;

namespace OutcomesApi.Benchmarks;

/// <summary>What an answer costs and allocates inside the service, as a ratio to an application that writes the same bytes from
/// memory.</summary>
[MemoryDiagnoser]
public class AnswerBenchmarks
{
    private const string Path = "/v1/forces/essex/outcomes";
    private const string Query = "?offence=rape";
    private const string SmallestKept = "1024";

    private readonly byte[] _buffer = new byte[1 << 16];
    private MeasuredService _service = null!;
    private MeasuredService _withoutCache = null!;
    private WebApplication _bare = null!;
    private string _tag = "";

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _service = await MeasuredService.StartAsync();
        _withoutCache = await MeasuredService.StartAsync("--Cache:MaximumAnswerBytes", SmallestKept);
        using var response = await _service.Server.CreateClient().GetAsync(new Uri(Path + Query, UriKind.Relative));
        var body = await response.Content.ReadAsByteArrayAsync();
        _tag = response.Headers.ETag!.Tag;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        _bare = builder.Build();
        _bare.Run(http => http.Response.Body.WriteAsync(body, http.RequestAborted).AsTask());
        await _bare.StartAsync();
    }

    [GlobalCleanup]
    public async Task CleanUpAsync()
    {
        await _service.DisposeAsync();
        await _withoutCache.DisposeAsync();
        await _bare.DisposeAsync();
    }

    [Benchmark(Baseline = true)]
    public Task<int> Bare() => AskAsync(_bare.GetTestServer());

    [Benchmark]
    public Task<int> Kept() => AskAsync(_service.Server);

    [Benchmark]
    public Task<int> NotModified() => AskAsync(_service.Server, _tag);

    [Benchmark]
    public Task<int> Made() => AskAsync(_withoutCache.Server);

    private async Task<int> AskAsync(TestServer server, string? known = null)
    {
        var http = await server.SendAsync(request =>
        {
            (request.Request.Method, request.Request.Path, request.Request.QueryString) = ("GET", Path, new QueryString(Query));
            if (known is not null)
                request.Request.Headers.IfNoneMatch = known;
        });
        var length = 0;
        while (await http.Response.Body.ReadAsync(_buffer) is > 0 and var read)
            length += read;
        return length;
    }
}
