namespace OutcomesApi.Domain.Rates;

/// <summary>How an interval is computed, and what it says.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Name">The name.</param>
/// <param name="Reference">Where the method is published.</param>
public sealed record IntervalMethod(string Id, string Name, string Reference)
{
    /// <summary>What every interval of the service says, since its counts are complete counts and no samples.</summary>
    public const string Interpretation =
        "The counts are complete counts, not a sample. The interval describes how far the rate could vary by chance if the process that "
        + "produced it ran again in the same conditions; it does not cover errors of recording, definition or coverage.";

    /// <summary>Wilson's score interval of a proportion.</summary>
    public static IntervalMethod Wilson { get; } =
        new(
            "wilson",
            "Wilson score interval",
            "Wilson EB. Probable inference, the law of succession, and statistical inference. J Am Stat Assoc 1927;22:209-212; Newcombe RG. Stat Med 1998;17:857-872."
        );

    /// <summary>Byar's interval of a count, exact Poisson below 10, divided by the population.</summary>
    public static IntervalMethod Byar { get; } =
        new(
            "byar",
            "Byar's interval of a count (exact Poisson below 10), over the population",
            "Breslow NE, Day NE. Statistical Methods in Cancer Research, vol II. IARC 1987:68-71."
        );

    /// <summary>The method for a kind of rate.</summary>
    public static IntervalMethod For(RateKind kind) => kind == RateKind.PerPopulation ? Byar : Wilson;
}
