using OutcomesApi.Domain.Offences;
using OutcomesApi.Infrastructure.Persistence.Queries;
using OutcomesApi.Infrastructure.Reference;

namespace OutcomesApi.Api.IntegrationTests.Store;

/// <summary>The portions in which figures are read: each place once and in order, few at first, never too many.</summary>
public sealed class FigureBatchesTests
{
    private static readonly List<OffenceType?> _offences = [null, .. ReferenceLists.Embedded.Offences.Take(300)];

    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(1, 100, 0)]
    [InlineData(1, 100, 99)]
    [InlineData(3, 7, 2)]
    [InlineData(40, 33, 5)]
    [InlineData(301, 160, 150)]
    public void Batches_OfOffencesAndPeriods_HaveEachPlaceOnceAndInOrder(int offences, int periods, int first)
    {
        var asked = _offences.Take(offences).ToList();
        short[] keys = [.. Enumerable.Range(1, periods).Select(key => (short)key)];

        var read = FigureBatches
            .Of(asked, keys, first)
            .SelectMany(batch => batch.Offences.SelectMany(offence => (batch.Periods ?? keys).Select(period => (offence, period))))
            .ToList();

        Assert.Equal(asked.SelectMany(offence => keys.Select(period => (offence, period))).Skip(first), read);
    }

    [Fact]
    public void Batches_OfManyPeriods_BeginWithFew()
    {
        var batches = FigureBatches.Of(_offences, [.. Enumerable.Range(1, 600).Select(key => (short)key)], 0).ToList();

        Assert.Equal(16, batches[0].Periods!.Length);
        Assert.Equal(32, batches[1].Periods!.Length);
        Assert.All(batches, batch => Assert.InRange(batch.Offences.Length, 1, 16));
    }
}
