namespace OutcomesApi.Api.Representations;

/// <summary>An action whose answer is a citation, to be had in the formats of reference managers too.</summary>
public sealed class OffersCitationsAttribute()
    : OffersFormatsAttribute(Representation.Text, Representation.BibTeX, Representation.Ris, Representation.Csl);
