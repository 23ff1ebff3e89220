using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Releases;

/// <summary>That a release says of some of an area's figures of a period that they are missing.</summary>
public sealed record ReleaseGapResponse
{
    /// <summary>The identifier of the area.</summary>
    /// <example>cumbria</example>
    public required string Area { get; init; }

    /// <summary>The period.</summary>
    /// <example>2014-15-Q1</example>
    public required string Period { get; init; }

    /// <summary>The symbol in place of the figures.</summary>
    /// <example>[x]</example>
    public required string Symbol { get; init; }

    /// <summary>How many figures are missing.</summary>
    /// <example>2261</example>
    public required int FigureCount { get; init; }

    internal static ReleaseGapResponse Of(ReleaseGap gap) =>
        new()
        {
            Area = gap.Area.Id,
            Period = gap.Period.Id,
            Symbol = gap.Symbol.ToString(),
            FigureCount = gap.FigureCount,
        };
}
