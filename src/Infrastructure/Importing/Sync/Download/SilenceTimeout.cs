namespace OutcomesApi.Infrastructure.Importing.Sync.Download;

/// <summary>Ends a wait for a server that says nothing for too long; each sign of life starts it again.</summary>
internal sealed class SilenceTimeout : IDisposable
{
    private readonly TimeSpan _timeout;
    private readonly CancellationTokenSource _silence;
    private readonly CancellationTokenSource _linked;

    public SilenceTimeout(TimeSpan timeout, TimeProvider time, CancellationToken cancellationToken)
    {
        _timeout = timeout;
        _silence = new CancellationTokenSource(timeout, time);
        _linked = CancellationTokenSource.CreateLinkedTokenSource(_silence.Token, cancellationToken);
    }

    public CancellationToken Token => _linked.Token;

    /// <summary>Whether it was the server's silence that ended the wait, and not the user.</summary>
    public bool HasPassed => _silence.IsCancellationRequested;

    public void Restart() => _silence.CancelAfter(_timeout);

    public void Dispose()
    {
        _linked.Dispose();
        _silence.Dispose();
    }
}
