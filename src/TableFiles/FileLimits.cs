namespace OutcomesApi.TableFiles;

/// <summary>
/// How large a table file may become when it is read. The defaults are several times what publishers have been seen to use, and small
/// enough that a file made to exhaust the service is refused within seconds. What comes out of a compressed file is counted as it comes,
/// since its headers may lie.
/// </summary>
public sealed record FileLimits
{
    /// <summary>The limits where none are given.</summary>
    public static FileLimits Default { get; } = new();

    /// <summary>Bytes that all parts read of one file may have unpacked: 4 GiB. A year of crimes by community safety partnership has 1.4
    /// GB.</summary>
    public long MaxUnpackedBytes { get; init; } = 4L << 30;

    /// <summary>Bytes that one part of a zip may have unpacked: 2 GiB. The largest sheets seen have about 1 GB.</summary>
    public long MaxPartBytes { get; init; } = 2L << 30;

    /// <summary>How many bytes may come out of one byte of a compressed file: 200. Tables in XML have up to 30.</summary>
    public int MaxCompressionRatio { get; init; } = 200;

    /// <summary>Bytes of a part after which its compression ratio is looked at: 64 MiB. Small repetitive files compress extremely
    /// well.</summary>
    public long CompressionRatioCheckedFrom { get; init; } = 64L << 20;

    /// <summary>Bytes that the directory of a zip may have: 4 MiB, which is some ten thousand parts. It is held in memory.</summary>
    public int MaxZipDirectoryBytes { get; init; } = 4 << 20;

    /// <summary>Bytes of memory that the shared strings of an XLSX may take: 128 MiB, some two million texts. They are the only content
    /// that has to be held.</summary>
    public long MaxSharedStringBytes { get; init; } = 128L << 20;

    /// <summary>Columns that may hold text: 1,024. Empty ones beyond are passed over, since spreadsheets keep formats up to column
    /// 16,384.</summary>
    public int MaxColumns { get; init; } = 1_024;

    /// <summary>Characters of one cell: 100,000. Excel's own limit is 32,767.</summary>
    public int MaxCellLength { get; init; } = 100_000;

    /// <summary>Characters of one row, or bytes of one record of CSV: 4 Mi.</summary>
    public int MaxRowLength { get; init; } = 4 << 20;

    /// <summary>The highest row number of a sheet of a spreadsheet: 1,048,576, as in Excel. CSV has no such limit.</summary>
    public int MaxRowsPerSheet { get; init; } = 1_048_576;

    /// <summary>Sheets of a file: 255.</summary>
    public int MaxSheets { get; init; } = 255;
}
