using OutcomesApi.Domain.Trends;

namespace OutcomesApi.Api.V1.Trends;

/// <summary>
/// Within which limits a long series moves of itself (XmR chart: mean ± 2.66 times the mean moving range; Wheeler DJ, Chambers DS.
/// Understanding Statistical Process Control, 1992).
/// </summary>
public sealed record NaturalLimitsResponse
{
    /// <summary>The mean of the values.</summary>
    public required double Mean { get; init; }

    /// <summary>The lower limit; it can lie below 0 where the values cannot.</summary>
    public required double Lower { get; init; }

    /// <summary>The upper limit.</summary>
    public required double Upper { get; init; }

    /// <summary>The periods whose values lie outside.</summary>
    public required IReadOnlyList<string> Outside { get; init; }

    internal static NaturalLimitsResponse? Of(Trend trend) =>
        trend.NaturalLimits is not { } chart
            ? null
            : new NaturalLimitsResponse
            {
                Mean = chart.Mean,
                Lower = chart.LowerLimit,
                Upper = chart.UpperLimit,
                Outside =
                [
                    .. trend
                        .Points.Where(point => point.Value < chart.LowerLimit || point.Value > chart.UpperLimit)
                        .Select(point => point.Period.Id),
                ],
            };
}
