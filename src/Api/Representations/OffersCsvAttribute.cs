namespace OutcomesApi.Api.Representations;

/// <summary>An action whose answer can be had as CSV too.</summary>
public sealed class OffersCsvAttribute() : OffersFormatsAttribute(Representation.Csv);
