using System.Buffers.Binary;
using System.IO.Compression;

namespace OutcomesApi.TableFiles.Guards;

/// <summary>
/// What a gzip file holds. The library takes the end of a file that was cut off for the end of its content, so the length that the last
/// four bytes of a whole file state is compared with what came out.
/// </summary>
internal sealed class GzipContent : Stream
{
    private const int ShortestFile = 18;
    private readonly GZipStream _inner;
    private readonly uint _statedLength;
    private uint _length;

    private GzipContent(CountingStream file)
    {
        if (file.Length < ShortestFile)
            throw FileErrors.Truncated();
        Span<byte> trailer = stackalloc byte[4];
        file.Position = file.Length - trailer.Length;
        file.ReadExactly(trailer);
        _statedLength = BinaryPrimitives.ReadUInt32LittleEndian(trailer);
        file.Position = 0;
        _inner = new GZipStream(file, CompressionMode.Decompress, leaveOpen: true);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The content from its beginning, within the limits.</summary>
    public static Stream Open(CountingStream file, FileLimits limits) =>
        new GuardedStream(new GzipContent(file), "The file", new UnpackingBudget(file, limits), limits.MaxUnpackedBytes);

    public override int Read(Span<byte> buffer)
    {
        var read = _inner.Read(buffer);
        _length = unchecked(_length + (uint)read);
        if (read == 0 && !buffer.IsEmpty && _length != _statedLength)
            throw FileErrors.Truncated();
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
            _inner.Dispose();
        base.Dispose(disposing);
    }
}
