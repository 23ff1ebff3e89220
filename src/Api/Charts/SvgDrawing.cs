using System.Globalization;
using System.Xml.Linq;
using OutcomesApi.Domain.Texts;

namespace OutcomesApi.Api.Charts;

/// <summary>The shapes of a picture, in the order they are drawn.</summary>
internal sealed class SvgDrawing
{
    public static readonly XNamespace Namespace = "http://www.w3.org/2000/svg";

    private readonly List<XElement> _shapes = [];

    public IReadOnlyList<XElement> Shapes => _shapes;

    public void Line(string style, double x1, double y1, double x2, double y2) =>
        Add("line", ("class", style), ("x1", N(x1)), ("y1", N(y1)), ("x2", N(x2)), ("y2", N(y2)));

    public void Polyline(string style, IEnumerable<(double X, double Y)> points) =>
        Add("polyline", ("class", style), ("points", Points(points)));

    public void Polygon(string style, IEnumerable<(double X, double Y)> points) =>
        Add("polygon", ("class", style), ("points", Points(points)));

    public void Rectangle(string style, double x, double y, double width, double height) =>
        Add("rect", ("class", style), ("x", N(x)), ("y", N(y)), ("width", N(width)), ("height", N(height)));

    /// <summary>A circle, with a title that a reader who points at it or listens to it is given.</summary>
    public void Circle(string style, double x, double y, double radius, string? title = null) =>
        Titled(Add("circle", ("class", style), ("cx", N(x)), ("cy", N(y)), ("r", N(radius))), title);

    /// <summary>A diamond: a mark that differs in shape too, for readers who do not see its colour.</summary>
    public void Diamond(string style, double x, double y, double radius, string? title = null) =>
        Titled(
            Add("polygon", ("class", style), ("points", Points([(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)]))),
            title
        );

    /// <summary>A line of text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="x">The place of its anchor.</param>
    /// <param name="y">The place of its baseline.</param>
    /// <param name="size">The size of the type.</param>
    /// <param name="style">Classes of the style sheet.</param>
    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
    public void Text(string text, double x, double y, double size, string? style = null, string anchor = "start")
    {
        var element = Add("text", ("x", N(x)), ("y", N(y)), ("font-size", N(size)));
        if (style is not null)
            element.SetAttributeValue("class", style);
        if (anchor != "start")
            element.SetAttributeValue("text-anchor", anchor);
        element.Value = TextCharacters.Cleaned(text);
    }

    /// <summary>A number as SVG writes it.</summary>
    public static string N(double number) =>
        Math.Round(number, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Points(IEnumerable<(double X, double Y)> points) =>
        string.Join(' ', points.Select(point => $"{N(point.X)},{N(point.Y)}"));

    private static void Titled(XElement element, string? title)
    {
        if (title is not null)
            element.Add(new XElement(Namespace + "title", TextCharacters.Cleaned(title)));
    }

    private XElement Add(string name, params (string Name, string Value)[] attributes)
    {
        var element = new XElement(Namespace + name, attributes.Select(attribute => new XAttribute(attribute.Name, attribute.Value)));
        _shapes.Add(element);
        return element;
    }
}
