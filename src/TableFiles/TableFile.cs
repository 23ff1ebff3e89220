using OutcomesApi.TableFiles.Csv;
using OutcomesApi.TableFiles.Guards;
using OutcomesApi.TableFiles.Ods;
using OutcomesApi.TableFiles.Prefetch;
using OutcomesApi.TableFiles.Xlsx;

namespace OutcomesApi.TableFiles;

/// <summary>
/// Opens files of tables. Their format is recognised from their bytes, not from their name. A file compressed by gzip is unpacked on the way:
/// text as it is read, a spreadsheet into a temporary file that goes when it is closed.
/// </summary>
public static class TableFile
{
    /// <summary>How a file is laid out.</summary>
    /// <exception cref="UnreadableFileException">It is in none of the formats.</exception>
    public static FileFormat Recognise(string path)
    {
        using var source = TableSource.Recognise(OpenStream(path), FileLimits.Default, leaveOpen: false);
        return source.Format;
    }

    /// <summary>A reader of the file, before its first sheet.</summary>
    /// <exception cref="UnreadableFileException">It is in none of the formats of tables, broken, or beyond a limit.</exception>
    public static SheetReader Open(string path, FileLimits? limits = null) => Open(OpenStream(path), limits);

    /// <summary>A reader of the file that prefetches rows on a thread of its own.</summary>
    /// <exception cref="UnreadableFileException">It is in none of the formats of tables, broken, or beyond a limit.</exception>
    public static SheetReader OpenPrefetching(string path) =>
        new PrefetchingSheetReader(OpenBuffered(OpenStream(path), FileLimits.Default, leaveOpen: false));

    /// <summary>A reader of a stream that can seek, before its first sheet.</summary>
    /// <param name="stream">The whole file, from its beginning to its end whatever its present position.</param>
    /// <param name="limits">How large it may become; null for <see cref="FileLimits.Default"/>.</param>
    /// <param name="leaveOpen">Whether the stream stays open when the reader is closed. Where it does not, it is closed too if it is
    /// refused.</param>
    /// <exception cref="UnreadableFileException">It is in none of the formats of tables, broken, or beyond a limit.</exception>
    public static SheetReader Open(Stream stream, FileLimits? limits = null, bool leaveOpen = false)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return stream.CanSeek
            ? OpenBuffered(stream, limits ?? FileLimits.Default, leaveOpen)
            : throw new ArgumentException("The stream must be able to seek.", nameof(stream));
    }

    private static BufferedSheetReader OpenBuffered(Stream stream, FileLimits limits, bool leaveOpen)
    {
        var source = TableSource.Recognise(stream, limits, leaveOpen);
        try
        {
            return ReaderOf(source);
        }
        catch (Exception exception)
        {
            source.Dispose();
            if (exception is UnreadableFileException || !FileErrors.IsFileError(exception))
                throw;
            throw FileErrors.From(exception);
        }
    }

    private static BufferedSheetReader ReaderOf(TableSource source) =>
        source.Format switch
        {
            FileFormat.Csv => new CsvSheetReader(source),
            FileFormat.Xlsx => new XlsxSheetReader(source),
            FileFormat.Ods => new OdsSheetReader(source),
            _ => throw new UnreadableFileException(
                UnreadableFileCodes.JsonIsNoTable,
                "The file is JSON, which has no rows and columns. Right are CSV, XLSX and ODS."
            ),
        };

    private static FileStream OpenStream(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
}
