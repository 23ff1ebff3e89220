namespace OutcomesApi.Infrastructure.Importing.Sync.Download;

/// <summary>A fault that may have passed when the same is asked again.</summary>
/// <param name="message">What happened.</param>
/// <param name="retryAfter">How long the server asks to wait, or null.</param>
/// <param name="innerException">What a library said, or null.</param>
internal sealed class TransientFaultException(string message, TimeSpan? retryAfter = null, Exception? innerException = null)
    : Exception(message, innerException)
{
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
