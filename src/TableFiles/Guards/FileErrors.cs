using System.Xml;

namespace OutcomesApi.TableFiles.Guards;

/// <summary>The errors that several readers share, in one wording.</summary>
public static class FileErrors
{
    /// <summary>What a library found wrong, as a refusal of the file. Every fault that bytes can cause ends here.</summary>
    public static UnreadableFileException From(Exception exception) =>
        exception switch
        {
            UnreadableFileException refusal => refusal,
            XmlException { Message: var message } when message.Contains("DTD", StringComparison.Ordinal) => new UnreadableFileException(
                UnreadableFileCodes.XmlEntities,
                "The XML in the file declares a document type, which may define entities. No spreadsheet program writes that; save the table again.",
                exception
            ),
            EndOfStreamException => Truncated(exception),
            XmlException xml => Broken($"its XML is not well formed at line {xml.LineNumber}, position {xml.LinePosition}", exception),
            OutOfMemoryException => new UnreadableFileException(
                UnreadableFileCodes.FileTooLarge,
                "The file needs more memory than there is.",
                exception
            ),
            _ => Broken("its content contradicts its format", exception),
        };

    /// <summary>Whether a fault says something of the file, and not of the program or its caller.</summary>
    public static bool IsFileError(Exception exception) => exception is not (OperationCanceledException or ObjectDisposedException);

    internal static UnreadableFileException Truncated(Exception? exception = null) =>
        new(
            UnreadableFileCodes.TruncatedFile,
            "The file ends before its content does: it was cut off on the way. Fetch it again.",
            exception
        );

    internal static UnreadableFileException Broken(string how, Exception? exception = null) =>
        new(
            UnreadableFileCodes.BrokenFile,
            $"The file is broken: {how}. Fetch it again, or open it in a spreadsheet program and save it again.",
            exception
        );

    internal static UnreadableFileException Encrypted() =>
        new(UnreadableFileCodes.EncryptedFile, "The file is protected by a password. Save it without one.");

    internal static UnreadableFileException ZipBomb(string part, FileLimits limits) =>
        new(
            UnreadableFileCodes.ZipBomb,
            FormattableString.Invariant(
                $"{part} becomes more than {limits.MaxCompressionRatio:N0} times as large when it is unpacked, which no table does."
            )
        );

    internal static UnreadableFileException TooLarge(string what, long limit) =>
        new(
            UnreadableFileCodes.FileTooLarge,
            FormattableString.Invariant($"{what} has more than {limit:N0} bytes, the most that is read. Split the file.")
        );

    internal static UnreadableFileException TooManyColumns(int row, FileLimits limits) =>
        new(
            UnreadableFileCodes.TooManyColumns,
            FormattableString.Invariant($"Row {row} has text beyond column {limits.MaxColumns:N0}, the last that is read.")
        );

    internal static UnreadableFileException TooManyRows(FileLimits limits) =>
        new(
            UnreadableFileCodes.TooManyRows,
            FormattableString.Invariant(
                $"A sheet goes beyond row {limits.MaxRowsPerSheet:N0}, the last that is read. Save the table as CSV, which has no such limit."
            )
        );

    internal static UnreadableFileException TooManySheets(FileLimits limits) =>
        new(
            UnreadableFileCodes.TooManySheets,
            FormattableString.Invariant($"The file has more than {limits.MaxSheets:N0} sheets, the most that are read.")
        );

    internal static UnreadableFileException CellTooLong(int row, FileLimits limits) =>
        new(
            UnreadableFileCodes.CellTooLong,
            FormattableString.Invariant(
                $"A text {(row > 0 ? $"of row {row}" : "shared by cells")} has more than {limits.MaxCellLength:N0} characters, the most that are read."
            )
        );

    internal static UnreadableFileException RowTooLong(int row, FileLimits limits, Exception? exception = null) =>
        new(
            UnreadableFileCodes.RowTooLong,
            FormattableString.Invariant(
                $"Row {row} has more than {limits.MaxRowLength:N0} characters, the most that are read. In CSV that is mostly a quotation mark that is not closed."
            ),
            exception
        );
}
