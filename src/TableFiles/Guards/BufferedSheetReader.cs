namespace OutcomesApi.TableFiles.Guards;

/// <summary>What all readers have in common: the row is kept in a buffer, and whatever the bytes make a library throw becomes a refusal of
/// the file.</summary>
internal abstract class BufferedSheetReader(FileLimits limits) : SheetReader
{
    /// <inheritdoc/>
    public sealed override int Number => Row.Number;

    /// <inheritdoc/>
    public sealed override int CellCount => Row.CellCount;

    protected FileLimits Limits => limits;

    /// <summary>The present row.</summary>
    public RowBuffer Row { get; } = new(limits);

    /// <inheritdoc/>
    public sealed override ReadOnlySpan<char> this[int column] => Row[column];

    /// <inheritdoc/>
    public sealed override bool MoveToNextSheet()
    {
        Row.Begin(0);
        try
        {
            return NextSheet();
        }
        catch (Exception exception) when (FileErrors.IsFileError(exception) && exception is not UnreadableFileException)
        {
            throw FileErrors.From(exception);
        }
    }

    /// <inheritdoc/>
    public sealed override bool Read()
    {
        try
        {
            return NextRow();
        }
        catch (Exception exception) when (FileErrors.IsFileError(exception) && exception is not UnreadableFileException)
        {
            throw FileErrors.From(exception);
        }
    }

    protected abstract bool NextSheet();

    /// <summary>Reads the next row that is not blank.</summary>
    protected abstract bool NextRow();
}
