using OutcomesApi.Domain.Rates;

namespace OutcomesApi.Api.V1.Contracts;

/// <summary>Whether both parts of a rate were published. One that only a published percentage bounds was not. Missing is not
/// zero.</summary>
public sealed record CoverageResponse
{
    /// <summary>Whether nothing was missing.</summary>
    /// <example>true</example>
    public required bool Complete { get; init; }

    /// <summary>The measures of the parts that were not published, or only as a symbol.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    internal static CoverageResponse Of(Rate rate)
    {
        List<string> missing =
        [
            .. new[] { rate.Numerator, rate.Denominator }
                .Where(part => part.Bounds is null || part.Observations.Count == 0)
                .Select(part => part.Measure.Id)
                .Distinct(),
        ];
        return new CoverageResponse { Complete = missing.Count == 0, Missing = missing };
    }
}
