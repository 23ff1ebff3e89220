namespace OutcomesApi.TableFiles.Guards;

/// <summary>
/// Unpacked content, counted as it comes: throws where it goes beyond a limit, before it is passed on. The ratio is that of the bytes that
/// came out to those that were read of the file meanwhile, not to what the file says of itself.
/// </summary>
internal sealed class GuardedStream(Stream inner, string part, UnpackingBudget budget, long maxBytes, bool isMarkup = false) : Stream
{
    /// <summary>XML has a tag at least this often: an attribute or a name is held in memory as a whole, so an endless one must not reach
    /// the parser.</summary>
    private const int LongestWithoutTag = 1 << 20;

    private readonly long _packedBefore = budget.File.BytesRead;
    private int _sinceTag;

    /// <summary>Bytes that came out so far.</summary>
    public long Unpacked { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => Unpacked;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        Unpacked += read;
        budget.Spend(read);
        Check();
        if (isMarkup)
            CheckTags(buffer[..read]);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private void Check()
    {
        if (Unpacked > maxBytes)
            throw FileErrors.TooLarge(part, maxBytes);
        var limits = budget.Limits;
        if (Unpacked > limits.CompressionRatioCheckedFrom && Unpacked / limits.MaxCompressionRatio > budget.File.BytesRead - _packedBefore)
            throw FileErrors.ZipBomb(part, limits);
    }

    private void CheckTags(ReadOnlySpan<byte> content)
    {
        var last = content.LastIndexOf((byte)'<');
        _sinceTag = last < 0 ? _sinceTag + content.Length : content.Length - last;
        if (_sinceTag > LongestWithoutTag)
            throw new UnreadableFileException(
                UnreadableFileCodes.CellTooLong,
                FormattableString.Invariant(
                    $"{part} has a text or attribute of more than {LongestWithoutTag:N0} bytes, which no table has."
                )
            );
    }
}
