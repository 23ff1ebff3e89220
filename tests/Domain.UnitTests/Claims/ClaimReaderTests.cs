using OutcomesApi.Domain.Claims;
using OutcomesApi.Domain.Observations;

namespace OutcomesApi.Domain.UnitTests.Claims;

public class ClaimReaderTests
{
    [Theory]
    [InlineData("burglary in Kent up 12%", true)]
    [InlineData("charges fell by a third", true)]
    [InlineData("Convictions have doubled", true)]
    [InlineData("up to 2% of cases", false)]
    [InlineData("more than half of cases", false)]
    [InlineData("23% of rape cases end in conviction", false)]
    public void Text_OfAChange_IsTold(string text, bool speaksOfChange) => Assert.Equal(speaksOfChange, ClaimReader.SpeaksOfChange(text));

    [Theory]
    [InlineData("23%", Qualifier.Rounded, 0.225, 0.235)]
    [InlineData("23 per cent of cases", Qualifier.Rounded, 0.225, 0.235)]
    [InlineData("23 percent", Qualifier.Rounded, 0.225, 0.235)]
    [InlineData("23pc", Qualifier.Rounded, 0.225, 0.235)]
    [InlineData("twenty-three per cent", Qualifier.Rounded, 0.225, 0.235)]
    [InlineData("3.3%", Qualifier.Rounded, 0.0325, 0.0335)]
    [InlineData("1.62%", Qualifier.Rounded, 0.01615, 0.01625)]
    [InlineData("100%", Qualifier.Rounded, 0.995, 1.005)]
    [InlineData("0%", Qualifier.Rounded, 0, 0.005)]
    [InlineData("more than 50%", Qualifier.MoreThan, 0.5, 1)]
    [InlineData("at least 50%", Qualifier.AtLeast, 0.5, 1)]
    [InlineData("fewer than 2%", Qualifier.FewerThan, 0, 0.02)]
    [InlineData("under 2%", Qualifier.FewerThan, 0, 0.02)]
    [InlineData("up to 2%", Qualifier.AtMost, 0, 0.02)]
    [InlineData("about 20%", Qualifier.Approximately, 0.18, 0.22)]
    [InlineData("nearly 20%", Qualifier.Approximately, 0.18, 0.2)]
    [InlineData("just over 20%", Qualifier.Approximately, 0.2, 0.22)]
    [InlineData("just under 20%", Qualifier.Approximately, 0.18, 0.2)]
    [InlineData("more than half", Qualifier.MoreThan, 0.5, 1)]
    [InlineData("fewer than half", Qualifier.FewerThan, 0, 0.5)]
    [InlineData("half of all", Qualifier.Rounded, 0.45, 0.55)]
    [InlineData("a quarter", Qualifier.Rounded, 0.225, 0.275)]
    [InlineData("two thirds", Qualifier.Rounded, 0.6333333333, 0.7)]
    [InlineData("three quarters", Qualifier.Rounded, 0.725, 0.775)]
    [InlineData("a fifth", Qualifier.Rounded, 0.18, 0.22)]
    [InlineData("between 3 and 4 per cent", Qualifier.Approximately, 0.025, 0.045)]
    [InlineData("3.1-3.4%", Qualifier.Approximately, 0.0305, 0.0345)]
    [InlineData("four in every hundred", Qualifier.Rounded, 0.035, 0.045)]
    [InlineData("of every 100 rapes recorded, 4 led to a charge", Qualifier.Rounded, 0.035, 0.045)]
    [InlineData("one rape in 62", Qualifier.Rounded, 0.016, 0.0162601626)]
    [InlineData("one in five", Qualifier.Rounded, 0.1818181818, 0.2222222222)]
    [InlineData("1 in 62", Qualifier.Rounded, 0.016, 0.0162601626)]
    [InlineData("1 in every 62", Qualifier.Rounded, 0.016, 0.0162601626)]
    [InlineData("one out of five", Qualifier.Rounded, 0.1818181818, 0.2222222222)]
    [InlineData("fewer than one in 60", Qualifier.FewerThan, 0, 0.0166666667)]
    [InlineData("three in 10", Qualifier.Rounded, 0.25, 0.35)]
    public void Read_AShare_IsTheInterval(string text, Qualifier qualifier, double lower, double upper)
    {
        var claimed = Assert.Single(ClaimReader.Read(text));

        Assert.Equal((ClaimedValueKind.Proportion, qualifier), (claimed.Kind, claimed.Qualifier));
        Assert.Equal(lower, (double)claimed.Proportions!.Value.Lower, 9);
        Assert.Equal(upper, (double)claimed.Proportions!.Value.Upper, 9);
    }

    [Theory]
    [InlineData("rose by 23%", "change")]
    [InlineData("an increase of 23%", "change")]
    [InlineData("rose just 23%", "change")]
    [InlineData("23% fall in charges", "change")]
    [InlineData("up 7 percentage points", "change")]
    [InlineData("23% more likely to be charged", "comparison")]
    [InlineData("12% above the national average", "comparison")]
    [InlineData("20% of women have been assaulted", "of-people")]
    [InlineData("one in 1,000 residents", "of-people")]
    [InlineData("7 rapes a day", "per-time")]
    [InlineData("9.4 offences per 1,000 people", "per-population")]
    [InlineData("-5%", "negative-share")]
    [InlineData("120%", "not-a-share")]
    public void Read_WhatIsNoLevelOfCases_SaysWhy(string text, string reason) =>
        Assert.Equal(reason, Assert.Single(ClaimReader.Read(text)).NotCheckable?.Code);

