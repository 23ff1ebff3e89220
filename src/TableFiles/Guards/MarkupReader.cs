using System.Xml;

namespace OutcomesApi.TableFiles.Guards;

/// <summary>
/// Reads the XML of a part forwards in flat memory: no document types, no external content, bounded nesting and names, and text in pieces.
/// Names are compared by reference to those of <see cref="Name"/>.
/// </summary>
internal sealed class MarkupReader : IDisposable
{
    /// <summary>Spreadsheets nest about ten deep.</summary>
    private const int DeepestNesting = 100;

    /// <summary>A sheet formatted down to its last row has some 30 million blank cells; they take two seconds.</summary>
    private const int MostWithoutText = 50_000_000;

    private readonly BoundedNameTable _names = new();
    private readonly char[] _piece = new char[1024];
    private readonly XmlReader _xml;
    private int _withoutText;

    public MarkupReader(Stream part)
    {
        _xml = XmlReader.Create(
            part,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                NameTable = _names,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                CloseInput = true,
            }
        );
    }

    public int Depth => _xml.Depth;

    public bool IsEmptyElement => _xml.IsEmptyElement;

    public bool IsElement => _xml.NodeType == XmlNodeType.Element;

    public bool IsEndElement => _xml.NodeType == XmlNodeType.EndElement;

    public bool IsText =>
        _xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA;

    /// <summary>The name of the element or attribute, without prefix.</summary>
    public string LocalName => _xml.LocalName;

    /// <summary>The value of the attribute.</summary>
    public string Value => _xml.Value;

    /// <summary>A name as the parser will give it, to be compared by reference.</summary>
    public string Name(string name) => _names.Add(name);

    public bool Is(string name) => ReferenceEquals(_xml.LocalName, name);

    public bool Read()
    {
        if (!_xml.Read())
            return false;
        if (++_withoutText > MostWithoutText)
            throw FileErrors.Broken(
                FormattableString.Invariant($"it has {MostWithoutText:N0} pieces of XML in sequence without any text of a cell")
            );
        return _xml.Depth <= DeepestNesting ? true : throw FileErrors.Broken($"its XML is nested more than {DeepestNesting} deep");
    }

    /// <summary>Says that something of use was read.</summary>
    public void FoundText() => _withoutText = 0;

    /// <summary>Goes to the next attribute of the element; false after the last, back on the element.</summary>
    public bool NextAttribute() => _xml.MoveToNextAttribute() || (_xml.MoveToElement() && false);

    /// <summary>The value of an attribute of the element, or null.</summary>
    public string? Attribute(string name)
    {
        string? value = null;
        while (NextAttribute())
        {
            if (_xml.LocalName == name)
                value = _xml.Value;
        }

        return value;
    }

    /// <summary>Goes to the next element inside the one that is at a depth; false at its end.</summary>
    public bool NextInside(int depth)
    {
        while (Read())
        {
            if (Depth <= depth)
                return false;
            if (IsElement)
                return true;
        }

        return false;
    }

    /// <summary>Goes to the end of the element it stands on.</summary>
    public void Skip()
    {
        if (_xml.IsEmptyElement)
            return;
        var depth = Depth;
        while (Read() && Depth > depth) { }
    }

    /// <summary>The next piece of the text it stands on; empty after the last.</summary>
    public ReadOnlySpan<char> NextPiece() => _piece.AsSpan(0, _xml.ReadValueChunk(_piece, 0, _piece.Length));

    public void Dispose() => _xml.Dispose();
}
