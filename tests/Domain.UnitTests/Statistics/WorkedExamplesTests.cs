using System.Globalization;

namespace OutcomesApi.Domain.UnitTests.Statistics;

public class WorkedExamplesTests
{
    [Theory]
    [MemberData(nameof(Lines))]
    public void Page_WorkedExample_HasTheResultItStates(string line)
    {
        var example = WorkedExample.Parse(line);

        object[] results = [.. WorkedExampleMethods.ByName[example.Method](example)];

        Assert.Equal(example.Results.Count, results.Length);
        for (var i = 0; i < results.Length; i++)
            AssertStated(example.Results[i], results[i]);
    }

    [Fact]
    public void Page_Methods_EachHaveAnExample() =>
        Assert.Equal(
            WorkedExampleMethods.ByName.Keys.Order(),
            WorkedExample.LinesOfThePage().Select(line => WorkedExample.Parse(line).Method).Distinct().Order()
        );

    public static TheoryData<string> Lines() => [.. WorkedExample.LinesOfThePage()];

    /// <summary>A number agrees to half a unit of the last digit the page gives, of which there are at least six.</summary>
    private static void AssertStated(string stated, object result)
    {
        if (result is not double number)
        {
            Assert.Equal(stated, result);
            return;
        }

        var expected = decimal.Parse(stated, NumberStyles.Float, CultureInfo.InvariantCulture);
        Assert.True(expected == 0 || expected.Scale >= 6, $"{stated} has too few decimals to be a test.");
        Assert.Equal((double)expected, number, expected == 0 ? 0 : 0.5000001 * Math.Pow(10, -expected.Scale));
    }
}
