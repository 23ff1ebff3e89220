namespace OutcomesApi.Api.Charts;

/// <summary>Moves labels along a line apart, so that none lies on another, each as near to its place as that allows.</summary>
internal static class LabelSpread
{
    /// <summary>The places, in the order of those given.</summary>
    /// <param name="wanted">Where the labels would best be.</param>
    /// <param name="gap">How far apart they are at least.</param>
    /// <param name="from">Where the line begins.</param>
    /// <param name="to">Where it ends.</param>
    public static IReadOnlyList<double> Of(IReadOnlyList<double> wanted, double gap, double from, double to)
    {
        var order = Enumerable.Range(0, wanted.Count).OrderBy(index => wanted[index]).ToList();
        var places = wanted.ToArray();
        var lowest = from;
        foreach (var index in order)
        {
            places[index] = Math.Max(places[index], lowest);
            lowest = places[index] + gap;
        }

        var highest = to;
        foreach (var index in Enumerable.Reverse(order))
        {
            places[index] = Math.Min(places[index], highest);
            highest = places[index] - gap;
        }

        return places;
    }
}
