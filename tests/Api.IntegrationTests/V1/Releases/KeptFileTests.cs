using System.Net;
using System.Net.Http.Headers;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.V1.Releases;

/// <summary>A download that was made before is sent from a file: the same, in whole and in parts, and never after the store has
/// changed.</summary>
public sealed class KeptFileTests(MadeStore store) : IClassFixture<MadeStore>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("csvw")]
    [InlineData("parquet")]
    public async Task Download_Again_IsTheSameAndCanBeHadInParts(string format)
    {
        var path = $"/v1/releases/essex-2018-v1/download?format={format}";
        using var first = await AskAsync(path);
        using var second = await AskAsync(path);
        var whole = await first.Content.ReadAsByteArrayAsync(Cancelled);

        Assert.Equal(whole, await second.Content.ReadAsByteArrayAsync(Cancelled));
        Assert.Equal(
            (first.Content.Headers.ContentType, first.Content.Headers.ContentDisposition, first.Headers.ETag),
            (second.Content.Headers.ContentType, second.Content.Headers.ContentDisposition, second.Headers.ETag)
        );
        Assert.Equal(whole.Length, second.Content.Headers.ContentLength);
        Assert.Equal(["bytes"], second.Headers.AcceptRanges);

        using var part = await AskAsync(
            path,
            request =>
            {
                request.Headers.Range = new RangeHeaderValue(10, null);
                request.Headers.IfRange = new RangeConditionHeaderValue(second.Headers.ETag!);
            }
        );
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(whole[10..], await part.Content.ReadAsByteArrayAsync(Cancelled));
    }

    [Fact]
    public async Task Download_AfterAPublication_IsMadeAnew()
    {
        const string Path = "/v1/releases/essex-2018-v1/download?format=json";
        using var before = await AskAsync(Path);
        using var kept = await AskAsync(Path);
        await store.AddAsync("another", 1, new DateOnly(2026, 1, 2), "essex,rape,defendants-convicted,2032,1");

        using var after = await AskAsync(Path);
        using var stale = await AskAsync(
            Path,
            request =>
            {
                request.Headers.Range = new RangeHeaderValue(10, null);
                request.Headers.IfRange = new RangeConditionHeaderValue(before.Headers.ETag!);
            }
        );

        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, stale.StatusCode);
    }

    [Fact]
    public async Task Download_OfWhatIsNotThere_IsAProblemEachTime()
    {
        for (var i = 0; i < 2; i++)
        {
            using var response = await AskAsync("/v1/releases/nowhere-v1/download");
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    private async Task<HttpResponseMessage> AskAsync(string path, Action<HttpRequestMessage>? with = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        with?.Invoke(request);
        return await store.Client.SendAsync(request, Cancelled);
    }
}
