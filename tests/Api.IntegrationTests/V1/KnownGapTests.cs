using OutcomesApi.Api.IntegrationTests.Importing;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.V1;

/// <summary>A gap that tables do not mark is said on every answer whose figures have it.</summary>
public sealed class KnownGapTests(ImportStore store) : IClassFixture<ImportStore>
{
    [Theory]
    [InlineData("/forces/greater-manchester/outcomes?offence=shoplifting&period=2019-20-Q3")]
    [InlineData("/forces/greater-manchester/outcomes?offence=46&period=2019-20-Q3")]
    public async Task Outcomes_OfGreaterManchester2019_HaveTheNote(string path)
    {
        await store.ImportTextAsync("outcomes.csv", Csv("Greater Manchester"));

        var notes = (await store.JsonAsync(path))["notes"]!.AsArray();

        Assert.Contains(notes, note => note.Text("code") == "known-gap-greater-manchester-2019");
    }

    [Fact]
    public async Task Outcomes_OfAnotherForceOrTime_DoNotHaveIt()
    {
        await store.ImportTextAsync("outcomes-kent.csv", Csv("Kent"));

        var notes = (await store.JsonAsync("/forces/kent/outcomes?offence=46&period=2019-20-Q3"))["notes"]!.AsArray();

        Assert.DoesNotContain(notes, note => note.Text("code")!.StartsWith("known-gap", StringComparison.Ordinal));
    }

    private static string Csv(string force) =>
        "Financial Year,Financial Quarter,Force Name,Offence Description,Offence Group,Offence Subgroup,Offence Code,Offence code expired,"
        + "Outcome Description,Outcome Group,Outcome Type,Force outcomes for offences recorded in quarter,Force outcomes recorded in quarter\n"
        + $"2019/20,3,{force},Shoplifting,Theft offences,Shoplifting,46,,Charged/Summonsed,Charged/Summonsed,1,10,11\n";
}
