namespace OutcomesApi.Domain.Statistics;

/// <summary>How a pair of funnel limits was made.</summary>
public enum FunnelMethod
{
    /// <summary>From the normal distribution.</summary>
    NormalApproximation,

    /// <summary>From the binomial distribution itself.</summary>
    ExactBinomial,

    /// <summary>From the normal distribution, widened by what forces differ beyond chance.</summary>
    OverdispersionAdjusted,
}
