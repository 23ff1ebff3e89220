using OutcomesApi.Domain.Breaks;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Statistics;
using OutcomesApi.Domain.Trends;
using OutcomesApi.Domain.UnitTests.Catalogues;

namespace OutcomesApi.Domain.UnitTests.Trends;

public class TrendTests
{
    private const string Convictions = "convictions-per-prosecution";

    [Fact]
    public void Of_ARisingSeries_IsCalledIncreasing()
    {
        var trend = Trend.Of(Rates([(2011, 100, 1000), (2012, 130, 1000), (2013, 160, 1000), (2014, 190, 1000), (2015, 220, 1000)]));

        Assert.Empty(trend.Refusals);
        Assert.Equal(TrendDirection.Increasing, trend.Test!.DirectionAt(ConfidenceLevel.NinetyNinePointEight));
        Assert.Equal(0.03, trend.Test.Slope, 12);
        Assert.Equal(("2011", "2015"), (trend.FirstToLast!.From.Period.Id, trend.FirstToLast.To.Period.Id));
        Assert.Equal(0.12, trend.FirstToLast.Difference!.Value, 12);
        Assert.Equal(1.2, trend.FirstToLast.Difference.Relative!.Value, 12);
        Assert.Equal(0.03, trend.PreviousToLast!.Difference!.Value, 12);
    }

    [Fact]
    public void Of_TheSeriesTurnedRound_HasTheOtherDirectionAndTheSameWeight()
    {
        (int, long, long)[] rising = [(2011, 100, 1000), (2012, 130, 900), (2013, 160, 1100), (2014, 190, 1000), (2015, 220, 1000)];
        var up = Trend.Of(Rates(rising)).Test!;
        var down = Trend.Of(Rates([.. rising.Zip(rising.Reverse(), (place, value) => (place.Item1, value.Item2, value.Item3))])).Test!;

        Assert.Equal(TrendDirection.Decreasing, down.Direction);
        Assert.Equal(up.ChiSquared, down.ChiSquared, 9);
        Assert.Equal(-up.Slope, down.Slope, 12);
    }

    [Fact]
    public void Of_FourPoints_IsTooFewAndTheChangeIsGivenAllTheSame()
    {
        var trend = Trend.Of(Rates([(2011, 100, 1000), (2012, 130, 1000), (2013, 160, 1000), (2014, 190, 1000)]));

        Assert.Equal([TrendRefusal.TooFewPoints], trend.Refusals);
        Assert.NotNull(trend.FirstToLast!.Difference);
    }

    [Fact]
    public void Of_AMissingYear_IsAGapAndNotLeftOut()
    {
        var points = Rates([(2011, 100, 1000), (2012, 130, 1000), (2014, 160, 1000), (2015, 190, 1000), (2016, 220, 1000)]);
        var trend = Trend.Of(points);

        Assert.Equal(["2011", "2012", "2013", "2014", "2015", "2016"], trend.Points.Select(point => point.Period.Id));
        Assert.True(trend.Points[2].IsGap);
        Assert.Equal([TrendRefusal.GapInSeries], trend.Refusals);
        Assert.Null(trend.NaturalLimits);
    }

    [Fact]
    public void Of_ABreakBetween_RefusesTrendAndTheChangeAcrossItAlone()
    {
        var known = Break(new DateOnly(2013, 1, 1));
        var trend = Trend.Of(Series.Of(RatesOf([(2011, 1, 10), (2012, 2, 10), (2013, 3, 10), (2014, 4, 10), (2015, 5, 10)]), [], [known]));

        Assert.Equal([TrendRefusal.BreakCrossed], trend.Refusals);
        Assert.Equal(TrendRefusal.BreakCrossed, trend.FirstToLast!.Refusal);
        Assert.Null(trend.FirstToLast.Difference);
        Assert.NotNull(trend.PreviousToLast!.Difference);
        Assert.Equal([known], trend.Breaks);
    }

