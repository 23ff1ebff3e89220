using OutcomesApi.Domain.Comparisons;
using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Api.V1.Comparisons;

/// <summary>Where a force stands in the funnel around the common proportion. Above and below say nothing of better and worse.</summary>
public sealed record FunnelResponse
{
    /// <summary>
    /// The position that allows for overdispersion, which is the one to read: <c>within</c> what chance explains at 95%, <c>above-95</c>,
    /// <c>above-99.8</c>, <c>below-95</c> or <c>below-99.8</c>; null where it is not computable. Never further out than <c>class</c>.
    /// </summary>
    /// <example>within</example>
    public required string? AdjustedClass { get; init; }

    /// <summary>The z score that allows for overdispersion.</summary>
    public required double? AdjustedZ { get; init; }

    /// <summary>The limits that allow for overdispersion, at 95% and 99.8%, for drawing.</summary>
    public required IReadOnlyList<FunnelLimitsResponse> AdjustedLimits { get; init; }

    /// <summary>The position by chance alone, from the exact binomial tail: above or below only where it is at most 0.025 (95%) or 0.001
    /// (99.8%). With large counts almost every force lies outside.</summary>
    /// <example>below-95</example>
    public required string? Class { get; init; }

    /// <summary>The z score by chance alone.</summary>
    public required double? Z { get; init; }

    /// <summary>The limits by chance alone, at 95% and 99.8%, for drawing.</summary>
    public required IReadOnlyList<FunnelLimitsResponse> Limits { get; init; }

    internal static FunnelResponse? Of(ComparedForce force) =>
        force.Limits.Count == 0
            ? null
            : new FunnelResponse
            {
                AdjustedClass = Word(force.AdjustedPosition),
                AdjustedZ = force.AdjustedPosition?.Z,
                AdjustedLimits = [.. force.AdjustedLimits.Select(FunnelLimitsResponse.Of)],
                Class = Word(force.Position),
                Z = force.Position?.Z,
                Limits = [.. force.Limits.Select(FunnelLimitsResponse.Of)],
            };

    internal static string? Word(FunnelPosition? position) =>
        position?.Zone switch
        {
            null => null,
            FunnelZone.FarBelow => "below-99.8",
            FunnelZone.Below => "below-95",
            FunnelZone.Above => "above-95",
            FunnelZone.FarAbove => "above-99.8",
            _ => "within",
        };
}
