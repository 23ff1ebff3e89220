using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.UnitTests.Catalogues;

namespace OutcomesApi.Domain.UnitTests.Rates;

public class RateCautionsTests
{
    [Fact]
    public void Of_ConvictionsPerProsecution_ForbidsSayingItOfReports() =>
        Assert.Contains(
            Of("convictions-per-prosecution", (CourtMeasures.Convicted, 18), (CourtMeasures.ProceededAgainst, 77)),
            caution => caution.Contains("of reports", StringComparison.Ordinal)
        );

    [Fact]
    public void Of_SmallCounts_ForbidsThePercentageAlone() =>
        Assert.Contains(
            Of("convictions-per-prosecution", (CourtMeasures.Convicted, 18), (CourtMeasures.ProceededAgainst, 77)),
            caution => caution.Contains("they are small", StringComparison.Ordinal)
        );

    [Fact]
    public void Of_ARatio_ForbidsSayingWhatBecameOfTheVeryCases() =>
        Assert.Contains(
            Of("convictions-per-report", (ProsecutionMeasures.ConvictionsInReply, 20), (PoliceMeasures.Reports, 1000)),
            caution => caution.Contains("what became of these very", StringComparison.Ordinal)
        );

    [Fact]
    public void Of_TheRecordedBasis_ForbidsCallingItFinal() =>
        Assert.Contains(
            Of(
                "charged-per-outcome-assigned-recorded-basis",
                (TestLists.RecordedBasis.Charged, 20),
                (TestLists.RecordedBasis.OfType("2"), 0),
                (TestLists.RecordedBasis.OfType("3"), 0),
                (TestLists.RecordedBasis.OfType("18"), 1000)
            ),
            caution => caution.Contains("final", StringComparison.Ordinal)
        );

    [Fact]
    public void Of_AnyRate_ForbidsPolarity() =>
        Assert.Contains(
            Of("convictions-per-prosecution", (CourtMeasures.Convicted, 18), (CourtMeasures.ProceededAgainst, 77)),
            caution => caution.Contains("better or worse", StringComparison.Ordinal)
        );

    private static IReadOnlyList<string> Of(string rate, params (Measure Measure, long Count)[] counts) =>
        RateCautions.Of(
            TestLists
                .RatesOf([.. counts.Select(count => TestLists.Observation(count.Measure, "2017-18", count.Count))])
                .Single(made => made.Definition.Id == rate)
        );
}
