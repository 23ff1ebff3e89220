using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;

namespace OutcomesApi.Domain.Rates;

/// <summary>The numerator or the denominator of a rate, with the figures it rests on.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Count">The count as published; null where none was.</param>
/// <param name="Bounds">What the count can be, from its qualifier, from a published percentage, or both; null where nothing bounds
/// it.</param>
/// <param name="IsImplied">Whether the bounds were narrowed by a published percentage.</param>
/// <param name="Observations">The published figures behind it; several where it is a sum.</param>
public sealed record RatePart(
    Measure Measure,
    QualifiedCount? Count,
    CountBounds? Bounds,
    bool IsImplied,
    IReadOnlyList<Observation> Observations
)
{
    /// <summary>The one number it can be, or null.</summary>
    public long? Exact => Bounds is { IsExact: true } bounds ? bounds.Lowest : null;

    /// <summary>A part of which nothing is known.</summary>
    public static RatePart Unknown(Measure measure) => new(measure, null, null, false, []);

    /// <summary>A part that was published as one figure.</summary>
    public static RatePart Of(Measure measure, Observation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        return new RatePart(measure, observation.Count, observation.Count?.Bounds, false, [observation]);
    }

    /// <summary>The part with its bounds narrowed to those that a published percentage allows; unchanged where the two contradict each
    /// other.</summary>
    public RatePart NarrowedTo(CountBounds? implied)
    {
        if (implied is not { } allowed || Bounds is { IsExact: true })
            return this;
        var narrowed = Bounds is { } bounds ? bounds.Intersect(allowed) : allowed;
        return narrowed is null || narrowed == Bounds ? this : this with { Bounds = narrowed, IsImplied = true };
    }
}
