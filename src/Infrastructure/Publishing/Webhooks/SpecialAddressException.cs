namespace OutcomesApi.Infrastructure.Publishing.Webhooks;

/// <summary>A webhook's address leads to no place on the public internet.</summary>
public sealed class SpecialAddressException()
    : Exception("The address leads to a private or other special network, to which nothing is sent.");
