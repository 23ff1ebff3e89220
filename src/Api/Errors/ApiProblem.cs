using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;

namespace OutcomesApi.Api.Errors;

/// <summary>What went wrong, as problem details for HTTP APIs (RFC 9457).</summary>
public sealed class ApiProblem : ProblemDetails
{
    /// <summary>The stable word for the kind of problem; <c>type</c> leads to its description.</summary>
    /// <example>validation-failed</example>
    [JsonPropertyOrder(1)]
    public required string Code { get; init; }

    /// <summary>The things that are wrong, one by one; empty where the problem is not about parameters or members.</summary>
    [JsonPropertyOrder(2)]
    public IReadOnlyList<ApiError> Errors { get; init; } = [];

    /// <summary>For <c>not-acceptable</c>, the media types that are offered; else null.</summary>
    [JsonPropertyOrder(3)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Offered { get; init; }

    /// <summary>For <c>not-comparable</c>, the fields on which the two rates differ; else null.</summary>
    [JsonPropertyOrder(3)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<DifferingField>? Differences { get; init; }

    /// <summary>The word under which the request can be found in the service's log.</summary>
    [JsonPropertyOrder(4)]
    public string? TraceId { get; set; }
}
