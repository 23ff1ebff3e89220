using OutcomesApi.Domain.Catalogues;

namespace OutcomesApi.Domain.Offences;

/// <summary>All offences the service knows, in the order of the tree.</summary>
public sealed class OffenceCatalogue(IEnumerable<OffenceType> offences) : Catalogue<OffenceType>(offences, offence => offence.Id)
{
    /// <summary>The identifier of all offences together.</summary>
    public const string AllOffencesId = "all-offences";
}
