namespace OutcomesApi.Domain.Releases;

/// <summary>
/// What it means that a table has no row for a combination of force, period, offence and measure that it names otherwise. A publisher that
/// leaves zeros out and one that leaves out what it does not know give the same file, so only the person who imports it can say.
/// </summary>
public enum AbsentRows
{
    /// <summary>The figure is not known: nothing is summed over it.</summary>
    Unknown,

    /// <summary>The figure is 0: the publisher leaves zeros out.</summary>
    Zero,
}
