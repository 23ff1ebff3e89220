using OutcomesApi.Api.V1.Contracts;

namespace OutcomesApi.Api.V1.Comparisons;

/// <summary>The rate of a body without a territory.</summary>
public sealed record ReportingBodyRateResponse
{
    /// <summary>The body.</summary>
    public required AreaSummaryResponse Body { get; init; }

    /// <summary>Its rate.</summary>
    public required RateResponse Rate { get; init; }
}
