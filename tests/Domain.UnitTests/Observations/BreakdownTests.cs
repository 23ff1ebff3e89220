using OutcomesApi.Domain.Observations;

namespace OutcomesApi.Domain.UnitTests.Observations;

public class BreakdownTests
{
    [Theory]
    [InlineData("victim-sex=female", "victim-sex=female")]
    [InlineData("age=adult;sex=male", "age=adult;sex=male")]
    [InlineData("sex=male;age=adult", "age=adult;sex=male")]
    public void TryParse_DimensionsInAnyOrder_AreOrderedByDimension(string text, string id)
    {
        Assert.Equal(id, Breakdown.TryParse(text)?.Id);
        Assert.Equal(id, Breakdown.TryParse(text)?.ToString());
        Assert.Equal(Breakdown.TryParse(id), Breakdown.TryParse(text));
        Assert.Equal(Breakdown.TryParse(id)?.GetHashCode(), Breakdown.TryParse(text)?.GetHashCode());
    }

    [Theory]
    [InlineData("")]
    [InlineData("sex")]
    [InlineData("sex=")]
    [InlineData("=male")]
    [InlineData("sex=male=female")]
    [InlineData("sex=male;")]
    [InlineData(";sex=male")]
    [InlineData("sex=male;sex=female")]
    [InlineData("Sex=male")]
    [InlineData("sex= male")]
    [InlineData("sex=male\n")]
    public void TryParse_AnyOtherText_IsNull(string text) => Assert.Null(Breakdown.TryParse(text));

    [Fact]
    public void Of_NothingOrADimensionTwiceOrNoSlug_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => Breakdown.Of([]));
        Assert.Throws<ArgumentException>(() => Breakdown.Of([KeyValuePair.Create("sex", "male"), KeyValuePair.Create("sex", "female")]));
        Assert.Throws<ArgumentException>(() => Breakdown.Of([KeyValuePair.Create("sex", "Male")]));
        Assert.Throws<ArgumentException>(() => Breakdown.Of([KeyValuePair.Create("se x", "male")]));
    }

    [Fact]
    public void Parts_OfABreakdown_AreItsDimensionsAndCategories() =>
        Assert.Equal(
            [KeyValuePair.Create("age", "adult"), KeyValuePair.Create("sex", "male")],
            Breakdown.TryParse("sex=male;age=adult")!.Parts
        );
}
