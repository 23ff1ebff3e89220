namespace OutcomesApi.Domain.Statistics;

/// <summary>
/// Newcombe's hybrid score interval, his method 10, for the difference of two independent proportions: it joins the two Wilson
/// intervals, so it never leaves −1 to 1 and is not empty where both shares are 0.
/// </summary>
/// <remarks>
/// With d = p1 − p2 and Wilson ends l and u: d − √((p1 − l1)² + (u2 − p2)²) to d + √((u1 − p1)² + (p2 − l2)²).
/// Newcombe RG. Interval estimation for the difference between independent proportions: comparison of eleven methods.
/// Stat Med 1998;17(8):873-890. The two must not overlap: compare a force with the rest of England and Wales, not with a
/// national figure that contains it.
/// </remarks>
public static class NewcombeInterval
{
    /// <summary>The interval for first minus second: fractions from −1 to 1.</summary>
    /// <param name="first">The share compared.</param>
    /// <param name="second">The share it is compared with.</param>
    /// <param name="level">The level of the interval.</param>
    /// <exception cref="ArgumentNullException">There is no level.</exception>
    public static ConfidenceInterval Of(Proportion first, Proportion second, ConfidenceLevel level)
    {
        var one = WilsonInterval.Of(first, level);
        var two = WilsonInterval.Of(second, level);
        var difference = ProportionDifference.Of(first, second).Value;
        var down = double.Hypot(first.Value - one.Lower, two.Upper - second.Value);
        var up = double.Hypot(one.Upper - first.Value, second.Value - two.Lower);
        return new ConfidenceInterval(level, Math.Max(difference - down, -1), Math.Min(difference + up, 1));
    }
}
