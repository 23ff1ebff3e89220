using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Domain.Comparisons;

/// <summary>One offence in an adjustment for the mix of offences.</summary>
/// <param name="Own">The rate of the force.</param>
/// <param name="Standard">The rate of the area it is set against.</param>
/// <param name="Counts">The events and trials of the force, and the standard's proportion.</param>
public sealed record OffenceStratum(Rate Own, Rate Standard, Stratum Counts)
{
    /// <summary>The offence.</summary>
    public OffenceType Offence => Own.Offence!;
}
