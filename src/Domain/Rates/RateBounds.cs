namespace OutcomesApi.Domain.Rates;

/// <summary>The values that a rate can have where a part of it is only bounded: "fewer than 12 of more than 1,000".</summary>
/// <param name="Lower">The lowest.</param>
/// <param name="Upper">The highest; null where nothing bounds it above.</param>
public sealed record RateBounds(double Lower, double? Upper);
