using OutcomesApi.TableFiles.Guards;

namespace OutcomesApi.TableFiles.Xlsx;

/// <summary>The texts of a workbook, each kept once and named by its number. They stand in few large blocks, as millions of small strings
/// would cost twice as much.</summary>
internal sealed class SharedStrings
{
    private const int BlockLength = 1 << 17;
    private const int EntriesTogether = 1 << 13;
    private const int BytesPerEntry = 12;
    private readonly List<(int Block, int Start, int Length)[]> _entries = [];
    private readonly List<char[]> _blocks = [];
    private int _used = BlockLength;
    private int _count;
    private long _bytes;

    public ReadOnlySpan<char> this[int index]
    {
        get
        {
            if (index < 0 || index >= _count)
                throw FileErrors.Broken("a cell names a text that is not in the file");
            var (block, start, length) = _entries[index / EntriesTogether][index % EntriesTogether];
            return _blocks[block].AsSpan(start, length);
        }
    }

    public static SharedStrings Read(ZipPackage package, string? part)
    {
        var strings = new SharedStrings();
        if (part is null)
            return strings;
        using var xml = package.OpenMarkup(part) ?? throw FileErrors.Broken($"its part {part} is missing");
        var text = new RichText(xml);
        var row = new RowBuffer(package.Limits);
        var item = xml.Name("si");
        while (xml.Read())
        {
            if (!xml.IsElement || !xml.Is(item))
                continue;
            row.Begin(0);
            text.AppendTo(row);
            if (!row.Pending.IsEmpty)
                xml.FoundText();
            strings.Add(row.Pending, package.Limits);
        }

        return strings;
    }

    private void Add(ReadOnlySpan<char> text, FileLimits limits)
    {
        if (_used + text.Length > BlockLength)
            AddBlock(Math.Max(text.Length, BlockLength), limits);
        text.CopyTo(_blocks[^1].AsSpan(_used));
        if (_count % EntriesTogether == 0)
            AddEntries(limits);
        _entries[^1][_count++ % EntriesTogether] = (_blocks.Count - 1, _used, text.Length);
        _used += text.Length;
    }

    private void AddEntries(FileLimits limits)
    {
        Spend(EntriesTogether * BytesPerEntry, limits);
        _entries.Add(new (int, int, int)[EntriesTogether]);
    }

    private void AddBlock(int length, FileLimits limits)
    {
        Spend(length * sizeof(char), limits);
        _blocks.Add(new char[length]);
        _used = 0;
    }

    private void Spend(int bytes, FileLimits limits)
    {
        _bytes += bytes;
        if (_bytes > limits.MaxSharedStringBytes)
            throw FileErrors.TooLarge("The list of shared texts", limits.MaxSharedStringBytes);
    }
}
