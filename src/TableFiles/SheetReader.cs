namespace OutcomesApi.TableFiles;

/// <summary>
/// Bytes to rows: walks once, forwards, through the sheets of a file and their rows, in memory that does not grow with the file. Knows
/// nothing of what the cells mean. A file that has no sheets (CSV) has one without a name.
/// </summary>
public abstract class SheetReader : ITableRow, IDisposable
{
    /// <summary>How the file is laid out.</summary>
    public abstract FileFormat Format { get; }

    /// <summary>The name of the present sheet, as it stands; empty for a file without sheets.</summary>
    public abstract string SheetName { get; }

    /// <summary>Goes to the next sheet, from before the first; false after the last. Rows not read are passed over.</summary>
    /// <exception cref="UnreadableFileException">The file is not what it seems, or goes beyond a limit.</exception>
    public abstract bool MoveToNextSheet();

    /// <summary>Reads the next row of the present sheet; false after its last.</summary>
    /// <exception cref="UnreadableFileException">The file is not what it seems, or goes beyond a limit.</exception>
    public abstract bool Read();

    /// <inheritdoc/>
    public abstract int Number { get; }

    /// <inheritdoc/>
    public abstract int CellCount { get; }

    /// <inheritdoc/>
    public abstract ReadOnlySpan<char> this[int column] { get; }

    /// <summary>How many bytes of the file have been read, for progress.</summary>
    public abstract long BytesRead { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the file.</summary>
    protected abstract void Dispose(bool disposing);
}
