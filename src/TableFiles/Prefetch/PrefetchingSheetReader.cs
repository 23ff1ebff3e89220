using System.Runtime.ExceptionServices;
using OutcomesApi.TableFiles.Guards;

namespace OutcomesApi.TableFiles.Prefetch;

/// <summary>
/// Gives the rows of another reader, which reads ahead on a thread of its own (docs/adr/0028-reading-ahead.md): the same rows, sheets and
/// refusals in the same order.
/// </summary>
internal sealed class PrefetchingSheetReader : SheetReader
{
    /// <summary>Characters that may wait: 32 MiB of memory.</summary>
    private const int Capacity = 16 << 20;

    private readonly BufferedSheetReader _reader;
    private readonly RowQueue _queue = new(Capacity);
    private readonly Task _reading;
    private RowBatch _batch = new();
    private int _row;
    private string _sheetName = "";
    private bool _isAtEnd;

    public PrefetchingSheetReader(BufferedSheetReader reader)
    {
        _reader = reader;
        Format = reader.Format;
        _reading = Task.Factory.StartNew(
            new SheetPrefetcher(reader, _queue).Run,
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
    }

    /// <inheritdoc/>
    public override FileFormat Format { get; }

    /// <inheritdoc/>
    public override string SheetName => _sheetName;

    /// <inheritdoc/>
    public override int Number => _row < _batch.Count ? _batch.NumberOf(_row) : 0;

    /// <inheritdoc/>
    public override int CellCount => _row < _batch.Count ? _batch.CellCountOf(_row) : 0;

    /// <inheritdoc/>
    public override long BytesRead => _batch.BytesRead;

    /// <inheritdoc/>
    public override ReadOnlySpan<char> this[int column]
    {
        get => _row < _batch.Count ? _batch.CellOf(_row, column) : default;
    }

    /// <inheritdoc/>
    public override bool MoveToNextSheet()
    {
        if (_isAtEnd)
            return false;
        var present = _batch.Sheet;
        _queue.PassOver(present);
        while (_batch.Sheet == present)
            Next();
        _isAtEnd = _batch.SheetName is null;
        _sheetName = _batch.SheetName ?? "";
        ThrowFault();
        return !_isAtEnd;
    }

    /// <inheritdoc/>
    public override bool Read()
    {
        if (++_row < _batch.Count)
            return true;
        while (!_isAtEnd && !_batch.EndsSheet && _batch.Sheet > 0)
        {
            Next();
            if (_batch.Count > 0)
                return true;
        }

        ThrowFault();
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        _queue.Close();
        _reading.Wait();
        _reader.Dispose();
    }

    private void Next()
    {
        _queue.Return(_batch);
        _batch = _queue.Take();
        _row = 0;
    }

    private void ThrowFault()
    {
        if (_batch.Fault is { } fault)
            ExceptionDispatchInfo.Throw(fault);
    }
}
