using OutcomesApi.Domain.Areas;

namespace OutcomesApi.Domain.Comparisons;

/// <summary>A force that is not in a comparison.</summary>
/// <param name="Force">The force.</param>
/// <param name="Reason">Why it is not.</param>
public sealed record MissingForce(Area Force, ComparisonGapReason Reason);
