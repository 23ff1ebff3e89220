using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OutcomesApi.Api.IntegrationTests.Telemetry;

/// <summary>Takes what a service sends by OTLP over HTTP, and keeps it as bytes: the names in it are plain text.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, StringBuilder> _received = new();
    private readonly WebApplication _app;

    private Collector(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var collector = new Collector(app);
        app.MapPost("/v1/{signal}", collector.TakeAsync);
        await app.StartAsync();
        return collector;
    }

    /// <summary>All that came of a kind, with its bytes as Latin-1.</summary>
    public string Received(string signal)
    {
        if (!_received.TryGetValue(signal, out var text))
            return "";
        lock (text)
            return text.ToString();
    }

    public async Task WaitForAsync(string signal, string name, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        while (!Received(signal).Contains(name, StringComparison.Ordinal))
            await Task.Delay(50, limit.Token);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> TakeAsync(string signal, HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        var text = _received.GetOrAdd(signal, _ => new StringBuilder());
        lock (text)
            text.Append(Encoding.Latin1.GetString(body.ToArray()));
        return Results.Ok();
    }
}