    [Fact]
    public void Of_MissingFiguresInAYear_RefusesTrendAndItsChanges()
    {
        var known = Break(new DateOnly(2015, 7, 1)) with { Kind = SeriesBreakKind.MissingFigures, To = new DateOnly(2015, 9, 30) };
        var trend = Trend.Of(Series.Of(RatesOf([(2011, 1, 10), (2012, 2, 10), (2013, 3, 10), (2014, 4, 10), (2015, 5, 10)]), [], [known]));

        Assert.Equal([TrendRefusal.GapInSeries], trend.Refusals);
        Assert.Equal(TrendRefusal.GapInSeries, trend.PreviousToLast!.Refusal);
    }

    [Fact]
    public void Of_AMarkedFigure_IsABreak()
    {
        var rates = TestLists
            .RatesOf([
                TestLists.Observation(CourtMeasures.Convicted, "2011", 1),
                TestLists.Observation(CourtMeasures.ProceededAgainst, "2011", 9),
                TestLists.Observation(CourtMeasures.Convicted, "2012", ObservedCount.Of(new QualifiedCount(2), Symbol.All["b"])),
                TestLists.Observation(CourtMeasures.ProceededAgainst, "2012", 9),
            ])
            .Where(rate => rate.Definition.Id == Convictions);

        var trend = Trend.Of(Series.Of(rates, [], []));

        Assert.Equal("marked-2012", Assert.Single(trend.Breaks).Id);
        Assert.Equal(TrendRefusal.BreakCrossed, trend.FirstToLast!.Refusal);
    }

    [Fact]
    public void Of_SeveralKindsOfPeriod_SaysNothingElse()
    {
        var rates = RatesOf([(2011, 1, 10), (2012, 2, 10)])
            .Concat(
                TestLists
                    .RatesOf([
                        TestLists.Observation(CourtMeasures.Convicted, "2013-14", 1),
                        TestLists.Observation(CourtMeasures.ProceededAgainst, "2013-14", 9),
                    ])
                    .Where(rate => rate.Definition.Id == Convictions)
            );

        var trend = Trend.Of(Series.Of(rates, [], []));

        Assert.Equal([TrendRefusal.MixedPeriodKinds], trend.Refusals);
        Assert.Null(trend.FirstToLast);
    }

    [Fact]
    public void Of_OverlappingYears_IsRefused()
    {
        var rates = TestLists
            .RatesOf([
                .. new[] { "ye-2021-06", "ye-2021-09" }.SelectMany(period =>
                    new[]
                    {
                        TestLists.Observation(CourtMeasures.Convicted, period, 2),
                        TestLists.Observation(CourtMeasures.ProceededAgainst, period, 9),
                    }
                ),
            ])
            .Where(rate => rate.Definition.Id == Convictions);

        var trend = Trend.Of(Series.Of(rates, [], []));

        Assert.Equal(TrendRefusal.OverlappingPeriods, trend.Refusals[0]);
        Assert.Equal(TrendRefusal.OverlappingPeriods, trend.FirstToLast!.Refusal);
    }

    [Fact]
    public void Of_AllOrNone_HasNoVariation() =>
        Assert.Equal(
            [TrendRefusal.NoVariation],
            Trend.Of(Rates([(2011, 0, 10), (2012, 0, 20), (2013, 0, 10), (2014, 0, 10), (2015, 0, 10)])).Refusals
        );

