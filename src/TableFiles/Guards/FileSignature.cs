using System.Buffers;
using System.Text;

namespace OutcomesApi.TableFiles.Guards;

/// <summary>What the first bytes of a file show it to be, where it can be read at all.</summary>
internal enum FileSignature
{
    /// <summary>Text, as of CSV.</summary>
    Text,

    /// <summary>Text that begins as JSON does.</summary>
    Json,

    /// <summary>A zip, of whatever content.</summary>
    Zip,

    /// <summary>Something compressed by gzip.</summary>
    Gzip,
}

/// <summary>Tells what a file is by its first bytes.</summary>
internal static class FileSignatures
{
    /// <summary>How many bytes are looked at.</summary>
    public const int SampleLength = 64 << 10;

    // NUL is counted separately; tab, line feed, form feed and carriage return are of text, and so is Ctrl+Z, which ended files of DOS.
    private static readonly SearchValues<byte> _control = SearchValues.Create([
        1,
        2,
        3,
        4,
        5,
        6,
        7,
        8,
        11,
        14,
        15,
        16,
        17,
        18,
        19,
        20,
        21,
        22,
        23,
        24,
        25,
        27,
        28,
        29,
        30,
        31,
        127,
    ]);
    private static readonly byte[] _encryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <exception cref="UnreadableFileException">It is of a kind that is not read.</exception>
    public static FileSignature Of(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
            throw new UnreadableFileException(UnreadableFileCodes.EmptyFile, "The file is empty. Fetch it again.");
        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8))
            return FileSignature.Zip;
        if (head is [0x1F, 0x8B, ..])
            return FileSignature.Gzip;
        RefuseKnownBinaries(head);
        if (IsUtf16(head))
            return FileSignature.Text;
        RefuseNoise(head);
        return OfText(WithoutByteOrderMark(head).TrimStart(" \t\r\n"u8));
    }

    /// <summary>Whether the bytes begin with the mark of UTF-16, in which Excel saves "Unicode text".</summary>
    public static bool IsUtf16(ReadOnlySpan<byte> head) => head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    public static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> head) => head is [0xEF, 0xBB, 0xBF, ..] ? head[3..] : head;

    private static void RefuseKnownBinaries(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("%PDF-"u8))
            throw new UnreadableFileException(
                UnreadableFileCodes.PdfIsNoTable,
                "The file is a PDF document. Publishers mostly offer the same table as ODS, XLSX or CSV."
            );
        if (!head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            return;
        if (head.IndexOf(_encryptedPackage) >= 0)
            throw FileErrors.Encrypted();
        throw new UnreadableFileException(
            UnreadableFileCodes.OldExcelFormat,
            "The file is in the format of Excel up to 2003 (.xls), or protected by a password. Save it as .xlsx without a password, or as CSV."
        );
    }

    private static void RefuseNoise(ReadOnlySpan<byte> head)
    {
        var controls = 0;
        for (var rest = head; rest.IndexOfAny(_control) is var next and >= 0; rest = rest[(next + 1)..])
            controls++;
        if (head.Contains((byte)0) || controls > head.Length / 50)
            throw new UnreadableFileException(
                UnreadableFileCodes.NotATable,
                "The file is neither text nor a spreadsheet. Right are CSV, XLSX and ODS, as they are or compressed by gzip."
            );
    }

    private static FileSignature OfText(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
            throw new UnreadableFileException(UnreadableFileCodes.EmptyFile, "The file has no text. Fetch it again.");
        if (text is [(byte)'<', (byte)'!' or (byte)'?' or (>= (byte)'a' and <= (byte)'z') or (>= (byte)'A' and <= (byte)'Z'), ..])
            throw Markup(text);
        return IsJson(text) ? FileSignature.Json : FileSignature.Text;
    }

    private static UnreadableFileException Markup(ReadOnlySpan<byte> text)
    {
        var beginning = Encoding.Latin1.GetString(text[..Math.Min(text.Length, 1024)]);
        return
            beginning.Contains("<html", StringComparison.OrdinalIgnoreCase)
            || beginning.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            ? new UnreadableFileException(
                UnreadableFileCodes.HtmlIsNoTable,
                "The file is a web page, as a portal shows it before or in place of a download. Fetch the CSV, XLSX or ODS it leads to."
            )
            : new UnreadableFileException(UnreadableFileCodes.XmlIsNoTable, "The file is an XML document. Save it as XLSX, ODS or CSV.");
    }

    // "[x] means not available" is a note above a table, not JSON.
    private static bool IsJson(ReadOnlySpan<byte> text)
    {
        if (text[0] is not ((byte)'{' or (byte)'['))
            return false;
        var inside = text[1..].TrimStart(" \t\r\n"u8);
        if (inside.IsEmpty)
            return true;
        return text[0] == '{'
            ? inside[0] is (byte)'"' or (byte)'}'
            : inside[0] is (byte)'{' or (byte)'[' or (byte)']' or (byte)'"' or (byte)'-' or (>= (byte)'0' and <= (byte)'9')
                || inside.StartsWith("null"u8)
                || inside.StartsWith("true"u8)
                || inside.StartsWith("false"u8);
    }
}
