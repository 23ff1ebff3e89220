namespace OutcomesApi.Domain.Availability;

/// <summary>How many figures there are.</summary>
/// <param name="Counts">Counts: those published, zeros among them, and complete sums of them.</param>
/// <param name="Percentages">Percentages that were published as such.</param>
/// <param name="Rates">Rates that can be given: made of two counts, or published.</param>
public sealed record FigureTally(int Counts, int Percentages, int Rates)
{
    /// <summary>Whether there is nothing at all.</summary>
    public bool IsEmpty => Counts == 0 && Percentages == 0 && Rates == 0;
}
