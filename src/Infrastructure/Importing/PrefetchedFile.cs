using OutcomesApi.TableFiles;

namespace OutcomesApi.Infrastructure.Importing;

/// <summary>A file that is about to be imported. Another thread starts to read it at once, while the application and the store start.</summary>
/// <param name="path">Where it lies.</param>
public sealed class PrefetchedFile(string path) : IDisposable
{
    private readonly Task<SheetReader?> _reading = Task.Run(() => Open(path));
    private bool _isTaken;

    /// <summary>Where it lies.</summary>
    public string Path => path;

    /// <summary>Whether it is a document without rows, which is read when it is imported.</summary>
    /// <exception cref="UnreadableFileException">It cannot be read.</exception>
    internal bool IsDocument => _reading.GetAwaiter().GetResult() is null;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_isTaken)
            _reading.ContinueWith(
                reading => reading.Result?.Dispose(),
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnRanToCompletion,
                TaskScheduler.Default
            );
    }

    /// <summary>Its rows, once. The caller disposes of the reader.</summary>
    internal SheetReader Take()
    {
        _isTaken = true;
        return _reading.GetAwaiter().GetResult() ?? throw new InvalidOperationException("A document has no rows.");
    }

    private static SheetReader? Open(string path) => TableFile.Recognise(path) == FileFormat.Json ? null : TableFile.OpenPrefetching(path);
}
