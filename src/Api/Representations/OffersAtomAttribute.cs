namespace OutcomesApi.Api.Representations;

/// <summary>An action whose answer can be had as an Atom feed too.</summary>
public sealed class OffersAtomAttribute() : OffersFormatsAttribute(Representation.Atom);
