namespace OutcomesApi.Domain.Rates;

/// <summary>A field on which two rates differ, so that they cannot be compared.</summary>
/// <param name="Part">Whether it is a field of the numerator, of the denominator or of the rate.</param>
/// <param name="Name">The field.</param>
/// <param name="Left">What the first rate has there.</param>
/// <param name="Right">What the second rate has there.</param>
public sealed record ComparabilityDifference(string Part, string Name, string Left, string Right);
