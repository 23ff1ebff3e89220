using System.Globalization;
using OutcomesApi.Domain.Claims;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Domain.UnitTests.Statistics;

/// <summary>
/// The words of docs/statistics.md that stand for a method. A result is a number, which the page gives to so many decimals, or
/// a text, which it gives as it is.
/// </summary>
internal static class WorkedExampleMethods
{
    public static IReadOnlyDictionary<string, Func<WorkedExample, IEnumerable<object>>> ByName { get; } =
        new Dictionary<string, Func<WorkedExample, IEnumerable<object>>>
        {
            ["wilson"] = example => Ends(WilsonInterval.Of(example.Proportion(), example.Level)),
            ["clopper-pearson"] = example => Ends(ClopperPearsonInterval.Of(example.Proportion(), example.Level)),
            ["difference"] = Difference,
            ["newcombe"] = example =>
                Ends(NewcombeInterval.Of(example.Proportion("x1", "n1"), example.Proportion("x2", "n2"), example.Level)),
            ["homogeneity"] = Homogeneity,
            ["trend"] = Trend,
            ["poisson"] = example => Ends(PoissonInterval.Of(example.WholeNumber("x"), example.Level)),
            ["rate"] = Rate,
            ["standardised-ratio"] = Ratio,
            ["funnel"] = Funnel,
            ["position"] = Position,
            ["winsorise"] = Winsorise,
            ["overdispersion"] = example => [Spread(example).Phi, Spread(example).TauSquared, Text(Spread(example).Groups)],
            ["additive-z"] = example => example.Proportions().Select(Spread(example).AdditiveZ).Cast<object>(),
            ["multiplicative-z"] = example => example.Proportions().Select(Spread(example).MultiplicativeZ).Cast<object>(),
            ["adjusted-funnel"] = example => Ends(FunnelLimits.Adjusted(Spread(example), example.WholeNumber("at"), example.Level).Limits),
            ["rank"] = example =>
                RankInterval.OfAll(example.Proportions(), example.Level).Select(rank => $"{rank.Rank}:{rank.Highest}-{rank.Lowest}"),
            ["holm"] = example => MultipleTesting.Holm(example.Numbers("p")).Cast<object>(),
            ["benjamini-hochberg"] = example => MultipleTesting.BenjaminiHochberg(example.Numbers("p")).Cast<object>(),
            ["xmr"] = example => Chart(XmrChart.Of(example.Numbers("values"))),
            ["xmr-screened"] = example => Chart(XmrChart.OfScreened(example.Numbers("values"))),
            ["percentage"] = example => [Text(Percentages.OfProportion(example.Proportion(), (int)example.WholeNumber("decimals")))],
            ["points"] = Points,
            ["count-ratio"] = CountRatioOf,
            ["maturity"] = MaturityOf,
            ["claim-percent"] = example => Claimed($"{Text(example.Number("value"))}%"),
            ["claim-one-in"] = example => Claimed($"1 in {Text(example.Number("value"))}"),
        };

    private static IEnumerable<object> CountRatioOf(WorkedExample example)
    {
        var ratio = Value(
            CountRatio.Of(
                example.WholeNumber("x1"),
                example.WholeNumber("n1"),
                example.WholeNumber("x2"),
                example.WholeNumber("n2"),
                example.Level
            )
        );
        return [ratio.Value, ratio.Lower, ratio.Upper];
    }

    private static IEnumerable<object> MaturityOf(WorkedExample example)
    {
        var maturity = new Maturity(example.WholeNumber("x"), example.WholeNumber("n"));
        return [maturity.Share!.Value, maturity.IsMature ? "mature" : "immature"];
    }

    private static IEnumerable<object> Claimed(string text)
    {
        var bounds = ClaimReader.Read(text).Single().Proportions!.Value;
        return [(double)bounds.Lower, (double)bounds.Upper];
    }

    private static IEnumerable<object> Ends(ConfidenceInterval interval) => [interval.Lower, interval.Upper];

    private static IEnumerable<object> Difference(WorkedExample example)
    {
        var difference = ProportionDifference.Of(example.Proportion("x1", "n1"), example.Proportion("x2", "n2"));
        return [difference.Value, difference.Relative ?? throw new InvalidOperationException("There is no relative change.")];
    }

    private static IEnumerable<object> Homogeneity(WorkedExample example)
    {
        var test = Value(HomogeneityTest.Of(example.Proportions()));
        return [test.ChiSquared, Text(test.DegreesOfFreedom), test.PValue];
    }

    private static IEnumerable<object> Trend(WorkedExample example)
    {
        var points = example.Numbers("t").Zip(example.Proportions(), (score, proportion) => new TrendPoint(score, proportion));
        var test = Value(TrendTest.OfSeries([.. points]));
        return [test.Statistic, test.Slope, test.ChiSquared, test.PValue, test.DirectionAt(example.Level).ToString()];
    }

    private static IEnumerable<object> Rate(WorkedExample example)
    {
        var rate = Value(
            RatePerPopulation.Of(example.WholeNumber("x"), example.WholeNumber("population"), example.WholeNumber("per"), example.Level)
        );
        return [rate.Rate, .. Ends(rate.Interval)];
    }

    private static IEnumerable<object> Ratio(WorkedExample example)
    {
        var strata = example
            .Proportions()
            .Zip(example.Proportions("sx", "sn"), (force, standard) => new Stratum(force.Events, force.Trials, standard));
        var ratio = Value(StandardisedRatio.Of([.. strata], example.Level));
        return [Text(ratio.Observed), ratio.Expected, ratio.Ratio, .. Ends(ratio.Interval)];
    }

    private static IEnumerable<object> Funnel(WorkedExample example)
    {
        var funnel = FunnelLimits.Of(example.Number("target"), example.WholeNumber("n"), example.Level);
        return [.. Ends(funnel.Limits), funnel.Method.ToString()];
    }

    private static IEnumerable<object> Position(WorkedExample example)
    {
        var position = Value(FunnelPosition.Of(example.Proportion(), example.Number("target")));
        return [position.Z, position.Zone.ToString()];
    }

    private static IEnumerable<object> Winsorise(WorkedExample example)
    {
        var winsorised = Winsorised.Of(example.Numbers("z"), example.Number("tail"));
        return [winsorised.Lower, winsorised.Upper, Overdispersion.PhiOf(example.Numbers("z"), example.Number("tail"))];
    }

    private static Overdispersion Spread(WorkedExample example) =>
        Value(Overdispersion.Of(example.Proportions(), example.Number("target"), example.Number("tail")));

    private static IEnumerable<object> Chart(Computed<XmrChart> computed)
    {
        var chart = Value(computed);
        return [chart.Mean, chart.MeanMovingRange, chart.LowerLimit, chart.UpperLimit];
    }

    private static IEnumerable<object> Points(WorkedExample example) =>
        [
            Text(
                Percentages.PointsBetween(
                    example.Proportion("x1", "n1"),
                    example.Proportion("x2", "n2"),
                    (int)example.WholeNumber("decimals")
                )
            ),
        ];

    private static T Value<T>(Computed<T> computed)
        where T : class => computed.Value ?? throw new InvalidOperationException($"Not computable: {computed.Reason}.");

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
