using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Domain.UnitTests.Statistics;

/// <summary>Comparisons of numbers that went through rounding on the way.</summary>
internal static class StatisticsAssert
{
    public static void Ends(double lower, double upper, ConfidenceInterval interval, double tolerance)
    {
        Assert.Equal(lower, interval.Lower, tolerance);
        Assert.Equal(upper, interval.Upper, tolerance);
    }

    public static void Close(IReadOnlyList<double> expected, IReadOnlyList<double> actual, double tolerance)
    {
        Assert.Equal(expected.Count, actual.Count);
        for (var i = 0; i < expected.Count; i++)
            Assert.Equal(expected[i], actual[i], tolerance);
    }

    /// <summary>Equal to so many parts of the expected number, which an absolute tolerance would not test for a small one.</summary>
    public static void RelativelyClose(double expected, double actual, double tolerance) =>
        Assert.Equal(expected, actual, Math.Abs(expected) * tolerance);
}
