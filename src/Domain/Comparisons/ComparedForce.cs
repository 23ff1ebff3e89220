using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Domain.Comparisons;

/// <summary>One force in a comparison: its rate, how far it is from the rest, and where it stands among the forces.</summary>
public sealed record ComparedForce
{
    /// <summary>The rate of the force.</summary>
    public required Rate Rate { get; init; }

    /// <summary>The force.</summary>
    public Area Force => Rate.Area;

    /// <summary>The counts of the rest: of all other forces in the comparison. Null where there is no other.</summary>
    public required (long Events, long Trials)? Rest { get; init; }

    /// <summary>The value of the rest, in the unit of the rate.</summary>
    public double? RestValue => Rest is { } rest ? (double)rest.Events / rest.Trials * Rate.Definition.Multiplier : null;

    /// <summary>The force minus the rest; null where there is no rest.</summary>
    public Difference? Difference { get; init; }

    /// <summary>The funnel's limits for a force of this size, at 95% and 99.8%; empty for rates per head.</summary>
    public IReadOnlyList<FunnelLimits> Limits { get; init; } = [];

    /// <summary>The limits widened by the overdispersion; empty where that could not be estimated.</summary>
    public IReadOnlyList<FunnelLimits> AdjustedLimits { get; init; } = [];

    /// <summary>The position by the funnel as it is; null where it is not computable.</summary>
    public FunnelPosition? Position { get; init; }

    /// <summary>The position that allows for overdispersion, which is the one to read; null where it is not computable.</summary>
    public FunnelPosition? AdjustedPosition { get; init; }

    /// <summary>The rank with its interval; null for rates per head.</summary>
    public RankInterval? Rank { get; init; }
}
