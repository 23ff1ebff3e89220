namespace OutcomesApi.Domain.Rates;

/// <summary>One field on which the comparability of rates rests.</summary>
/// <param name="Part">Whether it is a field of the numerator, of the denominator or of the rate.</param>
/// <param name="Name">The field.</param>
/// <param name="Value">What the rate has there.</param>
public sealed record ComparabilityField(string Part, string Name, string Value);
