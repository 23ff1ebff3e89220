using System.Globalization;
using OutcomesApi.TableFiles.Guards;

namespace OutcomesApi.TableFiles.Ods;

/// <summary>
/// The rows of one sheet of an ODS, read into a buffer. A cell or row that is repeated is written once: blank ones, which fill a sheet to
/// its last row and column, are only counted; a row with text is given as often as the file says.
/// </summary>
internal sealed class OdsRows
{
    private readonly MarkupReader _xml;
    private readonly RowBuffer _row;
    private readonly FileLimits _limits;
    private readonly OdsCell _cell;
    private readonly string _rowName;
    private readonly string _rowsRepeated;
    private bool _isInSheet;
    private int _depth;
    private int _nextNumber;
    private int _repetitions;

    public OdsRows(MarkupReader xml, RowBuffer row, FileLimits limits)
    {
        _xml = xml;
        _row = row;
        _limits = limits;
        _cell = new OdsCell(xml, row, limits);
        (_rowName, _rowsRepeated) = (xml.Name("table-row"), xml.Name("number-rows-repeated"));
    }

    /// <summary>Begins the sheet that the reader stands on.</summary>
    public void Enter()
    {
        _isInSheet = !_xml.IsEmptyElement;
        _depth = _xml.Depth;
        _nextNumber = 1;
        _repetitions = 0;
    }

    /// <summary>Goes to the end of the sheet.</summary>
    public void PassOver()
    {
        for (var rows = 0; _isInSheet && _xml.NextInside(_depth); )
        {
            if (!_xml.Is(_rowName))
                continue;
            if (++rows > _limits.MaxRowsPerSheet)
                throw FileErrors.TooManyRows(_limits);
            _xml.FoundText();
        }

        _isInSheet = false;
    }

    /// <summary>Reads the next row that is not blank.</summary>
    public bool NextRow()
    {
        if (_repetitions > 0)
            return Repeat();
        while (_isInSheet)
        {
            if (!_xml.NextInside(_depth))
                _isInSheet = false;
            else if (!_xml.Is(_rowName))
                PassOverUnlessGroup();
            else if (ReadRow())
                return true;
        }

        return false;
    }

    /// <summary>How often an element is repeated, from what its attribute says.</summary>
    public static int Repetitions(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var times) && times > 0
            ? times
            : throw FileErrors.Broken("a cell or row is repeated a number of times that is none");

    // Rows may stand in groups, as headings, and in groups of groups; what else a sheet holds may hold rows of its own, which are not the
    // sheet's.
    private void PassOverUnlessGroup()
    {
        if (_xml.LocalName is not ("table-row-group" or "table-rows" or "table-header-rows"))
            _xml.Skip();
    }

    private bool ReadRow()
    {
        var isEmpty = _xml.IsEmptyElement;
        var times = 1;
        while (_xml.NextAttribute())
        {
            if (_xml.Is(_rowsRepeated))
                times = Repetitions(_xml.Value);
        }

        _row.Begin(_nextNumber);
        _nextNumber = times < int.MaxValue - _nextNumber ? _nextNumber + times : int.MaxValue;
        if (!isEmpty)
            ReadCells();
        if (_row.CellCount == 0)
            return false;
        if (_nextNumber - 1 > _limits.MaxRowsPerSheet)
            throw FileErrors.TooManyRows(_limits);
        _xml.FoundText();
        _repetitions = times - 1;
        return true;
    }

    private bool Repeat()
    {
        _repetitions--;
        _row.Renumber(_row.Number + 1);
        return true;
    }

    private void ReadCells()
    {
        var depth = _xml.Depth;
        var column = 0;
        while (_xml.NextInside(depth))
            column = _cell.Read(column);
    }
}
