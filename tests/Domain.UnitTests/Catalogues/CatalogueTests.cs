using OutcomesApi.Domain.Catalogues;

namespace OutcomesApi.Domain.UnitTests.Catalogues;

public class CatalogueTests
{
    private static readonly string[] _words = ["wiltshire", "essex", "kent"];

    [Fact]
    public void Entries_InAnyOrderGiven_KeepIt()
    {
        var catalogue = Of(_words);

        Assert.Equal(_words, catalogue.Select(entry => entry.Text));
        Assert.Equal(3, catalogue.Count);
        Assert.Equal("essex", catalogue[1].Text);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(12)]
    [InlineData(500)]
    public void Ids_OfAListOfAnyLength_AreInTheOrderOfTheList(int count)
    {
        string[] words = [.. Enumerable.Range(0, count).Select(number => $"id-{(number * 7919) % 1009}").Distinct()];

        Assert.Equal(words, Of(words).Ids);
    }

    [Fact]
    public void Find_AnEntryThatIsThere_GivesIt()
    {
        var catalogue = Of(_words);

        Assert.Equal("kent", catalogue.Find("kent")?.Text);
        Assert.Equal("kent", catalogue["kent"].Text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Kent")]
    [InlineData("surrey")]
    public void Find_AnEntryThatIsNotThere_GivesNothing(string? id)
    {
        var catalogue = Of(_words);

        Assert.Null(catalogue.Find(id));
    }

    [Fact]
    public void Indexer_AnEntryThatIsNotThere_SaysWhichIsMissing() =>
        Assert.Contains("'surrey'", Assert.Throws<KeyNotFoundException>(() => Of(_words)["surrey"]).Message, StringComparison.Ordinal);

    [Fact]
    public void Constructor_OneIdentifierTwice_IsRefusedAndNamed()
    {
        var refusal = Assert.Throws<ArgumentException>(() => Of(["essex", "kent", "essex"]));

        Assert.StartsWith("'essex' stands twice in the list of Entry.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_NoEntries_IsAnEmptyList()
    {
        Assert.Empty(Of([]));
        Assert.Empty(Of([]).Ids);
    }

    private static Catalogue<Entry> Of(IEnumerable<string> words) => new(words.Select(word => new Entry(word)), entry => entry.Text);

    private sealed record Entry(string Text);
}
