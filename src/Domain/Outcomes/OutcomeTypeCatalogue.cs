using OutcomesApi.Domain.Catalogues;

namespace OutcomesApi.Domain.Outcomes;

/// <summary>All outcome types the service knows.</summary>
public sealed class OutcomeTypeCatalogue(IEnumerable<OutcomeType> types) : Catalogue<OutcomeType>(types, type => type.Id)
{
    /// <summary>The groups, in the order in which their types come.</summary>
    public IEnumerable<OutcomeGroup> Groups => this.Select(type => type.Group).OfType<OutcomeGroup>().DistinctBy(group => group.Id);
}
