using System.Xml.Linq;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.Charts;

/// <summary>Breaks in series, drawn.</summary>
[Trait("Database", "Sqlite")]
public sealed class BreakChartTests(MadeStore store) : IClassFixture<MadeStore>
{
    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";

    [Fact]
    public async Task Series_WithBreaks_IsDrawnInPiecesWithALineAndALetterForEach()
    {
        string[] figures =
        [
            .. new[] { "2012-13", "2013-14", "2014-15", "2015-16", "2016-17" }.SelectMany(
                (year, index) =>
                    (string[])
                        [
                            $"cumbria,19c,outcome-1-recorded-basis,{year},{10 + index}",
                            $"cumbria,19c,outcome-0-recorded-basis,{year},0",
                            $"cumbria,19c,outcome-18-recorded-basis,{year},{90 - index}",
                            .. Enumerable
                                .Range(2, 21)
                                .Where(type => type is not (18 or 19))
                                .Select(type => $"cumbria,19c,outcome-{type}-recorded-basis,{year},0"),
                        ]
            ),
        ];
        await store.AddAsync("made-broken-counts", 1, new DateOnly(2022, 1, 1), figures);
        var answer = await store.JsonAsync("/forces/cumbria/trends?rate=charged-per-recorded-offence-recorded-basis&offence=19c");
        var broken = answer.List("points").Where(point => point.Texts("breaksBefore").Count > 0).ToList();
        Assert.NotEmpty(broken);

        var picture = XDocument.Parse(
            await store.Client.GetStringAsync(
                new Uri(
                    "/forces/cumbria/trends.svg?rate=charged-per-recorded-offence-recorded-basis&offence=19c&width=640",
                    UriKind.Relative
                ),
                TestContext.Current.CancellationToken
            )
        );

        Assert.Equal(broken.Count, picture.Descendants(_svg + "line").Count(line => line.Attribute("class")?.Value == "break"));
        var joined = picture
            .Descendants(_svg + "polyline")
            .Where(line => line.Attribute("class")?.Value == "line")
            .Sum(line => line.Attribute("points")!.Value.Split(' ').Length - 1);
        Assert.Equal(answer.List("points").Count - 1 - broken.Count, joined);
        var text = string.Join(' ', picture.Descendants(_svg + "text").Select(element => element.Value));
        Assert.All(
            answer.List("breaks"),
            known => Assert.Contains($"Break in the series: {known.Text("title")}", text, StringComparison.Ordinal)
        );
    }
}
