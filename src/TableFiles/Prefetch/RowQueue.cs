namespace OutcomesApi.TableFiles.Prefetch;

/// <summary>
/// Hands batches of rows from the thread that reads them to the one that takes them. What waits is bounded by its characters. The taker
/// says which sheets it passes over, so that no more is read of them than waits, and no file is refused for what stands in them.
/// </summary>
/// <param name="capacity">How many characters may wait; a single batch may have more.</param>
internal sealed class RowQueue(int capacity)
{
    private readonly object _gate = new();
    private readonly Queue<RowBatch> _waiting = [];
    private readonly Stack<RowBatch> _spare = [];
    private int _length;
    private int _passedOver;
    private bool _isClosed;

    /// <summary>An empty batch.</summary>
    public RowBatch Rent()
    {
        lock (_gate)
            return _spare.TryPop(out var batch) ? batch : new RowBatch();
    }

    /// <summary>Takes back a batch that is no longer needed.</summary>
    public void Return(RowBatch batch)
    {
        lock (_gate)
        {
            if (!_isClosed)
                _spare.Push(batch);
        }
    }

    /// <summary>Adds a batch once there is room.</summary>
    public void Put(RowBatch batch)
    {
        lock (_gate)
        {
            while (_length > 0 && _length + batch.Length > capacity && !_isClosed)
                Monitor.Wait(_gate);
            if (_isClosed)
                return;
            _waiting.Enqueue(batch);
            _length += batch.Length;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>The next batch, once there is one.</summary>
    public RowBatch Take()
    {
        lock (_gate)
        {
            while (_waiting.Count == 0)
                Monitor.Wait(_gate);
            var batch = _waiting.Dequeue();
            _length -= batch.Length;
            Monitor.PulseAll(_gate);
            return batch;
        }
    }

    /// <summary>Says that nothing more of a sheet is wanted.</summary>
    public void PassOver(int sheet)
    {
        lock (_gate)
        {
            _passedOver = sheet;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Says that nothing more is wanted at all.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _isClosed = true;
            _waiting.Clear();
            _spare.Clear();
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Whether nothing more is wanted at all.</summary>
    public bool IsClosed
    {
        get
        {
            lock (_gate)
                return _isClosed;
        }
    }

    /// <summary>Whether more of a sheet is wanted: until it is passed over.</summary>
    public bool IsWanted(int sheet)
    {
        lock (_gate)
            return !_isClosed && _passedOver < sheet;
    }

    /// <summary>Waits until a sheet is passed over.</summary>
    public void AwaitPassingOver(int sheet)
    {
        lock (_gate)
        {
            while (_passedOver < sheet && !_isClosed)
                Monitor.Wait(_gate);
        }
    }
}
