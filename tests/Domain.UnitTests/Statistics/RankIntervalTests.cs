using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Domain.UnitTests.Statistics;

public class RankIntervalTests
{
    [Fact]
    public void OfAll_ReferenceForces_HasTheirRanksAndIntervals()
    {
        var vector = StatisticsVector
            .Cases("overdispersion")
            .Select(row => StatisticsVector.Parse(row.Data))
            .Single(one => one.Has("rank"));

        var ranks = RankInterval.OfAll(vector.Proportions(), ConfidenceLevel.NinetyFive);

        Assert.Equal(vector.Numbers("rank"), ranks.Select(rank => (double)rank.Rank));
        Assert.Equal(vector.Pairs("rank_interval_holm"), ranks.Select(rank => new[] { rank.Highest, rank.Lowest }));
        Assert.All(ranks, rank => Assert.Equal(5, rank.Groups));
    }

    [Fact]
    public void OfAll_AnyForces_HasTheRankWithinItsInterval()
    {
        foreach (var level in ConfidenceLevel.Reported)
        {
            Assert.All(
                RankInterval.OfAll(OverdispersionTests.Forces, level),
                rank => Assert.True(rank.Highest <= rank.Rank && rank.Rank <= rank.Lowest && rank.Highest >= 1 && rank.Lowest <= 12)
            );
        }
    }

    [Fact]
    public void OfAll_HigherLevel_IsNoNarrower()
    {
        var inner = RankInterval.OfAll(OverdispersionTests.Forces, ConfidenceLevel.NinetyFive);
        var outer = RankInterval.OfAll(OverdispersionTests.Forces, ConfidenceLevel.NinetyNinePointEight);

        Assert.All(
            inner.Zip(outer),
            pair => Assert.True(pair.Second.Highest <= pair.First.Highest && pair.Second.Lowest >= pair.First.Lowest)
        );
    }

    [Fact]
    public void OfAll_AnotherOrder_IsTheSameInThatOrder() =>
        Assert.Equal(
            RankInterval.OfAll(OverdispersionTests.Forces, ConfidenceLevel.NinetyFive).Reverse(),
            RankInterval.OfAll([.. OverdispersionTests.Forces.Reverse()], ConfidenceLevel.NinetyFive)
        );

    [Fact]
    public void OfAll_EqualShares_ShareTheRankAndEveryInterval()
    {
        var ranks = RankInterval.OfAll([Proportion.Of(1, 4), Proportion.Of(25, 100), Proportion.Of(2, 8)], ConfidenceLevel.NinetyFive);

        Assert.All(ranks, rank => Assert.Equal((1, 1, 3), (rank.Rank, rank.Highest, rank.Lowest)));
    }

    [Theory]
    [InlineData(57, 2)]
    [InlineData(59, 1)]
    public void OfAll_TwoForces_AreApartWherePIsBelowFivePercent(long events, int lowest)
    {
        // Against 40 of 400, 57 of 400 has p = 0.066 and 59 of 400 p = 0.041.
        var ranks = RankInterval.OfAll([Proportion.Of(events, 400), Proportion.Of(40, 400)], ConfidenceLevel.NinetyFive);

        Assert.Equal((1, 1, lowest), (ranks[0].Rank, ranks[0].Highest, ranks[0].Lowest));
        Assert.Equal((2, 3 - lowest, 2), (ranks[1].Rank, ranks[1].Highest, ranks[1].Lowest));
    }

    [Fact]
    public void OfAll_SharesFarApart_LeavesOneRankEach()
    {
        var ranks = RankInterval.OfAll(
            [Proportion.Of(2_000_000, 10_000_000), Proportion.Of(9_000_000, 10_000_000), Proportion.Of(5_000_000, 10_000_000)],
            ConfidenceLevel.NinetyNinePointEight
        );

        Assert.Equal([(3, 3, 3), (1, 1, 1), (2, 2, 2)], ranks.Select(rank => (rank.Rank, rank.Highest, rank.Lowest)));
    }

    [Fact]
    public void OfAll_ForcesWithoutAnEvent_CannotBeToldApart()
    {
        var ranks = RankInterval.OfAll([Proportion.Of(0, 1), Proportion.Of(0, 1_000_000_000_000)], ConfidenceLevel.NinetyFive);

        Assert.All(ranks, rank => Assert.Equal((1, 1, 2), (rank.Rank, rank.Highest, rank.Lowest)));
    }

    [Fact]
    public void OfAll_OneForceOrNone_HasNoOneToCompareWith()
    {
        Assert.Empty(RankInterval.OfAll([], ConfidenceLevel.NinetyFive));
        var rank = Assert.Single(RankInterval.OfAll([Proportion.Of(1, 2)], ConfidenceLevel.NinetyFive));
        Assert.Equal((1, 1, 1), (rank.Rank, rank.Highest, rank.Lowest));
    }

    [Fact]
    public void OfAll_NoListOrLevel_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => RankInterval.OfAll(null!, ConfidenceLevel.NinetyFive));
        Assert.Throws<ArgumentNullException>(() => RankInterval.OfAll([], null!));
    }
}
