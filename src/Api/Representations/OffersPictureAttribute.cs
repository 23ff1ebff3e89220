namespace OutcomesApi.Api.Representations;

/// <summary>An action whose answer can be had as a picture too.</summary>
public sealed class OffersPictureAttribute() : OffersFormatsAttribute(Representation.Svg);
