namespace OutcomesApi.Domain.Offences;

/// <summary>The mappings between the Ministry of Justice's offence codes and the Home Office's, to be shown and never to join figures
/// by.</summary>
public sealed class OffenceMappings
{
    private readonly ILookup<string, OffenceMapping> _byMojCode;
    private readonly ILookup<string, OffenceMapping> _byHomeOfficeCode;

    /// <summary>Builds the list.</summary>
    /// <exception cref="ArgumentException">A pair of codes stands twice.</exception>
    public OffenceMappings(IEnumerable<OffenceMapping> mappings)
    {
        ArgumentNullException.ThrowIfNull(mappings);
        All = [.. mappings];
        if (All.DistinctBy(mapping => (mapping.MojCode, mapping.HomeOfficeCode)).Count() != All.Count)
            throw new ArgumentException("A pair of codes stands twice among the mappings.", nameof(mappings));
        _byMojCode = All.ToLookup(mapping => mapping.MojCode, StringComparer.Ordinal);
        _byHomeOfficeCode = All.Where(mapping => mapping.HomeOfficeCode is not null)
            .ToLookup(mapping => mapping.HomeOfficeCode!, StringComparer.Ordinal);
    }

    /// <summary>All of them, in the order of the list.</summary>
    public IReadOnlyList<OffenceMapping> All { get; }

    /// <summary>
    /// What an offence is mapped to: for one of the Ministry its mapping, also where it says that there is none; for one of the Home Office
    /// those that lead to it. An offence with the Ministry's code and other words is mapped to nothing.
    /// </summary>
    public IEnumerable<OffenceMapping> Of(OffenceType offence)
    {
        ArgumentNullException.ThrowIfNull(offence);
        return (offence.Classification, offence.Code) switch
        {
            (OffenceClassification.MinistryOfJustice, { } code) => _byMojCode[code]
                .Where(mapping => mapping.MojLabel.Equals(offence.Name, StringComparison.OrdinalIgnoreCase)),
            (OffenceClassification.HomeOffice, { } code) => _byHomeOfficeCode[code],
            _ => [],
        };
    }
}
