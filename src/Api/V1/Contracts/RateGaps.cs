using OutcomesApi.Domain.Rates;

namespace OutcomesApi.Api.V1.Contracts;

/// <summary>The words for why a rate has no value, or a value has no interval.</summary>
internal static class RateGaps
{
    public static NoteResponse? Of(RateGapReason reason) =>
        reason == RateGapReason.None ? null : new NoteResponse { Code = Words.Of(reason), Text = Text(reason) };

    private static string Text(RateGapReason reason) =>
        reason switch
        {
            RateGapReason.DenominatorIsZero => "The denominator is zero, so there is no value.",
            RateGapReason.NegativePart =>
                "A part is negative, a balancing item or a correction of earlier periods, so there is no interval.",
            RateGapReason.NumeratorExceedsDenominator =>
                "The numerator counts cases of other periods too and exceeds the denominator, so it is no proportion and has no interval.",
            RateGapReason.PartsUnknown => "Only the percentage was published; its parts are not known, so there is no interval.",
            RateGapReason.PartBounded => "A part is only bounded, so the rate is known as bounds and not as one value.",
            _ => "A part was not published.",
        };
}