    [Fact]
    public void Of_BoundedParts_IsNotComputed()
    {
        var rates = TestLists
            .RatesOf([
                TestLists.Observation(CourtMeasures.Convicted, "2011", new QualifiedCount(12, Qualifier.FewerThan)),
                TestLists.Observation(CourtMeasures.ProceededAgainst, "2011", 90),
                TestLists.Observation(CourtMeasures.Convicted, "2012", 20),
                TestLists.Observation(CourtMeasures.ProceededAgainst, "2012", 90),
            ])
            .Where(rate => rate.Definition.Id == Convictions);

        Assert.Equal([TrendRefusal.PartsNotExact, TrendRefusal.TooFewPoints], Trend.Of(Series.Of(rates, [], [])).Refusals);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void Of_TheRecordedBasis_NeedsMaturity(long notYetAssigned, bool isMature)
    {
        var rates = TestLists
            .RatesOf([
                .. Enumerable
                    .Range(2010, 5)
                    .SelectMany(year =>
                        new[]
                        {
                            TestLists.Observation(TestLists.RecordedBasis.Charged, $"{year}-{(year + 1) % 100:00}", 10 + year - 2010),
                            TestLists.Observation(TestLists.RecordedBasis.OfType("2"), $"{year}-{(year + 1) % 100:00}", 0),
                            TestLists.Observation(TestLists.RecordedBasis.OfType("3"), $"{year}-{(year + 1) % 100:00}", 0),
                            TestLists.Observation(
                                TestLists.RecordedBasis.OfType("18"),
                                $"{year}-{(year + 1) % 100:00}",
                                100 - (10 + year - 2010) - notYetAssigned
                            ),
                            TestLists.Observation(
                                TestLists.Measures.Outcomes.NotYetAssigned,
                                $"{year}-{(year + 1) % 100:00}",
                                notYetAssigned
                            ),
                        }
                    ),
            ])
            .Where(rate => rate.Definition.Id == "charged-per-recorded-offence-recorded-basis")
            .ToList();

        var trend = Trend.Of(Series.Of(rates, [], []));

        Assert.Equal(5, rates.Count);
        Assert.Equal(isMature ? [] : [TrendRefusal.ImmaturePoints], trend.Refusals);
        Assert.Equal(isMature, trend.FirstToLast!.Difference is not null);
        Assert.Empty(Trend.Of([.. trend.Points.Select(point => point with { IsAtEqualAge = true })]).Refusals);
    }

    [Fact]
    public void Of_Counts_GivesTheChangeInPercentWithAnExactInterval()
    {
        var trend = Trend.Of(
            Series.Of(
                Enumerable.Range(2011, 12).Select(year => TestLists.Observation(CourtMeasures.Convicted, $"{year}", 50 + year - 2011)),
                [],
                []
            )
        );

        Assert.Equal(TrendRefusal.NotAProportion, Assert.Single(trend.Refusals));
        Assert.Equal(11, trend.FirstToLast!.Difference!.Value);
        Assert.Equal(0.22, trend.FirstToLast.Difference.Relative!.Value, 12);
        Assert.Equal(2, trend.FirstToLast.Difference.RelativeIntervals.Count);
        Assert.True(trend.FirstToLast.Difference.RelativeIntervals[0].Contains(0.22));
        Assert.NotNull(trend.NaturalLimits);
    }

    [Fact]
    public void Of_TwoDataSets_KeepsToTheOneThatHasMore()
    {
        var press = TestLists.ReleaseOf(new Domain.Releases.DataSet("press", "Press", "A newspaper"), 1, new DateOnly(2020, 1, 1), []);
        var counts = Enumerable
            .Range(2011, 3)
            .Select(year => TestLists.Observation(CourtMeasures.Convicted, $"{year}", year))
            .Append(TestLists.Observation(CourtMeasures.Convicted, "2012", 7, press));

        Assert.Equal([2011, 2012, 2013], Series.Of(counts, [], []).Select(point => (int)point.Value!));
    }

    private static IReadOnlyList<SeriesPoint> Rates(IEnumerable<(int Year, long Events, long Trials)> counts) =>
        Series.Of(RatesOf(counts), [], []);

    private static IEnumerable<Rate> RatesOf(IEnumerable<(int Year, long Events, long Trials)> counts) =>
        TestLists
            .RatesOf([
                .. counts.SelectMany(count =>
                    new[]
                    {
                        TestLists.Observation(CourtMeasures.Convicted, $"{count.Year}", count.Events),
                        TestLists.Observation(CourtMeasures.ProceededAgainst, $"{count.Year}", count.Trials),
                    }
                ),
            ])
            .Where(rate => rate.Definition.Id == Convictions);

    private static SeriesBreak Break(DateOnly from) =>
        new("made-up", "Made up", "Made up.")
        {
            Kind = SeriesBreakKind.DefinitionChange,
            From = from,
            SourceTables = [SourceTables.CourtProceedings],
            Reference = "None",
        };
}
