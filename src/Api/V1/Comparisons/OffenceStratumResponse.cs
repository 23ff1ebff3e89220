using OutcomesApi.Domain.Comparisons;

namespace OutcomesApi.Api.V1.Comparisons;

/// <summary>One offence in an adjustment for the mix of offences.</summary>
public sealed record OffenceStratumResponse
{
    /// <summary>The offence.</summary>
    /// <example>rape</example>
    public required string Offence { get; init; }

    /// <summary>The events of the force.</summary>
    public required long Observed { get; init; }

    /// <summary>The trials of the force.</summary>
    public required long Denominator { get; init; }

    /// <summary>The proportion of the standard.</summary>
    public required double StandardProportion { get; init; }

    /// <summary>The events expected: the trials times that proportion.</summary>
    public required double Expected { get; init; }

    internal static OffenceStratumResponse Of(OffenceStratum stratum) =>
        new()
        {
            Offence = stratum.Offence.Id,
            Observed = stratum.Counts.Events,
            Denominator = stratum.Counts.Trials,
            StandardProportion = stratum.Counts.Standard.Value,
            Expected = stratum.Counts.Expected,
        };
}
