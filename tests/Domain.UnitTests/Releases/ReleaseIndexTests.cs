using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Domain.UnitTests.Catalogues;

namespace OutcomesApi.Domain.UnitTests.Releases;

public class ReleaseIndexTests
{
    private static readonly DataSet _other = new("recorded-crime", "Recorded crime", "Home Office");
    private static readonly DateTimeOffset _today = Day(2020, 1, 1);

    [Fact]
    public void CurrentAt_ALaterRelease_SupersedesForThePeriodsItCoversOnly()
    {
        var index = new ReleaseIndex([Release(1, 2018, "2016-17", "2017-18"), Release(2, 2019, "2017-18", "2018-19")]);

        Assert.Equal(["outcomes-v1 2016-17", "outcomes-v2 2017-18", "outcomes-v2 2018-19"], Current(index, _today));
    }

    [Fact]
    public void CurrentAt_AReleaseReplacedForEveryPeriod_IsNotRead()
    {
        var index = new ReleaseIndex([Release(1, 2018, "2017-18") with { Status = ReleaseStatus.Superseded }, Release(2, 2019, "2017-18")]);

        Assert.Equal(["outcomes-v2 2017-18"], Current(index, _today));
    }

    [Fact]
    public void Status_OfAReleaseReplacedForEveryPeriod_IsSuperseded()
    {
        var index = new ReleaseIndex([Release(1, 2018, "2016-17", "2017-18"), Release(2, 2019, "2017-18"), Release(3, 2020, "2016-17")]);

        Assert.Equal([ReleaseStatus.Superseded, ReleaseStatus.Published, ReleaseStatus.Published], index.Select(release => release.Status));
        Assert.Equal(["outcomes-v2 outcomes-v3", "", ""], index.Select(release => string.Join(' ', release.SupersededBy)));
    }

    [Fact]
    public void Status_OfAReleaseReplacedForSomePeriods_StaysPublishedAndNamesTheOther()
    {
        var index = new ReleaseIndex([
            Release(1, 2018, "2016-17", "2017-18") with
            {
                Status = ReleaseStatus.Superseded,
            },
            Release(2, 2019, "2017-18"),
        ]);

        Assert.Equal(ReleaseStatus.Published, index[0].Status);
        Assert.Equal(["outcomes-v2"], index[0].SupersededBy);
    }

    [Fact]
    public void Status_WhereTheLaterReleaseWasWithdrawn_IsPublishedAgainAndTheOtherStaysWithdrawn()
    {
        var index = new ReleaseIndex([Release(1, 2018, "2017-18"), Release(2, 2019, "2017-18") with { Status = ReleaseStatus.Withdrawn }]);

        Assert.Equal([ReleaseStatus.Published, ReleaseStatus.Withdrawn], index.Select(release => release.Status));
        Assert.Equal(["", "outcomes-v1"], index.Select(release => string.Join(' ', release.SupersededBy)));
    }

    [Fact]
    public void CurrentAt_BeforeTheLaterReleaseWasPublished_GivesTheEarlier()
    {
        var index = new ReleaseIndex([Release(1, 2018, "2017-18") with { Status = ReleaseStatus.Superseded }, Release(2, 2019, "2017-18")]);

        Assert.Equal(["outcomes-v1 2017-18"], Current(index, Day(2018, 12, 31)));
        Assert.Empty(Current(index, Day(2017, 12, 31)));
    }

    [Fact]
    public void CurrentAt_TheInstantOfPublication_GivesTheRelease()
    {
        var release = Release(1, 2018, "2017-18");
        var index = new ReleaseIndex([release]);

        Assert.Single(Current(index, release.PublishedAt));
        Assert.Empty(Current(index, release.PublishedAt.AddTicks(-1)));
    }

    [Fact]
    public void CurrentAt_TwoReleasesOfOneInstant_GivesTheHigherVersion()
    {
        var index = new ReleaseIndex([Release(2, 2018, "2017-18"), Release(1, 2018, "2017-18")]);

        Assert.Equal(["outcomes-v2 2017-18"], Current(index, _today));
    }

    [Fact]
    public void CurrentAt_AnOldReleaseLoadedLate_DoesNotSupersedeANewOne()
    {
        var index = new ReleaseIndex([Release(1, 2019, "2017-18"), Release(2, 2018, "2017-18", "2016-17")]);

        Assert.Equal(["outcomes-v1 2017-18", "outcomes-v2 2016-17"], Current(index, _today));
    }