    [Theory]
    [InlineData("jailed for 18 years")]
    [InlineData("a 34-year-old man")]
    [InlineData("two men were charged")]
    [InlineData("3,200 officers")]
    [InlineData("the 43 forces")]
    [InlineData("call 101 or 999")]
    [InlineData("\u00a32.3 million")]
    [InlineData("the 3rd time")]
    public void Read_WhatIsNoStatistic_IsEmpty(string text) => Assert.Empty(ClaimReader.Read(text));

    [Theory]
    [InlineData("20% in Kent and 23% in Essex", "20% in Kent |and 23% in Essex")]
    [InlineData("Essex charged 3.2% of rapes and Kent 4.0%", "Essex charged 3.2% of rapes |and Kent 4.0%")]
    [InlineData("Essex recorded 1,362 rapes, Kent 2,529", "Essex recorded 1,362 rapes|, Kent 2,529")]
    [InlineData("1.6% of rapes in England and Wales, and 7.1% of thefts", "1.6% of rapes in England and Wales, |and 7.1% of thefts")]
    [InlineData("843 rapes", "843 rapes")]
    public void Segments_OfEachNumber_AreItsOwnWords(string text, string segments) =>
        Assert.Equal(segments, string.Join('|', ClaimSegments.Of(text, ClaimReader.Read(text))));

    [Theory]
    [InlineData("843/52,210", 843, 52210)]
    [InlineData("843 of 52,210", 843, 52210)]
    [InlineData("843 out of the 52,210 recorded", 843, 52210)]
    [InlineData("18 out of 77", 18, 77)]
    [InlineData("18 of the 77", 18, 77)]
    [InlineData("two out of twelve", 2, 12)]
    public void Read_TwoCounts_KeepsBoth(string text, long events, long trials)
    {
        var claimed = Assert.Single(ClaimReader.Read(text));

        Assert.Equal((ClaimedValueKind.Parts, (events, trials)), (claimed.Kind, claimed.Parts!.Value));
    }

    [Theory]
    [InlineData("12 convictions", Qualifier.Exact, 12, 12)]
    [InlineData("a dozen", Qualifier.Exact, 12, 12)]
    [InlineData("half a dozen", Qualifier.Exact, 6, 6)]
    [InlineData("under a dozen", Qualifier.FewerThan, 0, 11)]
    [InlineData("fewer than 12", Qualifier.FewerThan, 0, 11)]
    [InlineData("at most 12", Qualifier.AtMost, 0, 12)]
    [InlineData("52,210 rapes", Qualifier.Exact, 52210, 52210)]
    [InlineData("4.8 million crimes", Qualifier.Rounded, 4750000, 4850000)]
    [InlineData("about 1,000", Qualifier.Approximately, 900, 1100)]
    [InlineData("nearly 1,000", Qualifier.Approximately, 900, 1000)]
    public void Read_ACount_IsTheBounds(string text, Qualifier qualifier, long lowest, long highest)
    {
        var claimed = Assert.Single(ClaimReader.Read(text));

        Assert.Equal((ClaimedValueKind.Count, qualifier), (claimed.Kind, claimed.Qualifier));
        Assert.Equal((lowest, (long?)highest), (claimed.Counts!.Value.Lowest, claimed.Counts!.Value.Highest));
    }

    [Fact]
    public void Read_MoreThanACount_HasNoHighest()
    {
        var claimed = Assert.Single(ClaimReader.Read("more than 1,000"));

        Assert.Equal((1001L, null), (claimed.Counts!.Value.Lowest, claimed.Counts!.Value.Highest));
    }

    [Fact]
    public void Read_SeveralShares_AreAllReadInTheirOrder() =>
        Assert.Equal(
            ["23%", "3.3%", "one in five"],
            ClaimReader.Read("23% here, 3.3% there and one in five elsewhere").Select(claimed => claimed.Text)
        );

    [Fact]
    public void Read_AShareWithItsCounts_IsTwoClaims() =>
        Assert.Equal(
            [ClaimedValueKind.Proportion, ClaimedValueKind.Parts],
            ClaimReader.Read("1.6%, or 843 of 52,210").Select(claimed => claimed.Kind)
        );

    [Theory]
    [InlineData("")]
    [InlineData("most of them")]
    [InlineData("the third quarter of the year")]
    [InlineData("9999999999999999999999")]
    public void Read_NoNumber_IsNothing(string text) => Assert.Empty(ClaimReader.Read(text));

    [Fact]
    public void Read_FigureQuotedAsPercentAndAsOneInN_IsWithinBoth()
    {
        const decimal Share = 843m / 52_210m;

        Assert.All(["1.6%", "1 in 62"], text => Assert.True(ClaimReader.Read(text)[0].Proportions!.Value.Contains(Share)));
        Assert.All(
            ["1.5%", "1.7%", "1 in 61", "1 in 63"],
            text => Assert.False(ClaimReader.Read(text)[0].Proportions!.Value.Contains(Share))
        );
    }

    // Hostile texts are read in linear time: the longest that is taken must not take long.
    [Theory]
    [InlineData("one ")]
    [InlineData("1,111")]
    [InlineData("more than ")]
    [InlineData("twenty-")]
    [InlineData("1 in ")]
    public async Task Read_ARepeatedText_Ends(string text)
    {
        var reading = Task.Run(() => ClaimReader.Read(string.Concat(Enumerable.Repeat(text, 200))), TestContext.Current.CancellationToken);

        Assert.True(
            (await reading.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken)).Count <= ClaimReader.MostValues
        );
    }
}
