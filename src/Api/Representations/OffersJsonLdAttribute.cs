namespace OutcomesApi.Api.Representations;

/// <summary>An action whose answer can be had as JSON-LD too.</summary>
public sealed class OffersJsonLdAttribute() : OffersFormatsAttribute(Representation.JsonLd);
