namespace OutcomesApi.Api.Representations;

/// <summary>An action whose answer can be had as CSV too.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OffersCsvAttribute : Attribute;
