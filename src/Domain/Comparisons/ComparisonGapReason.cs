namespace OutcomesApi.Domain.Comparisons;

/// <summary>Why a force is not in a comparison. Missing is not zero.</summary>
public enum ComparisonGapReason
{
    /// <summary>No release has the two parts of the rate for it.</summary>
    NoFigures,

    /// <summary>A release says that figures of the period were not provided.</summary>
    NotProvided,

    /// <summary>The publisher counts it only together with another force.</summary>
    CountedTogether,

    /// <summary>The denominator is zero.</summary>
    DenominatorIsZero,

    /// <summary>A part is negative: a balancing item or a correction of earlier periods.</summary>
    NegativePart,

    /// <summary>The numerator counts cases of other periods too and exceeds the denominator.</summary>
    NumeratorExceedsDenominator,

    /// <summary>So few people live there, and so many work and visit, that a rate by residents compares with no other.</summary>
    FewResidents,

    /// <summary>A part is only bounded, or only the percentage was published.</summary>
    PartsNotExact,
}
