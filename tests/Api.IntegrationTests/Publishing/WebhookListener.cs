using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OutcomesApi.Api.IntegrationTests.Publishing;

/// <summary>A receiver of webhooks on a free port of the loopback interface, which keeps what it was sent and answers as it is
/// told.</summary>
internal sealed class WebhookListener : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<int> _answers = new();

    private WebhookListener(WebApplication app) => _app = app;

    public ConcurrentQueue<Received> Messages { get; } = new();

    public string Url => _app.Urls.First() + "/hook";

    public static async Task<WebhookListener> StartAsync(params int[] answers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var listener = new WebhookListener(app);
        foreach (var answer in answers)
            listener._answers.Enqueue(answer);
        app.MapPost("/hook", listener.ReceiveAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return listener;
    }

    /// <summary>The messages, when there are as many as are waited for.</summary>
    public async Task<IReadOnlyList<Received>> WaitAsync(int count, Func<Received, bool>? which = null)
    {
        var until = TimeProvider.System.GetTimestamp() + (90 * TimeProvider.System.TimestampFrequency);
        while (true)
        {
            var found = Messages.Where(which ?? (_ => true)).ToList();
            if (found.Count >= count)
                return found;
            Assert.True(TimeProvider.System.GetTimestamp() < until, $"{found.Count} of {count} messages came within 90 seconds.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task ReceiveAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        Messages.Enqueue(
            new Received(
                http.Request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString()),
                body.ToArray()
            )
        );
        http.Response.StatusCode = _answers.TryDequeue(out var status) ? status : 204;
    }

    internal sealed record Received(IReadOnlyDictionary<string, string> Headers, byte[] Body);
}
