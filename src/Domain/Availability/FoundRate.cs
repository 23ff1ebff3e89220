using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Domain.Availability;

/// <summary>That a rate was published or can be made, for an area, offence and period.</summary>
/// <param name="Rate">What it divides by what.</param>
/// <param name="Breakdown">The part of the count it is about; null for the whole.</param>
/// <param name="Release">The release that it or its numerator is from.</param>
public sealed record FoundRate(RateDefinition Rate, Breakdown? Breakdown, Release Release);
