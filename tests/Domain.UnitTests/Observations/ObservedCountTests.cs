using OutcomesApi.Domain.Observations;

namespace OutcomesApi.Domain.UnitTests.Observations;

public class ObservedCountTests
{
    [Theory]
    [InlineData("low")]
    [InlineData("u")]
    [InlineData("p")]
    [InlineData("r")]
    [InlineData("e")]
    [InlineData("b")]
    public void Of_ASymbolThatStandsBesideAValue_KeepsBoth(string code)
    {
        var observed = ObservedCount.Of(new QualifiedCount(3), Symbol.All[code]);

        Assert.Equal(new QualifiedCount(3), observed.Count);
        Assert.Equal($"[{code}]", observed.Symbol?.ToString());
        Assert.Throws<ArgumentException>(() => ObservedCount.Missing(Symbol.All[code]));
    }

    [Theory]
    [InlineData("c")]
    [InlineData("x")]
    [InlineData("z")]
    public void Missing_ASymbolThatStandsInAValuesPlace_HasNoCount(string code)
    {
        var observed = ObservedCount.Missing(Symbol.All[code]);

        Assert.Null(observed.Count);
        Assert.Equal(code, observed.Symbol?.Code);
        Assert.Throws<ArgumentException>(() => ObservedCount.Of(new QualifiedCount(3), Symbol.All[code]));
    }

    [Fact]
    public void Of_ACountAlone_HasNoSymbol() => Assert.Null(ObservedCount.Of(new QualifiedCount(0)).Symbol);

    [Fact]
    public void Symbols_All_AreTestedHere() => Assert.Equal(["c", "x", "z", "low", "u", "p", "r", "e", "b"], Symbol.All.Ids);
}
