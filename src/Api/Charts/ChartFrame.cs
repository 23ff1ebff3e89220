using System.Xml.Linq;
using OutcomesApi.Domain.Texts;

namespace OutcomesApi.Api.Charts;

/// <summary>The parts of a picture that all have: title and definition above, notes, source and as-of below. What is drawn in between
/// begins at <see cref="Y"/>.</summary>
internal sealed class ChartFrame
{
    public const double Margin = 12;

    public const double SmallSize = 12;

    public const double TextSize = 13;

    private const double TitleSize = 18;

    private const double SubtitleSize = 14;

    private const double LineHeight = 1.32;

    private readonly ChartStyle _style;

    private readonly ChartText _text;

    public ChartFrame(ChartStyle style, ChartText text)
    {
        (_style, _text) = (style, text);
        Y = Margin;
        Paragraph(text.Title, TitleSize, "bold");
        Y += 4;
        Paragraph(text.Subtitle, SubtitleSize, "quiet");
        Y += 8;
    }

    public SvgDrawing Drawing { get; } = new();

    /// <summary>Where the next thing goes, from the top.</summary>
    public double Y { get; set; }

    public double Right => _style.Width - Margin;

    public double InnerWidth => Right - Margin;

    /// <summary>Lines of text across the picture, or beside a sign of the key.</summary>
    public void Paragraph(string text, double size, string? style = null, double indent = 0)
    {
        foreach (var line in TextMeasure.Wrap(text, size, InnerWidth - indent, style?.Contains("bold", StringComparison.Ordinal) == true))
        {
            Drawing.Text(line, Margin + indent, Y + size, size, style);
            Y += size * LineHeight;
        }
    }

    /// <summary>An entry of the key: a sign, and what it means.</summary>
    public void Key(string text, Action<double, double> sign)
    {
        sign(Margin + 10, Y + (SmallSize / 2) + 2);
        Paragraph(text, SmallSize, "quiet", indent: 26);
        Y += 3;
    }

    /// <summary>The finished picture.</summary>
    public XDocument Finish()
    {
        Y += 4;
        Paragraph(SourceLine(), SmallSize, "quiet");
        Paragraph($"As of {AsOf()}. Outcomes API.", SmallSize, "quiet");
        var height = Math.Ceiling(Y + Margin - 4);
        return new XDocument(
            new XElement(
                SvgDrawing.Namespace + "svg",
                new XAttribute("width", _style.Width),
                new XAttribute("height", height),
                new XAttribute("viewBox", $"0 0 {_style.Width} {height}"),
                new XAttribute("role", "img"),
                new XAttribute("aria-labelledby", "title desc"),
                new XAttribute(XNamespace.Xml + "lang", "en"),
                Element("title", _text.Title, "title"),
                Element("desc", _text.Description, "desc"),
                new XElement(SvgDrawing.Namespace + "metadata", TextCharacters.Cleaned(_text.Citation)),
                new XElement(SvgDrawing.Namespace + "style", ChartStyleSheet.Of(_style.Theme)),
                new XElement(
                    SvgDrawing.Namespace + "rect",
                    new XAttribute("class", "paper"),
                    new XAttribute("width", "100%"),
                    new XAttribute("height", "100%")
                ),
                Drawing.Shapes
            )
        );
    }

    private static XElement Element(string name, string text, string id) =>
        new(SvgDrawing.Namespace + name, new XAttribute("id", id), text);

    private string SourceLine()
    {
        var publishers = _text.Sources.Select(source => source.Publisher).Distinct().ToList();
        return publishers.Count == 0
            ? "No source: there are no figures."
            : $"{(publishers.Count == 1 ? "Source" : "Sources")}: {string.Join("; ", publishers)}.";
    }

    // The day and the minute: the picture is for readers, the exact instant is in its citation.
    private string AsOf() => _text.AsOf.Length >= 16 ? $"{_text.AsOf[..10]} {_text.AsOf[11..16]} UTC" : _text.AsOf;
}
