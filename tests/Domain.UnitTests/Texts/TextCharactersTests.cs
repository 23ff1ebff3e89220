using System.Xml;
using OutcomesApi.Domain.Texts;

namespace OutcomesApi.Domain.UnitTests.Texts;

public class TextCharactersTests
{
    [Fact]
    public void FirstForbidden_OfEachCharacter_IsWhatXmlCannotCarryAndWhatOverridesDirection()
    {
        for (var code = 0; code <= char.MaxValue; code++)
        {
            var character = (char)code;
            var isForbidden =
                !XmlConvert.IsXmlChar(character) || character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

            Assert.Equal(isForbidden ? new ForbiddenCharacter(4, character) : null, TextCharacters.FirstForbidden($"abc{character}d"));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("Cases, by force")]
    [InlineData("Dyfed\u2013Powys \u00A3 \u6F22")]
    [InlineData("two\r\nlines\tand a tab")]
    [InlineData("\uD83D\uDE00 and \uD83D\uDE00")]
    [InlineData("\u200Eleft-to-right mark")]
    public void FirstForbidden_OfAnOrdinaryText_IsNull(string text)
    {
        Assert.Null(TextCharacters.FirstForbidden(text));
        Assert.Same(text, TextCharacters.Cleaned(text));
    }

    [Fact]
    public void FirstForbidden_OfHalvesOfCharacters_IsTheFirst()
    {
        Assert.Equal(3, TextCharacters.FirstForbidden("ab\uD83D")!.Value.Position);
        Assert.Equal(1, TextCharacters.FirstForbidden("\uDE00\uD83D\u0000")!.Value.Position);
        Assert.Equal(3, TextCharacters.FirstForbidden("\uD83D\uDE00\u000B\uD83D")!.Value.Position);
    }

    [Fact]
    public void Cleaned_HasReplacementCharacters()
    {
        Assert.Equal("a\uFFFDb\uFFFD\uD83D\uDE00\uFFFD", TextCharacters.Cleaned("a\u000Bb\u202E\uD83D\uDE00\uD83D"));
        XmlConvert.VerifyXmlChars(TextCharacters.Cleaned("\u0000\uFFFF\uDC00"));
    }

    [Fact]
    public void Message_NamesCharacterAndPosition() =>
        Assert.Contains("U+202E at position 2", TextCharacters.FirstForbidden("a\u202Eb")!.Value.Message, StringComparison.Ordinal);
}
