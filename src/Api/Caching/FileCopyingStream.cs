namespace OutcomesApi.Api.Caching;

/// <summary>Writes to another stream and to a file. Where the file cannot be written, for a full disk, the other stream is none the
/// worse.</summary>
internal sealed class FileCopyingStream(Stream target, KeptFiles files) : Stream
{
    private FileStream? _file;
    private bool _isGivenUp;
    private bool _isComplete;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The file, with all that was written; null where there is none.</summary>
    public (string Path, long Length)? Complete()
    {
        if (_isGivenUp || _file is not { } file)
            return null;
        try
        {
            var length = file.Length;
            file.Dispose();
            _isComplete = true;
            return (file.Name, length);
        }
        catch (IOException)
        {
            GiveUp();
            return null;
        }
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        Keep(buffer.AsSpan(offset, count));
        target.Write(buffer, offset, count);
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Keep(buffer.Span);
        return target.WriteAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() => target.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => target.FlushAsync(cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isComplete)
            GiveUp();
        base.Dispose(disposing);
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        if (_isGivenUp)
            return;
        try
        {
            _file ??= files.Create();
            _file.Write(bytes);
            if (_file.Position > files.Capacity)
                GiveUp();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            GiveUp();
        }
    }

    private void GiveUp()
    {
        _isGivenUp = true;
        if (_file is not { } file)
            return;
        _file = null;
        try
        {
            file.Dispose();
            File.Delete(file.Name);
        }
        catch (IOException)
        {
            // What is left goes with the folder.
        }
    }
}
