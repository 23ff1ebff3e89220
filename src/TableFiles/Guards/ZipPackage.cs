using System.Buffers.Binary;
using System.IO.Compression;

namespace OutcomesApi.TableFiles.Guards;

/// <summary>The parts of a zip by name, each read within the limits.</summary>
internal sealed class ZipPackage : IDisposable
{
    private const int EndRecordLength = 22;
    private const int LongestComment = ushort.MaxValue;
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly UnpackingBudget _budget;

    public ZipPackage(CountingStream file, FileLimits limits)
    {
        CheckDirectory(file, limits);
        _budget = new UnpackingBudget(file, limits);
        _archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var entry in _archive.Entries)
            _parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
    }

    public FileLimits Limits => _budget.Limits;

    public long BytesRead => Math.Min(_budget.File.BytesRead, _budget.File.Length);

    public bool Contains(string name) => _parts.ContainsKey(name);

    /// <summary>A part, read from its beginning; null where there is none of this name.</summary>
    public Stream? Open(string name, bool isMarkup = true)
    {
        if (!_parts.TryGetValue(name, out var entry))
            return null;
        if (entry.IsEncrypted)
            throw FileErrors.Encrypted();
        return new GuardedStream(entry.Open(), $"The part {name} of the file", _budget, Limits.MaxPartBytes, isMarkup);
    }

    public MarkupReader? OpenMarkup(string name) => Open(name) is { } part ? new MarkupReader(part) : null;

    public void Dispose() => _archive.Dispose();

    // The library holds the directory in memory, whatever its size.
    private static void CheckDirectory(CountingStream file, FileLimits limits)
    {
        var start = Math.Max(0, file.Length - EndRecordLength - LongestComment);
        var tail = ReadAt(file, start, (int)(file.Length - start));
        var end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || end + EndRecordLength > tail.Length)
            throw FileErrors.Truncated();
        long directory = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        if (directory == uint.MaxValue)
            directory = LargeDirectory(file, tail.AsSpan(0, end));
        if (directory < 0 || directory > start + end)
            throw FileErrors.Broken("its directory lies outside of it");
        if (start + end - directory > limits.MaxZipDirectoryBytes)
            throw FileErrors.TooLarge("The directory of the zip", limits.MaxZipDirectoryBytes);
    }

    private static long LargeDirectory(CountingStream file, ReadOnlySpan<byte> beforeEnd)
    {
        var locator = beforeEnd.LastIndexOf("PK\u0006\u0007"u8);
        if (locator < 0 || locator + 16 > beforeEnd.Length)
            throw FileErrors.Broken("its directory cannot be found");
        var record = BinaryPrimitives.ReadInt64LittleEndian(beforeEnd[(locator + 8)..]);
        if (record < 0 || record > file.Length - 56)
            throw FileErrors.Broken("its directory cannot be found");
        return BinaryPrimitives.ReadInt64LittleEndian(ReadAt(file, record, 56).AsSpan(48));
    }

    private static byte[] ReadAt(CountingStream file, long position, int length)
    {
        var bytes = new byte[length];
        file.Position = position;
        file.ReadExactly(bytes);
        return bytes;
    }
}
