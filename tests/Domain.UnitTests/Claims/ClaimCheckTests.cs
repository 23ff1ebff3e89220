using OutcomesApi.Domain.Claims;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Domain.UnitTests.Catalogues;

namespace OutcomesApi.Domain.UnitTests.Claims;

public class ClaimCheckTests
{
    private static readonly ClaimScope _any = new([], [], []);

    [Theory]
    [InlineData("1.6%", ClaimAgreement.AfterRounding)]
    [InlineData("1 in 62", ClaimAgreement.AfterRounding)]
    [InlineData("843/52,210", ClaimAgreement.SameCounts)]
    [InlineData("under 2%", ClaimAgreement.Consistent)]
    [InlineData("about 1.6%", ClaimAgreement.Consistent)]
    public void Of_ARate_AgreesAsWellAsItDoes(string text, ClaimAgreement agreement)
    {
        var check = Check(text, _any, Candidate(843, 52_210, "2020"));

        Assert.Equal(agreement, Assert.Single(check.Matches).Agreement);
        Assert.Equal(agreement != ClaimAgreement.Consistent, check.IsReproducedByCurrent);
    }

    [Theory]
    [InlineData("1.7%", "value")]
    [InlineData("843/52,211", "value")]
    public void Of_ANearValue_IsANearMiss(string text, string differs)
    {
        var check = Check(text, _any, Candidate(843, 52_210, "2020"));

        Assert.Empty(check.Matches);
        Assert.Equal([differs], Assert.Single(check.NearMisses).Differs);
    }

    [Fact]
    public void Of_AnotherPeriod_IsANearMissThatSaysSo()
    {
        var check = Check("1.6%", _any with { Periods = [TimePeriod.Parse("2021")] }, Candidate(843, 52_210, "2020"));

        Assert.Empty(check.Matches);
        Assert.Equal(["period"], Assert.Single(check.NearMisses).Differs);
    }

    [Fact]
    public void Of_AFarValue_IsNothing() => Assert.Empty(Check("16%", _any, Candidate(843, 52_210, "2020")).NearMisses);

    [Fact]
    public void Of_ASupersededFigure_SaysWhatItIsNow()
    {
        var old = Candidate(16, 1000, "2020") with { IsCurrent = false };
        var now = Candidate(55, 1000, "2020", TestLists.SecondRelease);
        var check = Check("1.6%", _any, old, now);

        Assert.True(check.IsReproduced);
        Assert.False(check.IsReproducedByCurrent);
        Assert.Equal(0.055, Assert.Single(check.Matches).Now!.Rate!.Estimate.Value!.Value, 12);
    }

    [Fact]
    public void Of_Candidates_OrderDoesNotMatter()
    {
        ClaimCandidate[] candidates =
        [
            Candidate(16, 1000, "2019"),
            Candidate(160, 10_010, "2020"),
            Candidate(161, 10_000, "2021"),
            Candidate(17, 1000, "2022"),
        ];
        var there = Check("1.6%", _any, candidates);
        var back = Check("1.6%", _any, [.. candidates.Reverse()]);

        Assert.Equal(there.Matches.Select(match => match.Candidate.Key), back.Matches.Select(match => match.Candidate.Key));
        Assert.Equal(there.NearMisses.Select(match => match.Candidate.Key), back.NearMisses.Select(match => match.Candidate.Key));
        Assert.Equal("2019", there.Matches[0].Candidate.Period.Id);
    }

    [Fact]
    public void Of_ACountPublishedAsABound_IsThatBoundAndNotTheNumberBelow()
    {
        var fewer = new ClaimCandidate(
            null,
            TestLists.Observation(CourtMeasures.Convicted, "2021", new QualifiedCount(12, Qualifier.FewerThan)),
            true
        );

        Assert.Equal(ClaimAgreement.AsPublished, Assert.Single(Check("under a dozen", _any, fewer).Matches).Agreement);
        Assert.Equal(ClaimAgreement.Consistent, Assert.Single(Check("11 convictions", _any, fewer).Matches).Agreement);
    }

    [Fact]
    public void Of_APublishedPercentage_IsThatPercentage()
    {
        var rate = TestLists
            .RatesOf([], [TestLists.Published("convictions-per-prosecution", "2016", new QualifiedPercent(20, Qualifier.Rounded, 1))])
            .Single();

        Assert.Equal(ClaimAgreement.AsPublished, Assert.Single(Check("20%", _any, new ClaimCandidate(rate, null, true)).Matches).Agreement);
    }

    private static ClaimCheck Check(string text, ClaimScope scope, params ClaimCandidate[] candidates) =>
        ClaimCheck.Of(ClaimReader.Read(text).Single(), scope, candidates);

    private static ClaimCandidate Candidate(long events, long trials, string period, Release? release = null) =>
        new(
            TestLists
                .RatesOf([
                    TestLists.Observation(CourtMeasures.Convicted, period, events, release),
                    TestLists.Observation(CourtMeasures.ProceededAgainst, period, trials, release),
                ])
                .Single(rate => rate.Definition.Id == "convictions-per-prosecution"),
            null,
            true
        );
}
