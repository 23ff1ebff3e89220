namespace OutcomesApi.Domain.Rates;

/// <summary>How the two parts of a rate belong together, and so which interval it has.</summary>
public enum RateKind
{
    /// <summary>The numerator counts some of the very cases that the denominator counts. Wilson interval.</summary>
    Proportion,

    /// <summary>
    /// The numerator counts other cases than the denominator, of the same period: charges in a year per offence recorded in that year. It
    /// is treated as a proportion where it can be, as is usual, and has no interval where the numerator exceeds the denominator.
    /// </summary>
    Ratio,

    /// <summary>Events per head of a population. Poisson interval of the count: exact below 10, Byar's from 10.</summary>
    PerPopulation,
}
