using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Statistics;
using OutcomesApi.Domain.Trends;

namespace OutcomesApi.Api.V1.Trends;

/// <summary>Says in plain English why a change or a trend is not given, and what a trend is.</summary>
internal static class TrendWords
{
    public static string Of(TrendRefusal refusal) =>
        refusal switch
        {
            TrendRefusal.MixedPeriodKinds =>
                "The figures are of several kinds of period, such as calendar and financial years, which never mix in one series: give kind.",
            TrendRefusal.OverlappingPeriods =>
                "The periods overlap, so that they share cases: choose periods that do not, with from and to.",
            TrendRefusal.BreakCrossed =>
                "A break in series lies between the periods, so that they count different things: breaks names it; choose periods on one side of it with from and to.",
            TrendRefusal.GapInSeries => "A period has no figure, or one that is known to be incomplete. Missing is not zero.",
            TrendRefusal.ImmaturePoints =>
                $"More than {Maturity.LargestShareWhenMature:P0} of the offences of a period had no outcome yet when the figures were published, so its rate will still rise: leave it out with to, or compare at equal age with vintage=equal-age.".Replace(
                    " %",
                    "%",
                    StringComparison.Ordinal
                ),
            TrendRefusal.PartsNotExact => "A count behind a figure was only bounded, or only the percentage was published.",
            TrendRefusal.NotAProportion =>
                "The test is one of proportions, and these are counts, rates per head, or more events than trials.",
            TrendRefusal.TooFewPoints => $"The test needs at least {TrendTest.MinimumReportedPoints} points.",
            _ => "All had the event, or none, so there is nothing to test.",
        };

    public static string Of(TrendTest test, int points) =>
        test.DirectionAt(ConfidenceLevel.NinetyNinePointEight) switch
        {
            TrendDirection.Increasing =>
                $"The proportion rose over the {points} periods by more than chance alone would make it (Cochran-Armitage, 99.8%).",
            TrendDirection.Decreasing =>
                $"The proportion fell over the {points} periods by more than chance alone would make it (Cochran-Armitage, 99.8%).",
            _ =>
                $"Over the {points} periods no steady rise or fall stands out from chance (Cochran-Armitage, 99.8%). That is not to say that nothing changed.",
        };
}
