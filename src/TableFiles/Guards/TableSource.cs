using System.Text;
using OutcomesApi.TableFiles.Ods;
using OutcomesApi.TableFiles.Xlsx;

namespace OutcomesApi.TableFiles.Guards;

/// <summary>A file whose format has been recognised, ready to be read from its beginning.</summary>
public sealed class TableSource : IDisposable
{
    private CountingStream _file;
    private bool _isGzip;

    private TableSource(CountingStream file, FileLimits limits)
    {
        _file = file;
        Limits = limits;
    }

    /// <summary>How the file is laid out.</summary>
    public FileFormat Format { get; private set; }

    internal FileLimits Limits { get; }

    /// <summary>The first bytes of a text; empty for a zip.</summary>
    internal byte[] Head { get; private set; } = [];

    /// <summary>The parts of a spreadsheet; null for a text.</summary>
    internal ZipPackage? Package { get; private set; }

    /// <summary>The part of a spreadsheet that leads to all others; empty for a text.</summary>
    internal string MainPart { get; private set; } = "";

    /// <summary>How many bytes of the file have been read, for progress.</summary>
    public long BytesRead => Math.Min(_file.BytesRead, _file.Length);

    /// <summary>Recognises the format from the first bytes.</summary>
    /// <param name="stream">The whole file; it must be able to seek.</param>
    /// <param name="limits">How large it may become.</param>
    /// <param name="leaveOpen">Whether the stream stays open when this is disposed of.</param>
    /// <exception cref="UnreadableFileException">It is in none of the formats, broken, or beyond a limit.</exception>
    public static TableSource Recognise(Stream stream, FileLimits limits, bool leaveOpen)
    {
        var source = new TableSource(new CountingStream(stream, leaveOpen), limits);
        try
        {
            source.Recognise();
            return source;
        }
        catch (Exception exception)
        {
            source.Dispose();
            if (exception is UnreadableFileException || !FileErrors.IsFileError(exception))
                throw;
            throw FileErrors.From(exception);
        }
    }

    /// <summary>The text from its beginning, unpacked.</summary>
    public Stream OpenText()
    {
        if (_isGzip)
            return GzipContent.Open(_file, Limits);
        _file.Position = 0;
        return _file;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Package?.Dispose();
        _file.Dispose();
    }

    private void Recognise()
    {
        var signature = ReadSignature(_file);
        if (signature == FileSignature.Gzip)
        {
            _isGzip = true;
            using var content = GzipContent.Open(_file, Limits);
            signature = ReadSignature(content);
        }

        switch (signature)
        {
            case FileSignature.Gzip:
                throw new UnreadableFileException(
                    UnreadableFileCodes.NestedCompression,
                    "The file is compressed by gzip more than once. Unpack it once."
                );
            case FileSignature.Zip:
                RecogniseZip();
                break;
            default:
                Format = signature == FileSignature.Json ? FileFormat.Json : FileFormat.Csv;
                break;
        }
    }

    private FileSignature ReadSignature(Stream content)
    {
        var head = new byte[FileSignatures.SampleLength];
        var length = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        Head = head[..length];
        return FileSignatures.Of(Head);
    }

    private void RecogniseZip()
    {
        Head = [];
        if (_isGzip)
            Spool();
        Package = new ZipPackage(_file, Limits);
        (Format, MainPart) = FormatOf(Package);
    }

    // A zip is read from its end, so it cannot be read out of a gzip.
    private void Spool()
    {
        var unpacked = new CountingStream(new FileStream(TemporaryFile.Create(), FileAccess.ReadWrite, 1 << 16), leaveOpen: false);
        try
        {
            using var content = GzipContent.Open(_file, Limits);
            unpacked.Fill(content);
        }
        catch
        {
            unpacked.Dispose();
            throw;
        }

        _file.Dispose();
        _file = unpacked;
    }

    private static (FileFormat Format, string MainPart) FormatOf(ZipPackage package)
    {
        if (
            MediaType(package).StartsWith("application/vnd.oasis.opendocument.spreadsheet", StringComparison.Ordinal)
            && package.Contains(OdsSheetReader.ContentPart)
        )
            return (FileFormat.Ods, OdsSheetReader.ContentPart);
        var main = Relationship.ReadOf(package, "").FirstOrDefault(part => part.IsOf("officeDocument"))?.Part ?? "xl/workbook.xml";
        if (main.EndsWith(".bin", StringComparison.OrdinalIgnoreCase) && package.Contains(main))
            throw new UnreadableFileException(
                UnreadableFileCodes.BinaryExcelFormat,
                "The file is in Excel's binary format (.xlsb). Save it as .xlsx or as CSV."
            );
        if (main.StartsWith("xl/", StringComparison.OrdinalIgnoreCase) && package.Contains(main))
            return (FileFormat.Xlsx, main);
        throw new UnreadableFileException(
            UnreadableFileCodes.UnknownFormat,
            "The file is a zip, but neither an XLSX nor an ODS spreadsheet. Unpack it, and give the table that is in it."
        );
    }

    private static string MediaType(ZipPackage package)
    {
        using var part = package.Open("mimetype", isMarkup: false);
        if (part is null)
            return "";
        Span<byte> text = stackalloc byte[128];
        return Encoding.ASCII.GetString(text[..part.ReadAtLeast(text, text.Length, throwOnEndOfStream: false)]);
    }
}
