using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.V1.Claims;

/// <summary>
/// Sentences as newspapers, charities, police forces and ministers write them, each with the verdict of each of its numbers and why
/// (claims.csv).
/// </summary>
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
    public async Task Reproduced_IsSaidOfAllClaimsThatAreAndOfNoOthers()
    {
        var (said, right, expected) = (0, 0, 0);
        foreach (var (text, verdicts) in Sentences.Select(row => row.Data))
        {
            using var response = await store.Client.PostAsJsonAsync(
                "/v1/claims/check",
                new { text },
                TestContext.Current.CancellationToken
            );
            var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
            var found = answer["claims"]!.AsArray().Select(claim => claim.Text("verdict") == "reproduced").ToList();
            var wanted = verdicts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(verdict => verdict == "reproduced").ToList();
            said += found.Count(one => one);
            expected += wanted.Count(one => one);
            right += found.Zip(wanted).Count(pair => pair.First && pair.Second);
        }

        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{Sentences.Count} sentences; precision {right} of {said}, recall {right} of {expected}."
        );
        Assert.True(Sentences.Count >= 80);
        Assert.Equal((expected, expected), (said, right));
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
