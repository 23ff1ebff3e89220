using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.V1.Claims;

/// <summary>Sentences as newspapers, charities and ministers write them, each with the verdict of each of its numbers (claims.csv).</summary>
public sealed class ClaimSentencesTests(MadeStore store) : IClassFixture<MadeStore>
{
    public static TheoryData<string, string> Sentences =>
        [
            .. CsvFile
                .Parse(File.ReadAllText(RepositoryFiles.Path("tests", "Api.IntegrationTests", "V1", "Claims", "claims.csv")))
                .Select(row => (row["text"], row["verdicts"])),
        ];

    [Theory]
    [MemberData(nameof(Sentences))]
    public async Task Sentence_Checked_HasTheVerdictOfEachOfItsNumbers(string text, string verdicts)
    {
        using var response = await store.Client.PostAsJsonAsync("/v1/claims/check", new { text }, TestContext.Current.CancellationToken);

        Assert.True(response.IsSuccessStatusCode);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal(verdicts, string.Join(' ', answer["claims"]!.AsArray().Select(claim => claim.Text("verdict"))));
    }

    [Fact]
    public async Task ClaimOfAForce_ShowsItsOwnFiguresFirst()
    {
        using var response = await store.Client.PostAsJsonAsync(
            "/v1/claims/check",
            new { text = "Only 3% of rapes in Kent lead to a charge" },
            TestContext.Current.CancellationToken
        );

        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal(["4.0", "1.7", "4.2", "1.9"], answer["figures"]!.AsArray().Select(rate => rate!["percent"]!.ToString()));
    }
}
