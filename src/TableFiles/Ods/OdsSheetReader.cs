using OutcomesApi.TableFiles.Guards;

namespace OutcomesApi.TableFiles.Ods;

/// <summary>
/// Reads ODS a row at a time, straight from the XML of the file (docs/adr/0011-table-readers.md). All sheets are one part, so a sheet that
/// is passed over has to be unpacked. Formulas are their stored results; comments, drawings and tracked changes are not looked at.
/// </summary>
internal sealed class OdsSheetReader : BufferedSheetReader
{
    /// <summary>The part with all sheets.</summary>
    public const string ContentPart = "content.xml";

    /// <summary>A sheet is in <c>document-content/body/spreadsheet</c>; a table any deeper is not one.</summary>
    private const int SheetDepth = 3;

    private readonly TableSource _source;
    private readonly MarkupReader _xml;
    private readonly OdsRows _rows;
    private readonly string _table;
    private string _name = "";
    private int _sheets;

    public OdsSheetReader(TableSource source)
        : base(source.Limits)
    {
        _source = source;
        RefuseEncrypted(source.Package!);
        _xml = source.Package!.OpenMarkup(ContentPart) ?? throw FileErrors.Broken($"its part {ContentPart} is missing");
        _rows = new OdsRows(_xml, Row, Limits);
        _table = _xml.Name("table");
    }

    /// <inheritdoc/>
    public override FileFormat Format => FileFormat.Ods;

    /// <inheritdoc/>
    public override string SheetName => _name;

    /// <inheritdoc/>
    public override long BytesRead => _source.BytesRead;

    protected override bool NextSheet()
    {
        _rows.PassOver();
        while (_xml.Read())
        {
            if (!_xml.IsElement || _xml.Depth != SheetDepth || !_xml.Is(_table))
                continue;
            if (++_sheets > Limits.MaxSheets)
                throw FileErrors.TooManySheets(Limits);
            _name = _xml.Attribute("name") ?? "";
            _rows.Enter();
            return true;
        }

        _name = "";
        return false;
    }

    protected override bool NextRow() => _rows.NextRow();

    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        _xml.Dispose();
        _source.Dispose();
    }

    private static void RefuseEncrypted(ZipPackage package)
    {
        using var manifest = package.OpenMarkup("META-INF/manifest.xml");
        while (manifest?.Read() == true)
        {
            if (manifest.IsElement && manifest.LocalName == "encryption-data")
                throw FileErrors.Encrypted();
        }
    }
}
