using OutcomesApi.Domain.Offences;

namespace OutcomesApi.Infrastructure.Persistence.Queries;

/// <summary>
/// In which portions figures are read: a few periods of one offence first, then more, then whole offences, then several at once. The first
/// page of an answer so costs what it holds, all of it needs few statements, and memory stays flat.
/// </summary>
internal static class FigureBatches
{
    private const int PeriodsAtFirst = 16;
    private const int MostOffences = 16;

    /// <summary>The portions of whole offences, in order.</summary>
    public static IEnumerable<OffenceType?[]> Of(IReadOnlyList<OffenceType?> offences)
    {
        var size = 1;
        for (var from = 0; from < offences.Count; from += size, size = Math.Min(MostOffences, size * 2))
            yield return [.. offences.Skip(from).Take(size)];
    }

    /// <summary>The portions of offences and periods, in order; without periods where they are of all.</summary>
    /// <param name="offences">The offences.</param>
    /// <param name="periods">The keys of the periods.</param>
    /// <param name="first">Of the first offence, how many periods to pass over.</param>
    public static IEnumerable<(OffenceType?[] Offences, short[]? Periods)> Of(
        IReadOnlyList<OffenceType?> offences,
        short[] periods,
        int first
    )
    {
        var size = PeriodsAtFirst;
        for (var offence = 0; offence < offences.Count; first = 0)
        {
            if (first == 0 && size >= periods.Length)
            {
                var count = Math.Min(MostOffences, size / periods.Length);
                yield return ([.. offences.Skip(offence).Take(count)], null);
                (offence, size) = (offence + count, Math.Min(size * 2, MostOffences * periods.Length));
                continue;
            }

            for (var from = first; from < periods.Length; from += size / 2)
            {
                yield return ([offences[offence]], periods[from..Math.Min(from + size, periods.Length)]);
                size *= 2;
            }

            offence++;
        }
    }
}
