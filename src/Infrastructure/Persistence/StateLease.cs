using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Infrastructure.Persistence;

/// <summary>
/// For how long a process may take the state of the store for what it was when last read, without asking again. A process that changes what is
/// public waits as long between the commit and saying so, so that a client that asks after that, whichever process it asks, is answered from the
/// new state or a later one. It needs no clock that two machines agree on, only that they run equally fast.
/// </summary>
/// <remarks>The length is no setting: a verb and the service beside it must agree on it. See docs/adr/0020.</remarks>
public sealed class StateLease(TimeProvider time)
{
    /// <summary>How long a state may be used without asking.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMilliseconds(20);

    // Timers may fire a little early, and the end of a lease is judged in ticks of another counter.
    private static readonly TimeSpan _slack = TimeSpan.FromMilliseconds(10);

    private Read? _last;

    /// <summary>The state, while the lease lasts; null where it must be asked for.</summary>
    public DataVersion? Current => Volatile.Read(ref _last) is { } last && time.GetElapsedTime(last.At) < Length ? last.Version : null;

    /// <summary>The moment before a reading of the state, to be given with its result.</summary>
    public long Begin() => time.GetTimestamp();

    /// <summary>Takes what was read. Of two readings the one that was begun later counts.</summary>
    public void Renew(DataVersion version, long begun)
    {
        var read = new Read(version, begun);
        while (
            Volatile.Read(ref _last) is var last
            && (last is null || last.At < begun)
            && Interlocked.CompareExchange(ref _last, read, last) != last
        )
        {
            // Another reading came between; look again whether it was begun later.
        }
    }

    /// <summary>Waits after a commit until no process can hold a lease of the state before.</summary>
    public Task OutliveAsync()
    {
        Volatile.Write(ref _last, null);
        return Task.Delay(Length + _slack, time, CancellationToken.None);
    }

    private sealed record Read(DataVersion Version, long At);
}
