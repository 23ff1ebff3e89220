using OutcomesApi.TableFiles.Guards;

namespace OutcomesApi.TableFiles.Ods;

/// <summary>Reads cells of an ODS into a buffer: numbers, dates and truth values from their attributes, which are exact, and all else as
/// the text that is shown.</summary>
internal sealed class OdsCell
{
    private readonly MarkupReader _xml;
    private readonly RowBuffer _row;
    private readonly FileLimits _limits;
    private readonly string _cell;
    private readonly string _coveredCell;
    private readonly string _columnsRepeated;
    private readonly string _value;
    private readonly string _dateValue;
    private readonly string _booleanValue;
    private readonly string _timeValue;
    private readonly string _stringValue;
    private readonly string _paragraph;
    private readonly string _space;
    private readonly string _tab;
    private readonly string _lineBreak;
    private readonly string _annotation;
    private readonly string _note;
    private readonly string _pronunciation;
    private bool _endsInSpace;

    public OdsCell(MarkupReader xml, RowBuffer row, FileLimits limits)
    {
        _xml = xml;
        _row = row;
        _limits = limits;
        (_cell, _coveredCell, _columnsRepeated) = (
            xml.Name("table-cell"),
            xml.Name("covered-table-cell"),
            xml.Name("number-columns-repeated")
        );
        (_value, _dateValue, _booleanValue) = (xml.Name("value"), xml.Name("date-value"), xml.Name("boolean-value"));
        (_timeValue, _stringValue) = (xml.Name("time-value"), xml.Name("string-value"));
        (_paragraph, _space, _tab, _lineBreak) = (xml.Name("p"), xml.Name("s"), xml.Name("tab"), xml.Name("line-break"));
        (_annotation, _note, _pronunciation) = (xml.Name("annotation"), xml.Name("note"), xml.Name("ruby-text"));
    }

    /// <summary>Reads the element that the reader stands on as the cell of a column, and goes to its end. Gives the column after
    /// it.</summary>
    public int Read(int column)
    {
        // A covered cell lies under a merged one, and may still hold what it held before.
        if (!_xml.Is(_cell) && !_xml.Is(_coveredCell))
        {
            _xml.Skip();
            return column;
        }

        var isEmpty = _xml.IsEmptyElement;
        var times = ReadAttributes(out var stringValue);
        if (_row.Pending.IsEmpty && !isEmpty)
            ReadText();
        else if (!isEmpty)
            _xml.Skip();
        if (_row.Pending.IsEmpty)
            _row.Append(stringValue);
        Commit(column, times);
        return column > _limits.MaxColumns || times > _limits.MaxColumns ? _limits.MaxColumns : column + times;
    }

    private int ReadAttributes(out string stringValue)
    {
        var times = 1;
        stringValue = "";
        while (_xml.NextAttribute())
        {
            if (_xml.Is(_columnsRepeated))
                times = OdsRows.Repetitions(_xml.Value);
            else if (_xml.Is(_stringValue))
                stringValue = _xml.Value;
            else
                ReadValue();
        }

        return times;
    }

    private void ReadValue()
    {
        if (!_xml.Is(_value) && !_xml.Is(_dateValue) && !_xml.Is(_booleanValue) && !_xml.Is(_timeValue))
            return;
        _row.Discard();
        _row.Append(_xml.Value);
        if (_xml.Is(_value))
            CellValues.ShortenNumber(_row);
        else if (_xml.Is(_dateValue))
            CellValues.ShortenDate(_row);
        else if (_xml.Is(_booleanValue))
            ToTruthValue();
    }

    private void ToTruthValue()
    {
        var isTrue = _row.Pending is "true";
        _row.Discard();
        _row.Append(isTrue ? "TRUE" : "FALSE");
    }

    private void ReadText()
    {
        var depth = _xml.Depth;
        var isFirst = true;
        while (_xml.NextInside(depth))
        {
            if (!_xml.Is(_paragraph))
            {
                _xml.Skip();
                continue;
            }

            if (!isFirst)
                _row.Append('\n');
            isFirst = false;
            ReadParagraph();
        }
    }

    private void ReadParagraph()
    {
        if (_xml.IsEmptyElement)
            return;
        var depth = _xml.Depth;
        // Spaces at the beginning of a paragraph are layout of the XML; those meant are elements.
        _endsInSpace = true;
        while (_xml.Read() && _xml.Depth > depth)
        {
            if (_xml.IsText)
                AppendText();
            else if (_xml.IsElement)
                AppendElement();
        }
    }

    private void AppendElement()
    {
        if (_xml.Is(_annotation) || _xml.Is(_note) || _xml.Is(_pronunciation))
            _xml.Skip();
        else if (_xml.Is(_space))
            AppendSpaces();
        else if (_xml.Is(_tab))
            AppendSign('\t');
        else if (_xml.Is(_lineBreak))
            AppendSign('\n');
    }

    private void AppendSign(char sign)
    {
        _row.Append(sign);
        _endsInSpace = false;
    }

    private void AppendSpaces()
    {
        var times = _xml.Attribute("c") is { } count ? OdsRows.Repetitions(count) : 1;
        if (times > _limits.MaxCellLength)
            throw FileErrors.CellTooLong(_row.Number, _limits);
        for (; times > 0; times--)
            AppendSign(' ');
    }

    // OpenDocument 1.3, part 3, 6.1.2: white space of the XML counts as one space. NBSP is none.
    private void AppendText()
    {
        while (_xml.NextPiece() is { IsEmpty: false } piece)
        {
            while (!piece.IsEmpty)
            {
                var plain = piece.IndexOfAny(" \t\r\n");
                var length = plain < 0 ? piece.Length : plain;
                if (length > 0)
                    _endsInSpace = false;
                _row.Append(piece[..length]);
                piece = piece[length..];
                if (plain < 0)
                    break;
                if (!_endsInSpace)
                    _row.Append(' ');
                _endsInSpace = true;
                piece = piece[1..];
            }
        }
    }

    private void Commit(int column, int times)
    {
        if (_row.Pending.IsEmpty)
            return;
        if (times == 1)
        {
            _row.Commit(column);
            return;
        }

        if (times > _limits.MaxColumns)
            throw FileErrors.TooManyColumns(_row.Number, _limits);
        var text = _row.Pending.ToString();
        _row.Discard();
        for (; times > 0; times--)
        {
            _row.Append(text);
            _row.Commit(column++);
        }
    }
}
