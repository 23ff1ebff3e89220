using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using OutcomesApi.Api.Routing;

namespace OutcomesApi.Api.Errors;

/// <summary>Answers with a problem, always as <c>application/problem+json</c> and never cached.</summary>
public sealed class ProblemWriter(PublicAddress address, IOptions<JsonOptions> json)
{
    /// <summary>The media type of every problem.</summary>
    public const string MediaType = "application/problem+json";

    private readonly JsonSerializerOptions _json = json.Value.JsonSerializerOptions;

    /// <summary>Writes a problem.</summary>
    public async Task WriteAsync(
        HttpContext context,
        ProblemType type,
        IReadOnlyList<ApiError>? errors = null,
        IReadOnlyList<string>? offered = null,
        string? detail = null,
        IReadOnlyList<DifferingField>? differences = null
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(type);
        var problem = new ApiProblem
        {
            Type = address.Of(context.Request, $"/problems/{type.Code}"),
            Title = type.Title,
            Status = type.Status,
            Detail = detail ?? (errors is [var only] ? only.Message : type.Description),
            Instance = context.Request.Path,
            Code = type.Code,
            Errors = errors ?? [],
            Offered = offered,
            Differences = differences,
            TraceId = Activity.Current?.Id ?? context.TraceIdentifier,
        };
        var response = context.Response;
        response.StatusCode = type.Status;
        response.ContentType = MediaType;
        response.Headers.CacheControl = "no-store";
        if (type.RetryAfterSeconds is { } seconds)
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        response.Headers.Remove(HeaderNames.ETag);
        response.Headers.Remove(HeaderNames.LastModified);
        await JsonSerializer.SerializeAsync(response.Body, problem, _json, context.RequestAborted);
    }
}
