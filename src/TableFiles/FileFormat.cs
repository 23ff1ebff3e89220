namespace OutcomesApi.TableFiles;

/// <summary>How the bytes of a table file are laid out. Recognised from the bytes themselves, never from the file's name.</summary>
public enum FileFormat
{
    /// <summary>Text with a separator (RFC 4180), UTF-8 or Windows-1252, with any line ending.</summary>
    Csv,

    /// <summary>Office Open XML workbook (ECMA-376). Macros are never run and formulas never evaluated: the stored result of a formula is
    /// read.</summary>
    Xlsx,

    /// <summary>OpenDocument spreadsheet (ISO/IEC 26300).</summary>
    Ods,

    /// <summary>A JSON document.</summary>
    Json,
}
