using OutcomesApi.Domain.Comparisons;
using OutcomesApi.Domain.Rates;

namespace OutcomesApi.Api.V1.Comparisons;

/// <summary>What was read for a comparison.</summary>
/// <param name="Comparison">The forces.</param>
/// <param name="ReportingBodies">The rates of bodies without a territory.</param>
/// <param name="EnglandAndWales">The rate of the whole; null where there is none.</param>
public sealed record ReadComparison(ForceComparison Comparison, IReadOnlyList<Rate> ReportingBodies, Rate? EnglandAndWales);
