using System.Runtime.CompilerServices;
using OutcomesApi.TableFiles.Guards;

namespace OutcomesApi.TableFiles.Prefetch;

/// <summary>Some rows of a sheet that follow each other, copied: their cells one after another in one array, which is used again.</summary>
internal sealed class RowBatch
{
    /// <summary>Characters after which a batch is full. Its array is small enough to stay off the heap of large objects.</summary>
    public const int Capacity = 1 << 15;

    private char[] _text = new char[Capacity + (Capacity / 8)];
    private int[] _ends = new int[1024];
    private Place[] _rows = new Place[256];
    private int _cells;

    /// <summary>The number of the sheet, from 1.</summary>
    public int Sheet { get; private set; }

    /// <summary>The name of the sheet that begins; null in the rows of a sheet, and where there is no further one.</summary>
    public string? SheetName { get; set; }

    public int Count { get; private set; }

    /// <summary>How many characters it holds.</summary>
    public int Length { get; private set; }

    /// <summary>How many bytes of the file had been read.</summary>
    public long BytesRead { get; set; }

    /// <summary>Whether nothing of the sheet comes after it.</summary>
    public bool EndsSheet { get; set; }

    /// <summary>What went wrong after its last row.</summary>
    public Exception? Fault { get; set; }

    public bool IsFull => Length >= Capacity;

    public void Begin(int sheet)
    {
        (Sheet, SheetName, EndsSheet, Fault) = (sheet, null, false, null);
        (Count, Length, _cells, BytesRead) = (0, 0, 0, 0);
    }

    public void Add(RowBuffer row)
    {
        Grow(ref _text, Length, row.Text.Length);
        Grow(ref _ends, _cells, row.CellCount);
        Grow(ref _rows, Count, 1);
        row.Text.CopyTo(_text.AsSpan(Length));
        row.Ends.CopyTo(_ends.AsSpan(_cells));
        _rows[Count++] = new Place(row.Number, Length, _cells, row.CellCount);
        Length += row.Text.Length;
        _cells += row.CellCount;
    }

    public int NumberOf(int row) => _rows[row].Number;

    public int CellCountOf(int row) => _rows[row].CellCount;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<char> CellOf(int row, int column)
    {
        ref readonly var place = ref _rows[row];
        if ((uint)column >= (uint)place.CellCount)
            return default;
        var start = column == 0 ? 0 : _ends[place.FirstCell + column - 1];
        return new ReadOnlySpan<char>(_text, place.Start + start, _ends[place.FirstCell + column] - start);
    }

    private static void Grow<T>(ref T[] array, int used, int more)
    {
        if (array.Length - used < more)
            Array.Resize(ref array, Math.Max(used + more, 2 * array.Length));
    }

    private readonly record struct Place(int Number, int Start, int FirstCell, int CellCount);
}
