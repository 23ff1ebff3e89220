using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OutcomesApi.Api.IntegrationTests.Importing.Sync;

/// <summary>A server on the loopback interface that stands in for gov.uk: a document of its content API, files, and faults when told
/// to.</summary>
internal sealed class PublisherServer : IAsyncDisposable
{
    public const string LandingPath = "government/statistical-data-sets/police-recorded-crime-and-outcomes-open-data-tables";

    private readonly WebApplication _app;
    private readonly List<PublishedFile> _files = [];
    private readonly ConcurrentQueue<ServerRequest> _requests = [];

    private PublisherServer(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    /// <summary>What is answered instead of the document, where not null.</summary>
    public Func<HttpContext, Task>? Document { get; set; }

    public IReadOnlyList<ServerRequest> Requests => [.. _requests];

    public static async Task<PublisherServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = new PublisherServer(builder.Build());
        server._app.Run(server.AnswerAsync);
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>Adds a file to the page.</summary>
    public PublishedFile Add(string name, int bytes, string? url = null)
    {
        var file = new PublishedFile(name, url ?? $"/media/{_files.Count}/{name}") { Bytes = Bytes(bytes, _files.Count) };
        _files.Add(file);
        return file;
    }

    public IReadOnlyList<ServerRequest> RequestsFor(PublishedFile file) => [.. _requests.Where(request => request.Path == file.Url)];

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    public static byte[] Bytes(int count, int seed)
    {
        var bytes = new byte[count];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var headers = context.Request.Headers;
        _requests.Enqueue(
            new ServerRequest(
                context.Request.Path,
                headers.Range,
                headers.IfRange,
                headers.IfNoneMatch,
                headers.Authorization,
                TimeProvider.System.GetUtcNow()
            )
        );
        if (context.Request.Path == "/api/content/" + LandingPath)
            await (Document?.Invoke(context) ?? context.Response.WriteAsync(DocumentText(), context.RequestAborted));
        else if (_files.Find(file => file.Url == context.Request.Path) is { } file)
            await file.AnswerAsync(context);
        else
            context.Response.StatusCode = 404;
    }

    // The members of the real document that matter, among some that do not.
    private string DocumentText() =>
        new JsonObject
        {
            ["base_path"] = "/" + LandingPath,
            ["document_type"] = "statistical_data_set",
            ["title"] = "Police recorded crime and outcomes open data tables",
            ["public_updated_at"] = "2026-07-23T08:30:00+00:00",
            ["updated_at"] = "2026-07-24T10:00:00Z",
            ["details"] = new JsonObject
            {
                ["body"] = "<div class=\"govspeak\"><p>…</p></div>",
                ["attachments"] = new JsonArray([.. _files.Select(Attachment)]),
            },
        }.ToJsonString(JsonSerializerOptions.Web);

    private static JsonObject Attachment(PublishedFile file) =>
        new()
        {
            ["accessible"] = false,
            ["attachment_type"] = "file",
            ["content_type"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ["file_size"] = file.SaidBytes ?? (file.SaysBytes ? file.Bytes.Length : null),
            ["filename"] = file.Name,
            ["id"] = file.Name,
            ["title"] = "",
            ["url"] = file.Url,
        };
}

/// <summary>A file of the server, and how it is served.</summary>
internal sealed class PublishedFile(string name, string url)
{
    private readonly ConcurrentQueue<Func<HttpContext, Task<bool>>> _faults = [];

    public string Name => name;

    public string Url => url;

    public byte[] Bytes { get; set; } = [];

    public string? ETag { get; set; } = "\"1\"";

    public string MediaType { get; set; } = "application/octet-stream";

    public bool KnowsRanges { get; set; } = true;

    /// <summary>Whether the server says the length before the body.</summary>
    public bool SaysContentLength { get; set; } = true;

    /// <summary>Whether the page says the length.</summary>
    public bool SaysBytes { get; set; } = true;

    /// <summary>The length that the page says, where it is not the true one.</summary>
    public long? SaidBytes { get; set; }

    /// <summary>What happens to the next request: true if that was all, false if the file follows.</summary>
    public PublishedFile Next(Func<HttpContext, Task<bool>> fault)
    {
        _faults.Enqueue(fault);
        return this;
    }

    /// <summary>Breaks the connection of the next request after some bytes of the body.</summary>
    public PublishedFile BreakAfter(int bytes) =>
        Next(async context =>
        {
            context.Response.Headers.ETag = ETag;
            context.Response.ContentLength = Bytes.Length;
            await context.Response.Body.WriteAsync(Bytes.AsMemory(0, bytes), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);

            // Long enough for the bytes to be read before the reset throws them away.
            await Task.Delay(100, context.RequestAborted);
            context.Abort();
            return true;
        });

    public PublishedFile Status(int status, params (string Name, string Value)[] headers) =>
        Next(context =>
        {
            context.Response.StatusCode = status;
            foreach (var (name, value) in headers)
                context.Response.Headers[name] = value;
            return Task.FromResult(true);
        });

    public async Task AnswerAsync(HttpContext context)
    {
        if (_faults.TryDequeue(out var fault) && await fault(context))
            return;
        var (request, response) = (context.Request, context.Response);
        response.Headers.ETag = ETag;
        if (ETag is not null && request.Headers.IfNoneMatch == ETag)
        {
            response.StatusCode = 304;
            return;
        }

        response.ContentType = MediaType;
        var offset =
            KnowsRanges && request.Headers.Range is [{ } range] && request.Headers.IfRange == ETag
                ? int.Parse(range["bytes=".Length..^1], CultureInfo.InvariantCulture)
                : 0;
        if (offset > 0)
        {
            response.StatusCode = 206;
            response.Headers.ContentRange = $"bytes {offset}-{Bytes.Length - 1}/{Bytes.Length}";
        }

        if (SaysContentLength)
            response.ContentLength = Bytes.Length - offset;
        await response.Body.WriteAsync(Bytes.AsMemory(offset), context.RequestAborted);
    }
}

/// <summary>A request that the server had.</summary>
internal sealed record ServerRequest(
    string Path,
    string? Range,
    string? IfRange,
    string? IfNoneMatch,
    string? Authorization,
    DateTimeOffset At
);
