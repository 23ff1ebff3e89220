namespace OutcomesApi.Domain.Statistics;

/// <summary>Refuses a number whose square, summed, would leave the range of a double and come back as infinity or worse.</summary>
internal static class Guard
{
    private const double Largest = 1e100;

    public static double Squarable(double value, string name) =>
        Math.Abs(value) <= Largest
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"The value must be a number within ±{Largest}.");

    public static double Fraction(double value, string name) =>
        value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(name, value, "The value must be a number from 0 to 1.");
}
