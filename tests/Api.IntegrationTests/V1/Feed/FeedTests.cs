using System.Net;
using System.ServiceModel.Syndication;
using System.Xml;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.V1.Feed;

/// <summary>The feed of releases, as an independent reader of Atom sees it.</summary>
public abstract class FeedTests(ApiFixture api) : ApiTests(api)
{
    public sealed class OnSqlite(SqliteApiFixture api) : FeedTests(api);

    public sealed class OnSqlServer(SqlServerApiFixture api) : FeedTests(api);

    [Fact]
    public async Task Atom_HasAnEntryForEachReleaseTheNewestFirst()
    {
        using var response = await AskAsync("/v1/feed.atom");
        using var xml = XmlReader.Create(await response.Content.ReadAsStreamAsync(Cancelled));
        var feed = SyndicationFeed.Load(xml);
        var releases = (await JsonAsync("/v1/releases?pageSize=1000")).List("items");

        Assert.Equal("application/atom+xml", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(releases.Count, feed.Items.Count());
        Assert.All(
            releases,
            release =>
                Assert.Contains(feed.Items, item => item.Links.Any(link => link.Uri.AbsolutePath == $"/v1/releases/{release.Text("id")}"))
        );
        Assert.All(feed.Items, item => Assert.False(string.IsNullOrWhiteSpace(item.Title.Text)));
        Assert.Equal(feed.Items.Select(item => item.Id).Distinct().Count(), feed.Items.Count());
        Assert.Equal(feed.LastUpdatedTime, feed.Items.Max(item => item.LastUpdatedTime));
        Assert.Contains(feed.Links, link => link.RelationshipType == "self" && link.Uri.AbsolutePath == "/v1/feed.atom");
    }

    [Fact]
    public async Task Feed_OfOneDataSet_HasItsReleasesAlone()
    {
        var entry = Assert.Single((await JsonAsync("/v1/feed?dataSet=essex-2018")).List("entries"));

        Assert.Equal(
            ("essex-2018-v1-published", "published", "essex-2018-v1"),
            (entry.Text("id"), entry.Text("event"), entry.Text("release"))
        );
    }

    [Fact]
    public async Task Feed_OfAnUnknownDataSet_IsRefusedAndNamesWhatWasMeant()
    {
        using var response = await AskAsync("/v1/feed?dataSet=esex-2018");

        var text = await response.Content.ReadAsStringAsync(Cancelled);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("unknown-data-set", text, StringComparison.Ordinal);
        Assert.Contains("essex-2018", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Atom_AskedAgain_IsNotSentAgain()
    {
        using var first = await AskAsync("/v1/feed.atom");

        using var again = await AskAsync("/v1/feed.atom", ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }
}
