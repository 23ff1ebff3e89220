namespace OutcomesApi.Api.Caching;

/// <summary>A large answer that is kept as a file.</summary>
/// <param name="Path">Where.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="DataVersionId">The state of the store that it follows from.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Disposition">What it is called.</param>
internal sealed record KeptFile(string Path, long Length, string DataVersionId, string ContentType, string Disposition)
{
    private long _lastUsed;

    /// <summary>When it was used last, in ticks of a counter.</summary>
    public long LastUsed => Interlocked.Read(ref _lastUsed);

    /// <summary>Notes that it is used.</summary>
    public void Use(long now) => Interlocked.Exchange(ref _lastUsed, now);
}
