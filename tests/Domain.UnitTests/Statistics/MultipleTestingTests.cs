using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Domain.UnitTests.Statistics;

public class MultipleTestingTests
{
    private static readonly StatisticsVector _vector = StatisticsVector.Section("bh_holm");

    [Fact]
    public void Holm_ReferenceCase_HasItsAdjustedValues() =>
        StatisticsAssert.Close(_vector.Numbers("holm"), MultipleTesting.Holm(_vector.Numbers("p")), 1e-9);

    [Fact]
    public void BenjaminiHochberg_ReferenceCase_HasItsAdjustedValues()
    {
        var adjusted = MultipleTesting.BenjaminiHochberg(_vector.Numbers("p"));

        StatisticsAssert.Close(_vector.Numbers("bh"), adjusted, 1e-9);
        Assert.Equal(_vector.WholeNumber("bh_reject_05"), adjusted.Count(p => p < 0.05));
    }

    [Theory]
    [MemberData(nameof(Adjustments))]
    public void Adjusted_AnotherOrder_IsTheSameInThatOrder(string name)
    {
        var adjust = Adjustment(name);
        double[] pValues = [0.3, 0.001, 0.04, 0.04, 1, 0.012];

        Assert.Equal(adjust(pValues).Reverse(), adjust([.. pValues.Reverse()]));
    }

    [Theory]
    [MemberData(nameof(Adjustments))]
    public void Adjusted_AnyP_IsNotBelowItAndNotAboveOne(string name)
    {
        var pValues = _vector.Numbers("p");
        var adjusted = Adjustment(name)(pValues);

        for (var i = 0; i < pValues.Length; i++)
            Assert.InRange(adjusted[i], pValues[i], 1);
    }

    [Fact]
    public void BenjaminiHochberg_AnyP_IsNotAboveHolms()
    {
        var pValues = _vector.Numbers("p");

        Assert.All(
            MultipleTesting.BenjaminiHochberg(pValues).Zip(MultipleTesting.Holm(pValues)),
            pair => Assert.True(pair.First <= pair.Second)
        );
    }

    [Theory]
    [MemberData(nameof(Adjustments))]
    public void Adjusted_OneTestOrNone_IsUnchanged(string name)
    {
        Assert.Equal([0.03], Adjustment(name)([0.03]));
        Assert.Empty(Adjustment(name)([]));
    }

    [Theory]
    [InlineData(-0.001)]
    [InlineData(1.001)]
    [InlineData(double.NaN)]
    public void Adjusted_WhatIsNoProbability_IsRefused(double pValue)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => MultipleTesting.Holm([0.5, pValue]));
        Assert.Throws<ArgumentOutOfRangeException>(() => MultipleTesting.BenjaminiHochberg([0.5, pValue]));
    }

    public static TheoryData<string> Adjustments() => [nameof(MultipleTesting.Holm), nameof(MultipleTesting.BenjaminiHochberg)];

    private static Func<IReadOnlyList<double>, IReadOnlyList<double>> Adjustment(string name) =>
        name == nameof(MultipleTesting.Holm) ? MultipleTesting.Holm : MultipleTesting.BenjaminiHochberg;
}
