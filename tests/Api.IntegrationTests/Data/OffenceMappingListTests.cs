using OutcomesApi.Domain.Offences;
using OutcomesApi.Infrastructure.Reference;

namespace OutcomesApi.Api.IntegrationTests.Data;

/// <summary>The list of what the Ministry of Justice's codes are among the Home Office's.</summary>
public sealed class OffenceMappingListTests
{
    private static readonly ReferenceLists _lists = ReferenceLists.Load();

    [Fact]
    public void List_EveryCode_IsOneOfTheOffenceList()
    {
        foreach (var mapping in _lists.OffenceMappings.All)
        {
            Assert.Contains(
                _lists.Offences,
                offence =>
                    offence.Classification == OffenceClassification.MinistryOfJustice
                    && offence.Code == mapping.MojCode
                    && offence.Name == mapping.MojLabel
            );
            if (mapping.HomeOfficeCode is { } code)
                Assert.Contains(
                    _lists.Offences,
                    offence => offence.Classification == OffenceClassification.HomeOffice && offence.Code == code
                );
        }
    }

    [Fact]
    public void List_HasEveryCodeOfTheMinistryOnce() =>
        Assert.Equal(
            _lists
                .Offences.Where(offence => offence is { Classification: OffenceClassification.MinistryOfJustice, Code: not null })
                .Select(offence => offence.Code),
            _lists.OffenceMappings.All.Select(mapping => mapping.MojCode)
        );

    [Theory]
    [InlineData("19F", "19G", OffenceRelation.Exact)]
    [InlineData("19G", "19F", OffenceRelation.Exact)]
    [InlineData("88B", "88C", OffenceRelation.Exact)]
    [InlineData("88C", "88D", OffenceRelation.Exact)]
    [InlineData("88D", "88E", OffenceRelation.Exact)]
    [InlineData("22.1", "22B", OffenceRelation.Narrower)]
    [InlineData("27", "27", OffenceRelation.Exact)]
    [InlineData("25", null, OffenceRelation.None)]
    [InlineData("71.3", null, OffenceRelation.None)]
    [InlineData("17C", null, OffenceRelation.None)]
    [InlineData("18", null, OffenceRelation.None)]
    [InlineData("20C", null, OffenceRelation.None)]
    [InlineData("74", null, OffenceRelation.None)]
    public void List_CodesThatDoNotMeanTheSame_AreMappedByTheirWords(string mojCode, string? homeOfficeCode, OffenceRelation relation)
    {
        var mapping = Assert.Single(_lists.OffenceMappings.All, mapping => mapping.MojCode == mojCode);

        Assert.Equal((homeOfficeCode, relation), (mapping.HomeOfficeCode, mapping.Relation));
        Assert.True(mapping.MojCode == mapping.HomeOfficeCode || mapping.Relation == OffenceRelation.Narrower || mapping.Note is not null);
    }
}
