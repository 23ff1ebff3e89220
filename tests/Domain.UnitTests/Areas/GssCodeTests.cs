using OutcomesApi.Domain.Areas;

namespace OutcomesApi.Domain.UnitTests.Areas;

public class GssCodeTests
{
    [Theory]
    [InlineData("E23000028")]
    [InlineData("W15000001")]
    [InlineData("K04000001")]
    [InlineData("N92000002")]
    [InlineData("S92000003")]
    public void Parse_ACodeOfTheRegister_KeepsIt(string text)
    {
        Assert.Equal(text, GssCode.Parse(text).Text);
        Assert.Equal(text, GssCode.Parse(text).ToString());
        Assert.Equal(GssCode.Parse(text), GssCode.Parse(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("e23000028")]
    [InlineData("E2300002")]
    [InlineData("E230000288")]
    [InlineData("X23000028")]
    [InlineData("E2300002A")]
    [InlineData(" E23000028")]
    [InlineData("E23000028 ")]
    [InlineData("E23000028\n")]
    [InlineData("E٢٣٠٠٠٠٢٨")]
    public void Parse_AnyOtherText_IsRefused(string text) => Assert.Throws<FormatException>(() => GssCode.Parse(text));
}
