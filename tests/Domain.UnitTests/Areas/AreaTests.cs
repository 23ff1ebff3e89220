using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.UnitTests.Catalogues;

namespace OutcomesApi.Domain.UnitTests.Areas;

public class AreaTests
{
    [Fact]
    public void Ancestors_OfADistrict_AreNearestFirst() =>
        Assert.Equal(["essex", "east-of-england", "england", "england-and-wales"], TestLists.Southend.Ancestors.Select(area => area.Id));

    [Fact]
    public void Ancestors_OfTheWhole_AreNone() => Assert.Empty(TestLists.EnglandAndWales.Ancestors);

    [Theory]
    [InlineData(AreaLevel.Force, "essex")]
    [InlineData(AreaLevel.Region, "east-of-england")]
    [InlineData(AreaLevel.EnglandAndWales, "england-and-wales")]
    [InlineData(AreaLevel.PublisherArea, null)]
    [InlineData(AreaLevel.District, null)]
    public void Within_ALevel_IsTheContainingAreaOfIt(AreaLevel level, string? id) =>
        Assert.Equal(id, TestLists.Southend.Within(level)?.Id);

    [Fact]
    public void Equals_OneIdentifierWithOtherFields_IsTheSameArea()
    {
        var other = new Area("essex", "Essex Police", AreaLevel.Force);

        Assert.Equal(TestLists.Essex, other);
        Assert.Equal(TestLists.Essex.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(TestLists.Essex, TestLists.Kent);
    }

    [Theory]
    [InlineData("Essex", "Essex")]
    [InlineData("", "Essex")]
    [InlineData("essex", " ")]
    public void Constructor_ABadIdentifierOrNoName_IsRefused(string id, string name) =>
        Assert.ThrowsAny<ArgumentException>(() => new Area(id, name, AreaLevel.Force));

    [Fact]
    public void Forces_OfTheList_LeaveReportingBodiesOut()
    {
        Assert.Equal(["essex", "kent"], TestLists.Areas.Forces.Select(area => area.Id));
        Assert.Equal(["action-fraud"], TestLists.Areas.ReportingBodies.Select(area => area.Id));
    }

    [Theory]
    [InlineData("essex", "essex")]
    [InlineData("action-fraud", "action-fraud")]
    [InlineData("england", null)]
    [InlineData("nowhere", null)]
    [InlineData(null, null)]
    public void FindForce_AnIdentifier_FindsForcesAndReportingBodiesOnly(string? id, string? found) =>
        Assert.Equal(found, TestLists.Areas.FindForce(id)?.Id);

    [Fact]
    public void ChildrenOf_APublishersArea_AreItsMembers()
    {
        Assert.Equal(["essex", "kent"], TestLists.Areas.ChildrenOf(TestLists.EssexAndKent).Select(area => area.Id));
        Assert.Equal(["southend-on-sea"], TestLists.Areas.ChildrenOf(TestLists.Essex).Select(area => area.Id));
        Assert.Equal([TestLists.EssexAndKent], TestLists.Areas.PublisherAreasWith(TestLists.Kent));
        Assert.Empty(TestLists.Areas.PublisherAreasWith(TestLists.Southend));
    }
}
