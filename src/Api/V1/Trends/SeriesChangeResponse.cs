using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Trends;

namespace OutcomesApi.Api.V1.Trends;

/// <summary>The change from one period of a series to another, or why it is not given.</summary>
public sealed record SeriesChangeResponse
{
    /// <summary>The earlier period.</summary>
    /// <example>2015-16</example>
    public required string From { get; init; }

    /// <summary>The later period.</summary>
    /// <example>2017-18</example>
    public required string To { get; init; }

    /// <summary>Later minus earlier; null where it is not given.</summary>
    public required DifferenceResponse? Difference { get; init; }

    /// <summary>Why it is not given, as a stable word: <c>break-crossed</c>, <c>gap-in-series</c>, <c>immature-points</c>,
    /// <c>parts-not-exact</c> or <c>overlapping-periods</c>; null where it is.</summary>
    public required string? NotComputableReason { get; init; }

    /// <summary>The same in plain English.</summary>
    public required string? NotComputableText { get; init; }

    internal static SeriesChangeResponse? Of(SeriesChange? change) =>
        change is null
            ? null
            : new SeriesChangeResponse
            {
                From = change.From.Period.Id,
                To = change.To.Period.Id,
                Difference = DifferenceResponse.Of(change.Difference, change.From.Rate is { Definition.Kind: not RateKind.PerPopulation }),
                NotComputableReason = change.Refusal is { } refusal ? Words.Of(refusal) : null,
                NotComputableText = change.Refusal is { } reason ? TrendWords.Of(reason) : null,
            };
}
