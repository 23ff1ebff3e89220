namespace OutcomesApi.Domain.Statistics;

/// <summary>All groups taken as one. Sums are doubles, because those of many groups may pass the range of an integer.</summary>
internal readonly record struct PooledProportion(double Trials, double Value, double Variance)
{
    public bool HasVariation => Variance > 0;

    public static PooledProportion Of(IEnumerable<Proportion> groups)
    {
        double with = 0,
            without = 0;
        foreach (var group in groups)
        {
            with += group.Events;
            without += group.Trials - group.Events;
        }

        var trials = with + without;
        return new PooledProportion(trials, with / trials, with / trials * (without / trials));
    }
}
