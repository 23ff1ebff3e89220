using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Domain.Offences;

namespace OutcomesApi.Api.V1.Offences;

/// <summary>What an offence is in the other list of codes, by the words of both. Figures are never joined over it.</summary>
public sealed record OffenceMappingResponse
{
    /// <summary>The offence of the other list; null where it has none.</summary>
    /// <example>moj-19f</example>
    public required string? Offence { get; init; }

    /// <summary>Its code in that list, as text; null where it has none.</summary>
    /// <example>19F</example>
    public required string? Code { get; init; }

    /// <summary>Whose list that is: <c>home-office</c> or <c>ministry-of-justice</c>.</summary>
    /// <example>ministry-of-justice</example>
    public required string Classification { get; init; }

    /// <summary>How this offence lies to the other: <c>exact</c>, <c>narrower</c> (a part of it), <c>broader</c> (it is a part of this one)
    /// or <c>none</c>.</summary>
    /// <example>exact</example>
    public required string Relation { get; init; }

    /// <summary>What a reader must know of it, or null.</summary>
    public required string? Note { get; init; }

    /// <summary>Where both labels were read.</summary>
    public required string Source { get; init; }

    internal static OffenceMappingResponse Of(OffenceMapping mapping, OffenceType offence, OffenceCatalogue offences)
    {
        var isMinistrys = offence.Classification == OffenceClassification.MinistryOfJustice;
        var (other, code) = isMinistrys
            ? (OffenceClassification.HomeOffice, mapping.HomeOfficeCode)
            : (OffenceClassification.MinistryOfJustice, mapping.MojCode);
        return new OffenceMappingResponse
        {
            Offence = code is null
                ? null
                : offences
                    .FirstOrDefault(entry =>
                        entry.Classification == other && entry.Code == code && (isMinistrys || entry.Name == mapping.MojLabel)
                    )
                    ?.Id,
            Code = code,
            Classification = Words.Of(other),
            Relation = Words.Of(isMinistrys ? mapping.Relation : Reversed(mapping.Relation)),
            Note = mapping.Note,
            Source = mapping.Source,
        };
    }

    private static OffenceRelation Reversed(OffenceRelation relation) =>
        relation switch
        {
            OffenceRelation.Narrower => OffenceRelation.Broader,
            OffenceRelation.Broader => OffenceRelation.Narrower,
            _ => relation,
        };
}
