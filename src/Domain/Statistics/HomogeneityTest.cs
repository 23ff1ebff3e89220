namespace OutcomesApi.Domain.Statistics;

/// <summary>Pearson's chi-squared test that several independent proportions are the same, without continuity correction.</summary>
/// <remarks>
/// X² = Σ nᵢ(pᵢ − p̄)² / (p̄(1 − p̄)) on k − 1 degrees of freedom. Fleiss JL. Statistical Methods for Rates and Proportions,
/// 2nd ed. New York: Wiley, 1981, chapter 9. Pearson K. Philosophical Magazine 1900;50(302):157-175.
/// </remarks>
public sealed record HomogeneityTest
{
    private HomogeneityTest(double chiSquared, int degreesOfFreedom)
    {
        ChiSquared = chiSquared;
        DegreesOfFreedom = degreesOfFreedom;
        PValue = ChiSquaredTail.Of(chiSquared, degreesOfFreedom);
    }

    /// <summary>The test statistic, from 0 up.</summary>
    public double ChiSquared { get; }

    /// <summary>The number of groups less one.</summary>
    public int DegreesOfFreedom { get; }

    /// <summary>The probability of a statistic this large if the proportions are one, 0 to 1; 0 where too small for a double.</summary>
    public double PValue { get; }

    /// <summary>
    /// The test of these groups; the order does not matter. Not defined for fewer than two groups
    /// (<see cref="NotComputableReason.TooFewGroups"/>) or where all trials or none had the event
    /// (<see cref="NotComputableReason.NoVariation"/>).
    /// </summary>
    /// <param name="groups">Proportions of which none shares a trial with another.</param>
    /// <exception cref="ArgumentNullException">There is no list.</exception>
    public static Computed<HomogeneityTest> Of(IReadOnlyList<Proportion> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        if (groups.Count < 2)
            return new(NotComputableReason.TooFewGroups);

        var pooled = PooledProportion.Of(groups);
        if (!pooled.HasVariation)
            return new(NotComputableReason.NoVariation);

        var chiSquared = groups.Sum(group => group.Trials * Math.Pow(group.Value - pooled.Value, 2)) / pooled.Variance;
        return new(new HomogeneityTest(chiSquared, groups.Count - 1));
    }
}
