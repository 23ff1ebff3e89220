using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Domain.UnitTests.Statistics;

public class XmrChartTests
{
    /// <summary>The series of the vignette that the vector names; the vector itself only has its results.</summary>
    private static readonly double[] _vignette = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];

    private static readonly StatisticsVector _vector = StatisticsVector.Section("xmr");

    [Fact]
    public void Of_ReferenceSeries_HasItsLimits() => AssertLimits(_vector["unscreened"], XmrChart.Of(_vignette));

    [Fact]
    public void OfScreened_ReferenceSeries_LeavesOutTheWideRanges() => AssertLimits(_vector["screened"], XmrChart.OfScreened(_vignette));

    [Fact]
    public void Of_ConstantSeries_HasNoWidth()
    {
        var chart = Computed([.. Enumerable.Repeat(7.5, 12)]);

        Assert.Equal((7.5, 0.0, 7.5, 7.5), (chart.Mean, chart.MeanMovingRange, chart.LowerLimit, chart.UpperLimit));
    }

    [Fact]
    public void Of_SeriesTurnedRound_IsTheSame()
    {
        var chart = Computed(_vignette);
        var turned = Computed([.. _vignette.Reverse()]);

        Assert.Equal(chart.LowerLimit, turned.LowerLimit, 1e-12);
        Assert.Equal(chart.UpperLimit, turned.UpperLimit, 1e-12);
    }

    [Fact]
    public void Of_SeriesMovedAndStretched_MovesAndStretchesTheLimits()
    {
        var chart = Computed(_vignette);
        var moved = Computed([.. _vignette.Select(point => (3 * point) + 100)]);

        Assert.Equal((3 * chart.LowerLimit) + 100, moved.LowerLimit, 1e-12);
        Assert.Equal((3 * chart.UpperLimit) + 100, moved.UpperLimit, 1e-12);
    }

    [Fact]
    public void Of_ElevenPoints_IsNotComputable()
    {
        Assert.Equal(NotComputableReason.TooFewPoints, XmrChart.Of([.. _vignette.Take(11)]).Reason);
        Assert.Equal(NotComputableReason.TooFewPoints, XmrChart.OfScreened([]).Reason);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Of_WhatIsNoNumber_IsRefused(double point) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => XmrChart.Of([.. _vignette, point]));

    [Fact]
    public void Of_NoList_IsRefused() => Assert.Throws<ArgumentNullException>(() => XmrChart.Of(null!));

    private static void AssertLimits(StatisticsVector expected, Computed<XmrChart> computed)
    {
        var chart = computed.Value;
        Assert.NotNull(chart);
        Assert.Equal(_vector.Number("mean"), chart.Mean, _vector.Tolerance);
        Assert.Equal(expected.Number("amr"), chart.MeanMovingRange, _vector.Tolerance);
        Assert.Equal(expected.Number("lpl"), chart.LowerLimit, _vector.Tolerance);
        Assert.Equal(expected.Number("upl"), chart.UpperLimit, _vector.Tolerance);
    }

    private static XmrChart Computed(double[] points)
    {
        var chart = XmrChart.Of(points).Value;
        Assert.NotNull(chart);
        return chart;
    }
}
