namespace OutcomesApi.Domain.Offences;

/// <summary>
/// What a code of the Ministry of Justice is among the Home Office's codes. For readers: figures are never joined over it, since the one
/// counts defendants by principal offence and the other recorded offences.
/// </summary>
public sealed record OffenceMapping
{
    /// <summary>Builds a mapping.</summary>
    /// <exception cref="ArgumentException">A text is empty, or there is a Home Office code and no relation to it, or a relation and no
    /// code.</exception>
    public OffenceMapping(string mojCode, string mojLabel, string? homeOfficeCode, OffenceRelation relation, string source)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mojCode);
        ArgumentException.ThrowIfNullOrWhiteSpace(mojLabel);
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        if (homeOfficeCode is null != (relation == OffenceRelation.None))
            throw new ArgumentException("A mapping has a Home Office code, or the relation 'none'.", nameof(relation));
        MojCode = mojCode;
        MojLabel = mojLabel;
        HomeOfficeCode = homeOfficeCode;
        Relation = relation;
        Source = source;
    }

    /// <summary>The Ministry's code, as text.</summary>
    public string MojCode { get; }

    /// <summary>The Ministry's words for it, by which it was mapped.</summary>
    public string MojLabel { get; }

    /// <summary>The Home Office's code, as text; null where there is none.</summary>
    public string? HomeOfficeCode { get; }

    /// <summary>How the Ministry's offence lies to the Home Office's.</summary>
    public OffenceRelation Relation { get; }

    /// <summary>What a reader must know of it, or null.</summary>
    public string? Note { get; init; }

    /// <summary>Where both labels were read.</summary>
    public string Source { get; }
}
