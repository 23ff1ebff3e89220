namespace OutcomesApi.Infrastructure.Importing.Sync;

/// <summary>Something that the publisher's server gave, or did not give, that trying again now would not fix.</summary>
/// <param name="code">A stable word for the kind of fault: <c>no-attachments</c>, <c>wrong-length</c>, <c>host-not-allowed</c>.</param>
/// <param name="message">What is wrong, in plain English.</param>
/// <param name="innerException">What a library said, or null.</param>
public sealed class SyncFailedException(string code, string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>A stable word for the kind of fault.</summary>
    public string Code { get; } = code;
}
