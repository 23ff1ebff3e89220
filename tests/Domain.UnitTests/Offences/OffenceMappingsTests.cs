using OutcomesApi.Domain.Offences;

namespace OutcomesApi.Domain.UnitTests.Offences;

public sealed class OffenceMappingsTests
{
    private static readonly OffenceMapping _swapped = new("19F", "Rape of a male aged under 16", "19G", OffenceRelation.Exact, "labels");
    private static readonly OffenceMapping _none = new("74", "Gross Indecency with Children", null, OffenceRelation.None, "labels");

    [Fact]
    public void Of_OffenceOfEitherList_GivesItsMapping()
    {
        var mappings = new OffenceMappings([_swapped, _none]);

        Assert.Equal([_swapped], mappings.Of(Offence("19F", "Rape of a male aged under 16", OffenceClassification.MinistryOfJustice)));
        Assert.Equal([_swapped], mappings.Of(Offence("19G", "Rape of a male child under 16", OffenceClassification.HomeOffice)));
        Assert.Equal([_none], mappings.Of(Offence("74", "Gross indecency with children", OffenceClassification.MinistryOfJustice)));
    }

    [Fact]
    public void Of_SameCodeOfTheOtherListOrOtherWords_GivesNothing()
    {
        var mappings = new OffenceMappings([_swapped, _none]);

        Assert.Empty(mappings.Of(Offence("19F", "Rape of a male aged 16 and over", OffenceClassification.HomeOffice)));
        Assert.Empty(mappings.Of(Offence("19F", "Rape of a male aged 16 or over", OffenceClassification.MinistryOfJustice)));
        Assert.Empty(mappings.Of(Offence(null, "Sexual offences", OffenceClassification.MinistryOfJustice)));
    }

    [Fact]
    public void Mapping_WithCodeAndNoRelationOrTheReverse_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new OffenceMapping("18", "Indecency between Males", "18", OffenceRelation.None, "labels"));
        Assert.Throws<ArgumentException>(() => new OffenceMapping("18", "Indecency between Males", null, OffenceRelation.Exact, "labels"));
    }

    [Fact]
    public void List_WithAPairOfCodesTwice_IsRefused() => Assert.Throws<ArgumentException>(() => new OffenceMappings([_swapped, _swapped]));

    private static OffenceType Offence(string? code, string name, OffenceClassification classification) =>
        new("offence", name, OffenceLevel.Code, classification) { Code = code };
}
