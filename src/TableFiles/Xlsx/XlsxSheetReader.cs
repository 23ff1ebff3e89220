using OutcomesApi.TableFiles.Guards;

namespace OutcomesApi.TableFiles.Xlsx;

/// <summary>
/// Reads XLSX a cell at a time, straight from the XML of the sheet (docs/adr/0011-table-readers.md). A formula is its stored result;
/// macros, links and comments are not looked at. Rows without text are passed over; sheets that are not read are not unpacked.
/// </summary>
internal sealed class XlsxSheetReader : BufferedSheetReader
{
    private readonly TableSource _source;
    private readonly ZipPackage _package;
    private readonly XlsxWorkbook _workbook;
    private XlsxSheet? _sheet;
    private int _next;

    public XlsxSheetReader(TableSource source)
        : base(source.Limits)
    {
        _source = source;
        _package = source.Package!;
        _workbook = XlsxWorkbook.Read(_package, source.MainPart);
    }

    /// <inheritdoc/>
    public override FileFormat Format => FileFormat.Xlsx;

    /// <inheritdoc/>
    public override string SheetName => _next > 0 && _sheet is not null ? _workbook.Sheets[_next - 1].Name : "";

    /// <inheritdoc/>
    public override long BytesRead => _source.BytesRead;

    protected override bool NextSheet()
    {
        _sheet?.Dispose();
        _sheet = null;
        if (_next == _workbook.Sheets.Count)
            return false;
        var part = _workbook.Sheets[_next++].Part;
        _sheet = new XlsxSheet(_package.OpenMarkup(part) ?? throw FileErrors.Broken($"its part {part} is missing"), _workbook, Row, Limits);
        return true;
    }

    protected override bool NextRow() => _sheet?.NextRow() == true;

    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        _sheet?.Dispose();
        _source.Dispose();
    }
}
