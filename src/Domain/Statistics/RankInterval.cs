namespace OutcomesApi.Domain.Statistics;

/// <summary>
/// A force's rank, 1 for the highest share, with the ranks it could as well have had. A rank is never given without them: most
/// forces in a league table cannot be told from their neighbours.
/// </summary>
/// <remarks>
/// Every pair is tested with <see cref="HomogeneityTest"/> and the p-values are adjusted with <see cref="MultipleTesting.Holm"/>;
/// the ranks run from 1 + forces clearly above to k − forces clearly below. Goldstein H, Spiegelhalter DJ. League tables and
/// their limitations: statistical issues in comparisons of institutional performance. J R Stat Soc A 1996;159(3):385-443.
/// </remarks>
public sealed record RankInterval
{
    private RankInterval(int rank, int highest, int lowest, int groups) =>
        (Rank, Highest, Lowest, Groups) = (rank, highest, lowest, groups);

    /// <summary>1 + the number of forces with a higher share; equal shares have equal ranks.</summary>
    public int Rank { get; }

    /// <summary>1 + the number of forces clearly above: the best rank it could have.</summary>
    public int Highest { get; }

    /// <summary>k − the number of forces clearly below: the worst rank it could have.</summary>
    public int Lowest { get; }

    /// <summary>k: the number of forces ranked.</summary>
    public int Groups { get; }

    /// <summary>The ranks of these forces, in the order given; none for no force.</summary>
    /// <param name="groups">The forces' shares, of which none shares a trial with another.</param>
    /// <param name="level">The level that all the pairs together are tested at.</param>
    /// <exception cref="ArgumentNullException">There is no list or no level.</exception>
    public static IReadOnlyList<RankInterval> OfAll(IReadOnlyList<Proportion> groups, ConfidenceLevel level)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(level);
        var (above, below) = ClearlyApart(groups, level);
        return
        [
            .. groups.Select(
                (group, i) =>
                    new RankInterval(
                        1 + groups.Count(other => other.CompareValueTo(group) > 0),
                        1 + above[i],
                        groups.Count - below[i],
                        groups.Count
                    )
            ),
        ];
    }

    private static (int[] Above, int[] Below) ClearlyApart(IReadOnlyList<Proportion> groups, ConfidenceLevel level)
    {
        (int First, int Second)[] pairs =
        [
            .. Enumerable.Range(0, groups.Count).SelectMany(second => Enumerable.Range(0, second), (second, first) => (first, second)),
        ];
        var adjusted = MultipleTesting.Holm([.. pairs.Select(pair => PValueOf(groups[pair.First], groups[pair.Second]))]);

        var above = new int[groups.Count];
        var below = new int[groups.Count];
        for (var i = 0; i < pairs.Length; i++)
        {
            if (adjusted[i] >= level.Alpha)
                continue;

            var (first, second) = pairs[i];
            var firstIsHigher = groups[first].CompareValueTo(groups[second]) > 0;
            above[firstIsHigher ? second : first]++;
            below[firstIsHigher ? first : second]++;
        }

        return (above, below);
    }

    /// <summary>Two forces that both have no event, or nothing else, do not differ: their p-value is 1.</summary>
    private static double PValueOf(Proportion first, Proportion second) => HomogeneityTest.Of([first, second]).Value?.PValue ?? 1;
}
