using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Domain.Availability;

/// <summary>That there is a count, for an area, offence and period.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Breakdown">The part of the count; null for the whole.</param>
/// <param name="Release">The release it is from.</param>
public sealed record FoundCount(Measure Measure, Breakdown? Breakdown, Release Release);
