using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Domain.Comparisons;

namespace OutcomesApi.Api.V1.Comparisons;

/// <summary>A force that is not in a comparison.</summary>
public sealed record MissingForceResponse
{
    /// <summary>The force.</summary>
    /// <example>greater-manchester</example>
    public required string Force { get; init; }

    /// <summary>
    /// Why: <c>no-figures</c>, <c>not-provided</c>, <c>counted-together</c>, <c>denominator-is-zero</c>, <c>negative-part</c>,
    /// <c>numerator-exceeds-denominator</c> or
    /// <c>parts-not-exact</c>.
    /// </summary>
    /// <example>no-figures</example>
    public required string Reason { get; init; }

    /// <summary>The same in plain English.</summary>
    public required string Text { get; init; }

    internal static MissingForceResponse Of(MissingForce missing) =>
        new()
        {
            Force = missing.Force.Id,
            Reason = Words.Of(missing.Reason),
            Text = Explain(missing),
        };

    private static string Explain(MissingForce missing) =>
        missing.Reason switch
        {
            ComparisonGapReason.NotProvided => $"{missing.Force.Name} did not provide figures of the period.",
            ComparisonGapReason.CountedTogether => $"The publisher counts {missing.Force.Name} only together with another force.",
            ComparisonGapReason.DenominatorIsZero => $"{missing.Force.Name} has a denominator of zero.",
            ComparisonGapReason.NegativePart =>
                $"A count of {missing.Force.Name} is negative: a balancing item or a correction of earlier periods.",
            ComparisonGapReason.NumeratorExceedsDenominator =>
                $"The numerator of {missing.Force.Name} counts cases of other periods too and exceeds its denominator.",
            ComparisonGapReason.FewResidents =>
                $"So few people live in the area of {missing.Force.Name} police, and so many work and visit there, that a rate by residents compares with no other. It is not in the baseline.",
            ComparisonGapReason.PartsNotExact => $"A count of {missing.Force.Name} is only bounded, or only its percentage was published.",
            _ => $"No release has both parts of the rate for {missing.Force.Name}.",
        };
}
