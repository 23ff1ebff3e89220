using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Domain.UnitTests.Statistics;

public class ComputedTests
{
    [Fact]
    public void Computed_OfAValue_HasNoReason()
    {
        var computed = new Computed<string>("value");

        Assert.True(computed.IsComputed);
        Assert.Equal("value", computed.Value);
        Assert.Null(computed.Reason);
    }

    [Fact]
    public void Computed_OfAReason_HasNoValue()
    {
        var computed = new Computed<string>(NotComputableReason.TooFewPoints);

        Assert.False(computed.IsComputed);
        Assert.Null(computed.Value);
        Assert.Equal(NotComputableReason.TooFewPoints, computed.Reason);
    }

    [Fact]
    public void Computed_OfNoValue_IsRefused() => Assert.Throws<ArgumentNullException>(() => new Computed<string>(null!));
}
