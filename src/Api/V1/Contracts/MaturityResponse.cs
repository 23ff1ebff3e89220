using OutcomesApi.Domain.Rates;

namespace OutcomesApi.Api.V1.Contracts;

/// <summary>How far a rate on the recorded basis is from final.</summary>
public sealed record MaturityResponse
{
    /// <summary>How many offences of the period have no outcome yet. A balancing item: it can be negative.</summary>
    /// <example>85</example>
    public required long NotYetAssigned { get; init; }

    /// <summary>Of how many recorded in the period.</summary>
    /// <example>1362</example>
    public required long Recorded { get; init; }

    /// <summary>The share without an outcome, from 0 to 1, below 0 where the balancing item is; null where nothing was recorded.</summary>
    /// <example>0.062408</example>
    public required double? ShareNotYetAssigned { get; init; }

    internal static MaturityResponse? Of(Maturity? maturity) =>
        maturity is null
            ? null
            : new MaturityResponse
            {
                NotYetAssigned = maturity.NotYetAssigned,
                Recorded = maturity.Recorded,
                ShareNotYetAssigned = maturity.Share,
            };
}
