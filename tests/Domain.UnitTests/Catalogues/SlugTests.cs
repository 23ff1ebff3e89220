using OutcomesApi.Domain.Catalogues;

namespace OutcomesApi.Domain.UnitTests.Catalogues;

public class SlugTests
{
    [Theory]
    [InlineData("essex")]
    [InlineData("west-mercia")]
    [InlineData("19c")]
    [InlineData("0")]
    [InlineData("offences-recorded-per-1000-population")]
    public void IsValid_LowerCaseWordsJoinedByHyphens_IsTrue(string text)
    {
        Assert.True(Slug.IsValid(text));
        Assert.Equal(text, Slug.Require(text, nameof(text)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("Essex")]
    [InlineData("-essex")]
    [InlineData("essex-")]
    [InlineData("west--mercia")]
    [InlineData("west mercia")]
    [InlineData("west_mercia")]
    [InlineData("../essex")]
    [InlineData("essex%2F")]
    [InlineData("dyfed–powys")]
    [InlineData("é")]
    [InlineData("١٩")]
    [InlineData("essex\n")]
    [InlineData("\nessex")]
    [InlineData("essex\0")]
    public void IsValid_AnyOtherText_IsFalse(string? text)
    {
        Assert.False(Slug.IsValid(text));
        Assert.Throws<ArgumentException>("name", () => Slug.Require(text!, "name"));
    }

    [Theory]
    [InlineData(Slug.MaximumLength, true)]
    [InlineData(Slug.MaximumLength + 1, false)]
    public void IsValid_AtTheLongestLength_IsTheLimit(int length, bool valid) => Assert.Equal(valid, Slug.IsValid(new string('a', length)));
}
