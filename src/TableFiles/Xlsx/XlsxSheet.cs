using System.Globalization;
using OutcomesApi.TableFiles.Guards;

namespace OutcomesApi.TableFiles.Xlsx;

/// <summary>The rows of one sheet of an XLSX, read into a buffer.</summary>
internal sealed class XlsxSheet : IDisposable
{
    private readonly MarkupReader _xml;
    private readonly XlsxWorkbook _workbook;
    private readonly RowBuffer _row;
    private readonly FileLimits _limits;
    private readonly RichText _text;
    private readonly string _rowName;
    private readonly string _cell;
    private readonly string _value;
    private readonly string _inline;
    private readonly string _reference;
    private readonly string _style;
    private readonly string _type;
    private readonly string _rows;
    private bool _isInRows;
    private int _number;

    public XlsxSheet(MarkupReader xml, XlsxWorkbook workbook, RowBuffer row, FileLimits limits)
    {
        _xml = xml;
        _workbook = workbook;
        _row = row;
        _limits = limits;
        _text = new RichText(xml);
        (_rows, _rowName, _cell, _value, _inline) = (xml.Name("sheetData"), xml.Name("row"), xml.Name("c"), xml.Name("v"), xml.Name("is"));
        (_reference, _style, _type) = (xml.Name("r"), xml.Name("s"), xml.Name("t"));
    }

    /// <summary>Reads the next row that is not blank.</summary>
    public bool NextRow()
    {
        while (_xml.Read())
        {
            if (_xml.Is(_rows))
                _isInRows = _xml.IsElement && !_xml.IsEmptyElement;
            else if (_isInRows && _xml.IsElement && _xml.Is(_rowName) && ReadRow())
                return true;
        }

        return false;
    }

    public void Dispose() => _xml.Dispose();

    private bool ReadRow()
    {
        var isEmpty = _xml.IsEmptyElement;
        var number = _number + 1;
        while (_xml.NextAttribute())
        {
            if (_xml.Is(_reference) && !int.TryParse(_xml.Value, NumberStyles.None, CultureInfo.InvariantCulture, out number))
                throw FileErrors.Broken("a row has a number that is none");
        }

        if (number <= _number)
            throw FileErrors.Broken($"row {number} comes after row {_number}");
        if (number > _limits.MaxRowsPerSheet)
            throw FileErrors.TooManyRows(_limits);
        _row.Begin(_number = number);
        if (!isEmpty)
            ReadCells();
        if (_row.CellCount == 0)
            return false;
        _xml.FoundText();
        return true;
    }

    private void ReadCells()
    {
        var depth = _xml.Depth;
        var column = 0;
        while (_xml.NextInside(depth))
        {
            if (_xml.Is(_cell))
                ReadCell(ref column);
            else
                _xml.Skip();
        }
    }

    private void ReadCell(ref int column)
    {
        var isEmpty = _xml.IsEmptyElement;
        var type = "n";
        var style = 0;
        while (_xml.NextAttribute())
        {
            if (_xml.Is(_reference))
                column = ColumnOf(_xml.Value);
            else if (_xml.Is(_type))
                type = _xml.Value;
            else if (_xml.Is(_style))
                _ = int.TryParse(_xml.Value, NumberStyles.None, CultureInfo.InvariantCulture, out style);
        }

        if (!isEmpty)
            ReadContent(type, style);
        _row.Commit(column++);
    }

    private void ReadContent(string type, int style)
    {
        var depth = _xml.Depth;
        while (_xml.NextInside(depth))
        {
            if (_xml.Is(_value))
                _text.AppendElement(_row);
            else if (_xml.Is(_inline))
                _text.AppendTo(_row);
            else
                _xml.Skip();
        }

        Convert(type, style);
    }

    private void Convert(string type, int style)
    {
        if (_row.Pending.IsEmpty)
            return;
        switch (type)
        {
            case "s":
                if (!int.TryParse(_row.Pending, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
                    throw FileErrors.Broken($"a cell of row {_number} names no text");
                _row.Discard();
                _row.Append(_workbook.Strings[index]);
                break;
            case "b":
                var isTrue = _row.Pending is "1" or "true";
                _row.Discard();
                _row.Append(isTrue ? "TRUE" : "FALSE");
                break;
            case "str":
                RichText.Unescape(_row);
                break;
            case "d":
                CellValues.ShortenDate(_row);
                break;
            case "n" when _workbook.Styles.IsDate(style):
                CellValues.ToDate(_row, _workbook.StartsIn1904);
                break;
            case "n":
                CellValues.ShortenNumber(_row);
                break;
        }
    }

    /// <summary>The column of a reference such as <c>AB12</c>, from 0.</summary>
    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var letter in reference)
        {
            if (letter is < 'A' or > 'Z')
                break;
            column = column * 26 + letter - 'A' + 1;
            if (column > 1 << 20)
                break;
        }

        return column > 0
            ? column - 1
            : throw FileErrors.Broken($"a cell is at {reference[..Math.Min(reference.Length, 20)]}, which is no place");
    }
}
