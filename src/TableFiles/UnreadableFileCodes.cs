namespace OutcomesApi.TableFiles;

/// <summary>The kinds of fault for which a file is refused as a whole. Stable: users and scripts act on them.</summary>
public static class UnreadableFileCodes
{
    /// <summary>The file has no content.</summary>
    public const string EmptyFile = "empty-file";

    /// <summary>The file is no table: binary content that is of no known kind.</summary>
    public const string NotATable = "not-a-table";

    /// <summary>A zip that is neither XLSX nor ODS.</summary>
    public const string UnknownFormat = "unknown-format";

    /// <summary>JSON, which has no rows and columns.</summary>
    public const string JsonIsNoTable = "json-is-no-table";

    /// <summary>A web page: often what a portal sends in place of the file.</summary>
    public const string HtmlIsNoTable = "html-is-no-table";

    /// <summary>An XML document, flat OpenDocument and Excel's XML of 2003 included.</summary>
    public const string XmlIsNoTable = "xml-is-no-table";

    /// <summary>A PDF document.</summary>
    public const string PdfIsNoTable = "pdf-is-no-table";

    /// <summary>The binary format of Excel up to 2003 (.xls).</summary>
    public const string OldExcelFormat = "old-excel-format";

    /// <summary>The binary format of Excel from 2007 (.xlsb).</summary>
    public const string BinaryExcelFormat = "binary-excel-format";

    /// <summary>A file that a password protects.</summary>
    public const string EncryptedFile = "encrypted-file";

    /// <summary>Compressed more than once.</summary>
    public const string NestedCompression = "nested-compression";

    /// <summary>The file ends before its content does.</summary>
    public const string TruncatedFile = "truncated-file";

    /// <summary>The file contradicts its own format.</summary>
    public const string BrokenFile = "broken-file";

    /// <summary>CSV with a quotation mark that is opened and never closed.</summary>
    public const string UnclosedQuote = "unclosed-quote";

    /// <summary>XML with a document type, which may define entities; no spreadsheet has one.</summary>
    public const string XmlEntities = "xml-entities";

    /// <summary>A small file that becomes a huge one when it is unpacked.</summary>
    public const string ZipBomb = "zip-bomb";

    /// <summary>A limit: the file unpacked, or what must be held of it.</summary>
    public const string FileTooLarge = "file-too-large";

    /// <summary>A limit: figures that have to be held.</summary>
    public const string TooManyFigures = "too-many-figures";

    /// <summary>A limit: different areas, offences, periods or measures.</summary>
    public const string TooManyEntries = "too-many-entries";

    /// <summary>A limit: columns.</summary>
    public const string TooManyColumns = "too-many-columns";

    /// <summary>A limit: rows of a sheet.</summary>
    public const string TooManyRows = "too-many-rows";

    /// <summary>A limit: sheets.</summary>
    public const string TooManySheets = "too-many-sheets";

    /// <summary>A limit: the length of a cell.</summary>
    public const string CellTooLong = "cell-too-long";

    /// <summary>A limit: the length of a row.</summary>
    public const string RowTooLong = "row-too-long";
}
