namespace OutcomesApi.Api.IntegrationTests.Support;

/// <summary>There is no database of the kind here; the tests that need it are skipped with the message.</summary>
public sealed class DatabaseUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
