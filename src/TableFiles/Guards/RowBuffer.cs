using System.Text;
using System.Text.Unicode;

namespace OutcomesApi.TableFiles.Guards;

/// <summary>The cells of one row, one after the other in one array that is used again for the next row. Empty cells at the end are not
/// kept.</summary>
internal sealed class RowBuffer(FileLimits limits)
{
    private static readonly Encoding _windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private char[] _text = new char[4096];
    private int[] _ends = new int[32];
    private int _length;
    private int _cellStart;

    public int Number { get; private set; }

    public int CellCount { get; private set; }

    public ReadOnlySpan<char> this[int column] =>
        column >= 0 && column < CellCount ? _text.AsSpan(Start(column), _ends[column] - Start(column)) : default;

    /// <summary>The texts of all cells, one after another.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(0, _cellStart);

    /// <summary>Where in them each cell ends.</summary>
    public ReadOnlySpan<int> Ends => _ends.AsSpan(0, CellCount);

    /// <summary>The text of the cell that is being written.</summary>
    public ReadOnlySpan<char> Pending => _text.AsSpan(_cellStart, _length - _cellStart);

    public void Begin(int number)
    {
        Number = number;
        CellCount = 0;
        _length = _cellStart = 0;
    }

    public void Append(ReadOnlySpan<char> text)
    {
        Reserve(text.Length);
        text.CopyTo(_text.AsSpan(_length));
        Advance(text.Length);
    }

    public void Append(char character) => Append(new ReadOnlySpan<char>(in character));

    /// <summary>Appends UTF-8; where the bytes are not that, Windows-1252, in which older files are.</summary>
    public void AppendBytes(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        var free = _text.AsSpan(_length);
        if (Utf8.ToUtf16(bytes, free, out _, out var written, replaceInvalidSequences: false) != System.Buffers.OperationStatus.Done)
            written = _windows1252.GetChars(bytes, free);
        Advance(written);
    }

    /// <summary>Appends a value in its invariant form.</summary>
    public void Append<T>(T value, string? format = null)
        where T : ISpanFormattable
    {
        Reserve(64);
        if (!value.TryFormat(_text.AsSpan(_length), out var written, format, System.Globalization.CultureInfo.InvariantCulture))
            throw FileErrors.Broken($"a value of row {Number} has no short form");
        Advance(written);
    }

    /// <summary>Forgets what was appended since the last cell.</summary>
    public void Discard() => _length = _cellStart;

    /// <summary>Makes what was appended since the last cell the text of a cell, to the right of those before.</summary>
    public void Commit(int column)
    {
        if (_length == _cellStart)
            return;
        if (column >= limits.MaxColumns)
            throw FileErrors.TooManyColumns(Number, limits);
        if (column < CellCount)
            throw FileErrors.Broken($"the cells of row {Number} are not in order");
        if (column >= _ends.Length)
            Array.Resize(ref _ends, Math.Max(column + 1, 2 * _ends.Length));
        for (var empty = CellCount; empty < column; empty++)
            _ends[empty] = _cellStart;
        _ends[column] = _cellStart = _length;
        CellCount = column + 1;
    }

    /// <summary>Moves the row to another number, with its cells.</summary>
    public void Renumber(int number) => Number = number;

    private int Start(int column) => column == 0 ? 0 : _ends[column - 1];

    private void Reserve(int length)
    {
        if (_text.Length - _length < length)
            Array.Resize(ref _text, Math.Max(_length + length, 2 * _text.Length));
    }

    private void Advance(int length)
    {
        _length += length;
        if (_length - _cellStart > limits.MaxCellLength)
            throw FileErrors.CellTooLong(Number, limits);
        if (_length > limits.MaxRowLength)
            throw FileErrors.RowTooLong(Number, limits);
    }
}
