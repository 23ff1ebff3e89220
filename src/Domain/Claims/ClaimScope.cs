using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;

namespace OutcomesApi.Domain.Claims;

/// <summary>Of what a claim is: the areas, offences and periods that it names, or that were given with it. Empty where it names
/// none.</summary>
/// <param name="Areas">The areas.</param>
/// <param name="Offences">The offences.</param>
/// <param name="Periods">The periods.</param>
public sealed record ClaimScope(IReadOnlyList<Area> Areas, IReadOnlyList<OffenceType> Offences, IReadOnlyList<TimePeriod> Periods)
{
    /// <summary>What the claim says is counted, and out of what.</summary>
    public ClaimSubject Subject { get; init; } = ClaimSubject.Unstated;

    /// <summary>This scope for one of several numbers of a text: what the words of that number name stands in place of what the text
    /// names.</summary>
    /// <param name="own">The scope of those words alone.</param>
    public ClaimScope Narrowed(ClaimScope own)
    {
        ArgumentNullException.ThrowIfNull(own);
        return new ClaimScope(
            own.Areas.Count > 0 ? own.Areas : Areas,
            own.Offences.Count > 0 ? own.Offences : Offences,
            own.Periods.Count > 0 ? own.Periods : Periods
        )
        {
            Subject = Subject.Narrowed(own.Subject),
        };
    }

    /// <summary>The scope of one of some numbers that a text gives "respectively": where it names as many areas, offences or periods, the one
    /// in the same place.</summary>
    /// <param name="index">Which of the numbers, from 0.</param>
    /// <param name="count">How many there are.</param>
    public ClaimScope Respectively(int index, int count)
    {
        return this with { Areas = Of(Areas), Offences = Of(Offences), Periods = Of(Periods) };

        IReadOnlyList<T> Of<T>(IReadOnlyList<T> named) => named.Count == count ? [named[index]] : named;
    }

    /// <summary>The names of what differs: <c>area</c>, <c>offence</c>, <c>period</c>; empty where a figure is within the scope.</summary>
    public IReadOnlyList<string> DifferencesOf(Area area, OffenceType? offence, TimePeriod period)
    {
        var differs = new List<string>();
        if (Areas.Count > 0 && !Areas.Contains(area))
            differs.Add("area");
        if (Offences.Count > 0 && (offence is null || !Offences.Contains(offence)))
            differs.Add("offence");
        if (Periods.Count > 0 && !Periods.Contains(period))
            differs.Add("period");
        return differs;
    }
}
