using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.UnitTests.Catalogues;

namespace OutcomesApi.Domain.UnitTests.Rates;

public class NoteRulesTests
{
    private static readonly Observation _plain = TestLists.Observation(PoliceMeasures.OffencesRecorded, "2018", 10);

    [Fact]
    public void Of_APlainFigure_AreNone() => Assert.Empty(NoteRules.Of(_plain));

    [Theory]
    [InlineData(PeriodStatus.Inferred, "period-inferred")]
    [InlineData(PeriodStatus.Undated, "period-undated")]
    public void Of_APeriodThatWasNotStated_SaySo(PeriodStatus status, string code) =>
        Assert.Equal([code], Codes(_plain with { PeriodStatus = status }));

    [Fact]
    public void Of_ANegativeCount_SaySo() =>
        Assert.Equal(["negative-balancing-item"], Codes(TestLists.Observation(TestLists.RecordedBasis.OfType("0"), "2018", -3)));

    [Fact]
    public void Of_ASum_SaySo() => Assert.Equal(["sum-of-published-figures"], Codes(_plain with { Derivation = Derivation.Sum }));

    [Fact]
    public void Of_AFigureWithItsOwnNoteAndItsMeasuresCaveat_GiveBothInThatOrder() =>
        Assert.Equal(
            ["own", "principal-offence"],
            Codes(TestLists.Observation(CourtMeasures.Convicted, "2018", 3) with { Note = new Note("own", "Revised.") })
        );

    [Fact]
    public void Of_AWithheldCount_AreThoseOfItsMeasure() =>
        Assert.Equal(
            ["principal-offence"],
            Codes(TestLists.Observation(CourtMeasures.Convicted, "2018", ObservedCount.Missing(Symbol.All["c"])))
        );

    [Fact]
    public void Of_APublishedRate_AreThoseOfItsNumerator() =>
        Assert.Equal(["principal-offence"], Codes(TestLists.Published("convictions-per-prosecution", "2018", new QualifiedPercent(40))));

    [Fact]
    public void Of_ARateWhosePartsShareACaveat_GiveItOnce()
    {
        var rate = Assert.Single(
            TestLists.RatesOf([
                TestLists.Observation(CourtMeasures.Convicted, "2018", 3),
                TestLists.Observation(CourtMeasures.ProceededAgainst, "2018", 5),
            ])
        );

        Assert.Equal(["principal-offence"], rate.Notes.Select(note => note.Code));
    }

    [Fact]
    public void Of_ARateOnTheRecordedBasis_SayThatItIsImmature()
    {
        var rates = TestLists.RatesOf([
            TestLists.Observation(TestLists.RecordedBasis.OfType("0"), "2018", 6),
            TestLists.Observation(TestLists.RecordedBasis.Charged, "2018", 4),
            .. new[] { "2", "3", "18" }.Select(type => TestLists.Observation(TestLists.RecordedBasis.OfType(type), "2018", 1)),
        ]);

        Assert.NotEmpty(rates);
        Assert.All(rates, rate => Assert.Contains("immature", rate.Notes.Select(note => note.Code)));
    }

    [Fact]
    public void Of_ARateOnTheRecordedBasisWhoseMaturityIsUnknown_SayThatItIsImmatureAllTheSame()
    {
        var rate = Assert.Single(
            TestLists.RatesOf([], [TestLists.Published("charged-per-recorded-offence-recorded-basis", "2018", new QualifiedPercent(4))])
        );

        Assert.Null(rate.Maturity);
        Assert.Contains("immature", rate.Notes.Select(note => note.Code));
    }

    [Fact]
    public void Of_ARatePerPopulation_NameTheEstimate()
    {
        var rate = Assert.Single(TestLists.RatesOf([_plain], populations: [TestLists.Population(2018, 1_832_752)]));

        var note = Assert.Single(rate.Notes);
        Assert.Equal("population-estimate", note.Code);
        Assert.Equal("Divided by the mid-2018 population estimate of 1,832,752.", note.Text);
    }

    [Theory]
    [InlineData("Own", "Text")]
    [InlineData("own", " ")]
    public void Note_ABadCodeOrNoText_IsRefused(string code, string text) => Assert.Throws<ArgumentException>(() => new Note(code, text));

    private static IEnumerable<string> Codes(Figure figure) => NoteRules.Of(figure).Select(note => note.Code);
}
