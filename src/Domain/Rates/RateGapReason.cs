namespace OutcomesApi.Domain.Rates;

/// <summary>Why a rate has no value, or a value has no interval.</summary>
public enum RateGapReason
{
    /// <summary>Nothing is missing.</summary>
    None,

    /// <summary>The denominator is zero: nothing to divide by.</summary>
    DenominatorIsZero,

    /// <summary>A part is negative: a balancing item or a correction of earlier periods.</summary>
    NegativePart,

    /// <summary>The numerator exceeds the denominator, since it counts cases of other periods; it is no proportion.</summary>
    NumeratorExceedsDenominator,

    /// <summary>Only the percentage was published, and its parts cannot be bounded from it.</summary>
    PartsUnknown,

    /// <summary>A part was not published: a symbol stands in its place.</summary>
    PartMissing,

    /// <summary>A part is only bounded, so the rate is known as bounds and not as one value.</summary>
    PartBounded,
}
