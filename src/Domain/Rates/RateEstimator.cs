using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Domain.Rates;

/// <summary>Computes the value and the intervals of a rate from its two parts. Bounds propagate; nothing is ever clamped or NaN.</summary>
public static class RateEstimator
{
    /// <summary>The estimate of a rate, from its parts and from the percentage that was published for it, if one was.</summary>
    public static RateEstimate Of(RateDefinition definition, RatePart numerator, RatePart denominator, QualifiedPercent? published)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(numerator);
        ArgumentNullException.ThrowIfNull(denominator);
        var method = IntervalMethod.For(definition.Kind);
        if (numerator.Bounds is { } events && denominator.Bounds is { } trials)
        {
            return numerator.Exact is { } x && denominator.Exact is { } n
                ? Exact(definition, x, n, method)
                : Bounded(definition, events, trials, PublishedValue(published), method);
        }

        return published is { } percent
            ? PublishedOnly(definition, percent, method)
            : new RateEstimate { GapReason = RateGapReason.PartMissing, Method = method };
    }

    private static RateEstimate Exact(RateDefinition definition, long events, long trials, IntervalMethod method)
    {
        if (trials == 0)
            return new RateEstimate { GapReason = RateGapReason.DenominatorIsZero, Method = method };
        var value = (double)events / trials * definition.Multiplier;
        var reason = ReasonForNoInterval(definition.Kind, events, trials);
        return new RateEstimate
        {
            Value = value,
            GapReason = reason,
            Intervals =
                reason == RateGapReason.None
                    ? [.. ConfidenceLevel.Reported.Select(level => Interval(definition, events, trials, level))]
                    : [],
            Method = method,
        };
    }

    private static RateGapReason ReasonForNoInterval(RateKind kind, long events, long trials) =>
        (events, trials) switch
        {
            _ when events < 0 || trials < 0 => RateGapReason.NegativePart,
            _ when events > trials && kind != RateKind.PerPopulation => RateGapReason.NumeratorExceedsDenominator,
            _ => RateGapReason.None,
        };

    private static ConfidenceInterval Interval(RateDefinition definition, long events, long trials, ConfidenceLevel level)
    {
        if (definition.Kind != RateKind.PerPopulation)
            return WilsonInterval.Of(Proportion.Of(events, trials), level);
        return PoissonInterval.Of(events, level).Scaled((double)definition.Multiplier / trials);
    }

    private static RateEstimate Bounded(
        RateDefinition definition,
        CountBounds events,
        CountBounds trials,
        double? published,
        IntervalMethod method
    )
    {
        if (events.Lowest < 0 || trials.Lowest < 0)
            return new RateEstimate
            {
                Value = published,
                GapReason = RateGapReason.NegativePart,
                Method = method,
            };
        if (trials.Highest == 0)
            return new RateEstimate { GapReason = RateGapReason.DenominatorIsZero, Method = method };
        var exceeds = definition.Kind != RateKind.PerPopulation && events.Lowest > trials.Highest;
        var lower = trials.Highest is { } most && most > 0 ? (double)events.Lowest / most : 0;
        var upper = events.Highest is { } highest && trials.Lowest > 0 ? (double)highest / trials.Lowest : (double?)null;
        if (definition.Kind == RateKind.Proportion && !exceeds)
            upper = Math.Min(upper ?? 1, 1);

        // An interval of a proportion says nothing of a ratio that may lie above 1.
        var hasInterval = definition.Kind != RateKind.PerPopulation && upper <= 1;
        return new RateEstimate
        {
            Value = published,
            Bounds = new RateBounds(lower * definition.Multiplier, upper * definition.Multiplier),
            GapReason =
                exceeds ? RateGapReason.NumeratorExceedsDenominator
                : published is null ? RateGapReason.PartBounded
                : RateGapReason.None,
            Intervals = hasInterval ? [.. ConfidenceLevel.Reported.Select(level => Interval(events, trials, level))] : [],
            Method = method,
        };
    }

    // Taken at both ends: the lowest proportion that the bounds allow, and the highest.
    private static ConfidenceInterval Interval(CountBounds events, CountBounds trials, ConfidenceLevel level)
    {
        var lower =
            trials.Highest is { } most && most >= Math.Max(events.Lowest, 1)
                ? WilsonInterval.Of(Proportion.Of(events.Lowest, most), level).Lower
                : 0;
        var upper =
            events.Highest is { } highest && trials.Lowest >= Math.Max(highest, 1)
                ? WilsonInterval.Of(Proportion.Of(highest, trials.Lowest), level).Upper
                : 1;
        return new ConfidenceInterval(level, lower, upper);
    }

    private static RateEstimate PublishedOnly(RateDefinition definition, QualifiedPercent percent, IntervalMethod method) =>
        new()
        {
            Value = PublishedValue(percent),
            Bounds = definition.BoundsOf(percent) is { } bounds ? new RateBounds((double)bounds.Lower, (double)bounds.Upper) : null,
            GapReason = RateGapReason.PartsUnknown,
            Method = method,
        };

    // "More than half" bounds a rate and does not give it.
    private static double? PublishedValue(QualifiedPercent? percent) =>
        percent is { Qualifier: Qualifier.Exact or Qualifier.Rounded or Qualifier.Approximately } published
            ? (double)(published.Percent / 100)
            : null;
}
