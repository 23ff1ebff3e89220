using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Domain.UnitTests.Releases;

public class SourceTests
{
    [Fact]
    public void Citation_OfASourceWithEverything_IsOneLine()
    {
        var source = new Source("paper", "Southend Echo", "Rape convictions fall.", QualityLabel.PressReport)
        {
            PublishedOn = "2019-01-24",
            Table = "Table 3",
            Url = "https://example.org/rape",
            DerivedFrom =
            [
                new SourceDerivation(Of("table"), DerivationBasis.Named),
                new SourceDerivation(Of("reply"), DerivationBasis.Inferred),
            ],
        };

        Assert.Equal(
            "Southend Echo (2019-01-24). Rape convictions fall. Table 3. https://example.org/rape. Drawing on: Publisher, Title of table; Publisher, Title of reply.",
            source.Citation
        );
    }

    [Fact]
    public void Citation_OfASourceWithoutADate_SaysSo() => Assert.Equal("Publisher (no date). Title of table.", Of("table").Citation);

    [Fact]
    public void WithOrigins_OfASourceAlone_IsThatSource() => Assert.Equal(["table"], Ids(Of("table")));

    [Fact]
    public void WithOrigins_AnOriginThatTwoShare_IsThereOnce()
    {
        var table = Of("table");

        Assert.Equal(["paper", "reply", "campaign", "table"], Ids(Of("paper", Of("reply", table), Of("campaign", table))));
    }

    [Fact]
    public void WithOrigins_OriginsOfOrigins_ComeAfterTheNearOnes() =>
        Assert.Equal(["paper", "reply", "campaign", "table"], Ids(Of("paper", Of("reply", Of("table")), Of("campaign"))));

    [Fact]
    public void WithOrigins_SourcesThatDrawOnEachOther_AreEachThereOnce()
    {
        var derivations = new List<SourceDerivation>();
        var paper = Of("paper") with { DerivedFrom = derivations };
        derivations.Add(new SourceDerivation(Of("campaign", paper), DerivationBasis.Named));

        Assert.Equal(["paper", "campaign"], Ids(paper));
    }

    [Fact]
    public void WithOrigins_ALongLadderOfSharedOrigins_IsWalkedOnce()
    {
        var source = Of("step-0");
        for (var step = 1; step <= 60; step++)
            source = Of($"step-{step}", Of($"left-{step}", source), Of($"right-{step}", source));

        Assert.Equal(1 + (3 * 60), source.WithOrigins.Count());
    }

    [Theory]
    [InlineData("Table", "Publisher", "Title")]
    [InlineData("table", " ", "Title")]
    [InlineData("table", "Publisher", "")]
    public void Constructor_ABadIdentifierOrAnEmptyText_IsRefused(string id, string publisher, string title) =>
        Assert.ThrowsAny<ArgumentException>(() => new Source(id, publisher, title, QualityLabel.OfficialStatistics));

    private static Source Of(string id, params Source[] origins) =>
        new(id, "Publisher", $"Title of {id}", QualityLabel.OfficialStatistics)
        {
            DerivedFrom = [.. origins.Select(origin => new SourceDerivation(origin, DerivationBasis.Named))],
        };

    private static IEnumerable<string> Ids(Source source) => source.WithOrigins.Select(origin => origin.Id);
}