    [Theory]
    [InlineData(ReleaseStatus.Withdrawn)]
    [InlineData(ReleaseStatus.Draft)]
    public void CurrentAt_AReleaseThatIsNotPublic_LeavesTheEarlierOneCurrent(ReleaseStatus status)
    {
        var index = new ReleaseIndex([Release(1, 2018, "2017-18"), Release(2, 2019, "2017-18", "2018-19") with { Status = status }]);

        Assert.Equal(["outcomes-v1 2017-18"], Current(index, _today));
    }

    [Fact]
    public void CurrentAt_AReleaseOfALaterStateOfTheStore_IsNotSeen()
    {
        var index = new ReleaseIndex([Release(1, 2018, "2017-18"), Release(2, 2019, "2017-18") with { Sequence = 5 }]);

        Assert.Equal(["outcomes-v1 2017-18"], Current(index, _today, sequence: 4));
        Assert.Equal(["outcomes-v2 2017-18"], Current(index, _today, sequence: 5));
    }

    [Fact]
    public void CurrentAt_AnotherDataSet_SupersedesNothing()
    {
        var index = new ReleaseIndex([
            Release(1, 2018, "2017-18"),
            TestLists.ReleaseOf(_other, 1, new DateOnly(2019, 1, 1), [TimePeriod.Parse("2017-18")]),
        ]);

        Assert.Equal(["outcomes-v1 2017-18", "recorded-crime-v1 2017-18"], Current(index, _today));
    }

    [Fact]
    public void CurrentAt_UndatedPeriods_SupersedeByLabel()
    {
        var index = new ReleaseIndex([
            Release(1, 2018) with
            {
                Periods = [TimePeriod.Undated("last year"), TimePeriod.Undated("this year")],
            },
            Release(2, 2019) with
            {
                Periods = [TimePeriod.Undated("last year")],
            },
        ]);

        var current = index.CurrentAt(new Snapshot(_today, 1));

        Assert.Equal("this year", Assert.Single(current[index["outcomes-v1"]]).Label);
        Assert.Equal("last year", Assert.Single(current[index["outcomes-v2"]]).Label);
    }

    [Fact]
    public void CurrentAt_NoReleases_IsEmpty() => Assert.Empty(new ReleaseIndex([]).CurrentAt(new Snapshot(_today, 1)));

    [Fact]
    public void Public_AllButDrafts_IncludesTheWithdrawn()
    {
        var index = new ReleaseIndex([
            Release(1, 2018) with
            {
                Status = ReleaseStatus.Superseded,
            },
            Release(2, 2018) with
            {
                Status = ReleaseStatus.Withdrawn,
            },
            Release(3, 2018),
            Release(4, 2018) with
            {
                Status = ReleaseStatus.Draft,
            },
        ]);

        Assert.Equal(["outcomes-v1", "outcomes-v2", "outcomes-v3"], index.Public.Select(release => release.Id));
    }

    [Fact]
    public void PublicSources_OfSeveralReleases_AreEachThereOnceAndNotThoseOfDrafts()
    {
        var secret = new Source("secret", "Home Office", "Not out yet", QualityLabel.OfficialStatistics);
        var paper = new Source("paper", "Echo", "Report", QualityLabel.PressReport)
        {
            DerivedFrom = [new SourceDerivation(TestLists.Table, DerivationBasis.Named)],
        };
        var index = new ReleaseIndex([
            Release(1, 2018) with
            {
                Sources = [paper],
            },
            Release(2, 2019),
            Release(3, 2020) with
            {
                Sources = [secret],
                Status = ReleaseStatus.Draft,
            },
        ]);

        Assert.Equal(["paper", "outcomes-table"], index.PublicSources.Select(source => source.Id));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Release_AVersionBelowOne_IsRefused(int version) => Assert.Throws<ArgumentOutOfRangeException>(() => Release(version, 2018));

    private static Release Release(int version, int year, params string[] periods) =>
        TestLists.ReleaseOf(TestLists.Outcomes, version, new DateOnly(year, 7, 18), [.. periods.Select(TimePeriod.Parse)]);

    private static IEnumerable<string> Current(ReleaseIndex index, DateTimeOffset asOf, long sequence = 1) =>
        index
            .CurrentAt(new Snapshot(asOf, sequence))
            .SelectMany(pair => pair.Value.Select(period => $"{pair.Key.Id} {period}"))
            .Order(StringComparer.Ordinal);

    private static DateTimeOffset Day(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.Zero);
}
