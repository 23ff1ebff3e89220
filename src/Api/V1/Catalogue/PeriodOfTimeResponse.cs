using System.Text.Json.Serialization;

namespace OutcomesApi.Api.V1.Catalogue;

/// <summary>From the first day that figures are about to the last.</summary>
public sealed record PeriodOfTimeResponse
{
    /// <summary><c>PeriodOfTime</c>.</summary>
    /// <example>PeriodOfTime</example>
    [JsonPropertyName("@type")]
    public string Type { get; init; } = "PeriodOfTime";

    /// <summary>The first day.</summary>
    public required DateOnly StartDate { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly EndDate { get; init; }
}
