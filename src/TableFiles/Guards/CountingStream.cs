namespace OutcomesApi.TableFiles.Guards;

/// <summary>A file and how many bytes were really read of it: for progress, and to know how well it is compressed.</summary>
internal sealed class CountingStream(Stream inner, bool leaveOpen) : Stream
{
    /// <summary>Bytes read so far; those read twice count twice.</summary>
    public long BytesRead { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set => inner.Position = value;
    }

    /// <summary>Overwrites the file.</summary>
    public void Fill(Stream content)
    {
        content.CopyTo(inner);
        inner.Position = 0;
    }

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        BytesRead += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !leaveOpen)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
