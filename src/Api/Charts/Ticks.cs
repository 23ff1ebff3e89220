namespace OutcomesApi.Api.Charts;

/// <summary>Round values along an axis.</summary>
internal static class Ticks
{
    private static readonly double[] _steps = [1, 2, 5, 10];

    private static readonly double[] _decades = [1, 2, 5];

    /// <summary>Equally spaced round values from 0 to the first that is not below the highest.</summary>
    /// <param name="highest">The highest value that must fit.</param>
    /// <param name="most">How many steps there are at most.</param>
    public static IReadOnlyList<double> FromZero(double highest, int most)
    {
        var reach = highest > 0 ? highest : 1;
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(reach / most)));
        var step = _steps
            .Select(factor => factor * magnitude)
            .First(step => Math.Ceiling(Math.Round(reach / step, 9, MidpointRounding.AwayFromZero)) <= most);
        return
        [
            .. Enumerable
                .Range(0, (int)Math.Ceiling(Math.Round(reach / step, 9, MidpointRounding.AwayFromZero)) + 1)
                .Select(index => Math.Round(index * step, 12, MidpointRounding.AwayFromZero)),
        ];
    }

    /// <summary>1, 2 and 5 of each power of ten between two values.</summary>
    public static IReadOnlyList<double> Decades(double from, double to) =>
        [
            .. Enumerable
                .Range((int)Math.Floor(Math.Log10(from)), (int)Math.Ceiling(Math.Log10(to)) - (int)Math.Floor(Math.Log10(from)) + 1)
                .SelectMany(power => _decades.Select(factor => factor * Math.Pow(10, power)))
                .Where(value => value >= from && value <= to),
        ];
}
