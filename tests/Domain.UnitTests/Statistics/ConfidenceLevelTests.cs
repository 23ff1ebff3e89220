using System.Globalization;
using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Domain.UnitTests.Statistics;

public class ConfidenceLevelTests
{
    [Theory]
    [InlineData("0.975")]
    [InlineData("0.995")]
    [InlineData("0.999")]
    public void Of_LevelOfAPublishedQuantile_HasThatZ(string probability)
    {
        var level = ConfidenceLevel.Of((double)((2 * decimal.Parse(probability, CultureInfo.InvariantCulture)) - 1));

        Assert.Equal(StatisticsVector.Section("z").Number(probability), level.Z, 1e-9);
    }

    [Theory]
    [InlineData("0.95")]
    [InlineData("0.99")]
    [InlineData("0.998")]
    public void Of_LevelOfAPublishedQuantile_HasThatChiSquared(string level)
    {
        var z = ConfidenceLevel.Of(double.Parse(level, CultureInfo.InvariantCulture)).Z;

        Assert.Equal(StatisticsVector.Section("chi2_1df").Number(level), z * z, 1e-9);
    }

    [Fact]
    public void Reported_Levels_HaveTheirStatedQuantiles()
    {
        Assert.Equal([ConfidenceLevel.NinetyFive, ConfidenceLevel.NinetyNinePointEight], ConfidenceLevel.Reported);
        Assert.Equal([0.95, 0.998], ConfidenceLevel.Reported.Select(level => level.Level));
        Assert.Equal([1.959963984540054, 3.090232306167813], ConfidenceLevel.Reported.Select(level => level.Z));
    }

    [Fact]
    public void Alpha_ReportedLevels_IsWithoutNoise() => Assert.Equal([0.05, 0.002], ConfidenceLevel.Reported.Select(level => level.Alpha));

    [Fact]
    public void Of_ReportedLevel_IsThatOne() => Assert.Same(ConfidenceLevel.NinetyFive, ConfidenceLevel.Of(0.95));

    [Fact]
    public void Of_HigherLevel_HasGreaterZ()
    {
        double[] levels = [0.5, 0.8, 0.9, 0.95, 0.99, 0.998, 0.9999];

        var z = levels.Select(level => ConfidenceLevel.Of(level).Z).ToArray();

        Assert.Equal(z.Order(), z);
    }

    [Theory]
    [InlineData(0.49)]
    [InlineData(1)]
    [InlineData(95)]
    [InlineData(double.NaN)]
    public void Of_LevelOutOfRange_IsRefused(double level) => Assert.Throws<ArgumentOutOfRangeException>(() => ConfidenceLevel.Of(level));
}
