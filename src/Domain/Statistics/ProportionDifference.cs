namespace OutcomesApi.Domain.Statistics;

/// <summary>How far one proportion is from another, in points and in relation.</summary>
/// <remarks>Between millions of records nearly every difference is significant: it is the size that is reported first.</remarks>
public sealed record ProportionDifference
{
    private ProportionDifference(double value, double? relative)
    {
        Value = value;
        Relative = relative;
    }

    /// <summary>First minus second, a fraction from −1 to 1; times 100 it is percentage points.</summary>
    public double Value { get; }

    /// <summary>The difference as a fraction of the second, from −1 up; null where the second is 0.</summary>
    public double? Relative { get; }

    /// <summary>The difference first minus second, subtracted on the counts so that two near shares keep their digits.</summary>
    /// <param name="first">The share compared.</param>
    /// <param name="second">The share it is compared with.</param>
    public static ProportionDifference Of(Proportion first, Proportion second)
    {
        var cross = (double)(((Int128)first.Events * second.Trials) - ((Int128)second.Events * first.Trials));
        var value = cross / first.Trials / second.Trials;
        return new ProportionDifference(value, second.Events == 0 ? null : cross / first.Trials / second.Events);
    }
}
