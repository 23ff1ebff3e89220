using System.Xml.Linq;
using OutcomesApi.Api.V1.Contracts;

namespace OutcomesApi.Api.Charts;

/// <summary>The rates of an area one below the other, each with its interval and what it divides by. They share an axis, not a
/// meaning.</summary>
internal sealed class IntervalPlot
{
    /// <summary>How many rates a picture shows; of more it says how many it leaves out.</summary>
    public const int MostRows = 20;

    private const double RowGap = 12;

    private const double BarHeight = 22;

    private readonly RatesResponse _answer;

    private readonly ChartFrame _frame;

    private readonly List<RateResponse> _rates;

    private readonly Func<string, string> _offenceName;

    private Scale _horizontal = new(0, 1, 0, 1);

    private IntervalPlot(RatesResponse answer, string offences, Func<string, string> offenceName, ChartStyle style)
    {
        (_answer, _offenceName) = (answer, offenceName);
        _rates = [.. answer.Rates.Where(IsDrawn).Take(MostRows)];
        _frame = new ChartFrame(
            style,
            new ChartText
            {
                Title = TitleOf(answer, offences),
                Subtitle =
                    "Each rate divides something by something else. Rates of different definitions are different numbers: compare none of them with another.",
                Description = DescriptionOf(answer),
                Sources = answer.Sources,
                AsOf = answer.AsOf,
                Citation = answer.Citation,
            }
        );
    }

    /// <summary>Draws an answer.</summary>
    /// <param name="answer">The answer, as its JSON gives it.</param>
    /// <param name="offences">The offences asked for, in words.</param>
    /// <param name="offenceName">The name of an offence by its identifier.</param>
    /// <param name="style">How to draw it.</param>
    public static XDocument Of(RatesResponse answer, string offences, Func<string, string> offenceName, ChartStyle style) =>
        new IntervalPlot(answer, offences, offenceName, style).Draw();

    /// <summary>What the picture shows, in a line.</summary>
    public static string TitleOf(RatesResponse answer, string offences)
    {
        var periods = answer.Rates.Select(rate => rate.Period).Distinct().ToList();
        return $"{answer.Area.Name}: rates side by side, {ChartText.Inside(offences)}{(periods.Count == 1 ? $", {periods[0]}" : "")}";
    }

    /// <summary>What the picture says, for readers who do not see it.</summary>
    public static string DescriptionOf(RatesResponse answer)
    {
        var drawn = answer.Rates.Where(IsDrawn).Take(MostRows).Select(rate => rate.Sentence).ToList();
        return drawn.Count == 0 ? answer.Reason?.Text ?? "There are no rates to draw." : string.Join(" ", drawn);
    }

    // Rates per head are in another unit and share no axis with percentages.
    private static bool IsDrawn(RateResponse rate) => rate.Per == 1 && (rate.Value is not null || rate.Bounds is not null);

    private XDocument Draw()
    {
        if (_rates.Count == 0)
        {
            _frame.Paragraph(_answer.Reason?.Text ?? "There are no rates to draw.", ChartFrame.TextSize);
            return _frame.Finish();
        }

        var ticks = Ticks.FromZero(Highest(), _frame.InnerWidth < 460 ? 4 : 8);
        _horizontal = new Scale(
            0,
            ticks[^1],
            ChartFrame.Margin + 2,
            _frame.Right - TextMeasure.Width("100.0%", ChartFrame.TextSize, isBold: true) - 12
        );
        foreach (var rate in _rates)
            DrawRow(rate, ticks);
        DrawAxis(ticks);
        DrawKey();
        return _frame.Finish();
    }

    private double Highest() =>
        _rates
            .SelectMany(rate => rate.Intervals.Select(interval => interval.Upper).Append(rate.Value ?? 0).Append(rate.Bounds?.Upper ?? 0))
            .Max();

    private void DrawRow(RateResponse rate, IReadOnlyList<double> ticks)
    {
        _frame.Paragraph(rate.Name + Which(rate), ChartFrame.TextSize + 1, "bold");
        _frame.Paragraph(PartOf(rate.Numerator), ChartFrame.SmallSize, "quiet");
        _frame.Paragraph($"÷ {PartOf(rate.Denominator)}", ChartFrame.SmallSize, "quiet");
        foreach (var tick in ticks)
            _frame.Drawing.Line(
                tick == 0 ? "axis" : "grid",
                _horizontal.Of(tick),
                _frame.Y + 2,
                _horizontal.Of(tick),
                _frame.Y + BarHeight
            );
        DrawValue(rate, _frame.Y + (BarHeight / 2) + 1);
        _frame.Y += BarHeight + RowGap;
    }

    private void DrawValue(RateResponse rate, double y)
    {
        foreach (var interval in rate.Intervals.Reverse())
            _frame.Drawing.Line(
                interval == rate.Intervals[0] ? "narrow" : "wide",
                _horizontal.Of(interval.Lower),
                y,
                _horizontal.Of(interval.Upper),
                y
            );
        if (rate.Bounds is { } bounds)
            _frame.Drawing.Line("wide dashed", _horizontal.Of(bounds.Lower), y, _horizontal.Of(bounds.Upper ?? _horizontal.To), y);
        if (rate.Value is { } value)
            _frame.Drawing.Circle(rate.Intervals.Count == 0 ? "hollow" : "dot", _horizontal.Of(value), y, 4.5, rate.Sentence);
        var right = rate.Intervals.Select(interval => interval.Upper).Append(rate.Value ?? 0).Append(rate.Bounds?.Upper ?? 0).Max();
        var text = TextOf(rate);
        _frame.Drawing.Text(
            text,
            Math.Min(_horizontal.Of(right) + 9, _frame.Right - TextMeasure.Width(text, ChartFrame.TextSize, isBold: true)),
            y + 4,
            ChartFrame.TextSize,
            "bold series-text halo"
        );
    }

    // Where only a percentage was published, more decimals than it has would say too much.
    private static string TextOf(RateResponse rate) =>
        rate switch
        {
            { Numerator.Value: null, Published: { } published } => published.Percent.ToString(
                System.Globalization.CultureInfo.InvariantCulture
            ) + "%",
            { Value: { } known } => ValueText.Of(known, rate.Percent, ValueUnit.Percent),
            _ => "bounded",
        };

    // What tells a row from the others, where the title does not say it for all.
    private string Which(RateResponse rate)
    {
        string?[] parts =
        [
            _rates.Select(other => other.Offence).Distinct().Count() > 1 && rate.Offence is { } offence ? _offenceName(offence) : null,
            _answer.Rates.Select(other => other.Period).Distinct().Count() > 1 ? rate.Period : null,
            rate.Breakdown,
        ];
        return string.Concat(parts.Where(part => part is not null).Select(part => $", {part}"));
    }

    private string PartOf(RatePartResponse part)
    {
        var name = _answer.Measures.FirstOrDefault(measure => measure.Id == part.Measure)?.Name ?? part.Measure;
        return $"{(part.Value is { } value ? Qualifier(part) + ValueText.Count(value) : "number not published")}: {name}";
    }

    private static string Qualifier(RatePartResponse part) =>
        part.Qualifier switch
        {
            null or "exact" => "",
            "rounded" or "approximately" => "about ",
            var other => other.Replace('-', ' ') + " ",
        };

    private void DrawAxis(IReadOnlyList<double> ticks)
    {
        _frame.Y -= RowGap;
        var free = double.NegativeInfinity;
        foreach (var tick in ticks)
        {
            var label = ValueText.Tick(tick, ValueUnit.Percent);
            var half = TextMeasure.Width(label, ChartFrame.TextSize) / 2;
            var x = Math.Clamp(_horizontal.Of(tick), ChartFrame.Margin + half, _frame.Right - half);
            if (x - half < free)
                continue;
            _frame.Drawing.Text(label, x, _frame.Y + 16, ChartFrame.TextSize, "quiet", "middle");
            free = x + half + 6;
        }

        _frame.Y += 22;
        _frame.Paragraph("Percent of what each rate divides by", ChartFrame.TextSize, "bold");
        _frame.Y += 6;
    }

    private void DrawKey()
    {
        if (_rates.Exists(rate => rate.Intervals.Count > 0))
        {
            _frame.Key(
                "Value, with its 95% interval (thick) and 99.8% interval (thin).",
                (x, y) =>
                {
                    _frame.Drawing.Line("wide", x - 9, y, x + 9, y);
                    _frame.Drawing.Line("narrow", x - 6, y, x + 6, y);
                    _frame.Drawing.Circle("dot", x, y, 3.5);
                }
            );
        }

        if (_rates.Exists(rate => rate.Bounds is not null))
            _frame.Key("Dashed: known only within these bounds.", (x, y) => _frame.Drawing.Line("wide dashed", x - 9, y, x + 9, y));
        if (_rates.Exists(rate => rate is { Value: not null, Intervals.Count: 0 }))
            _frame.Key("Hollow: as published or computed, without an interval.", (x, y) => _frame.Drawing.Circle("hollow", x, y, 4));
        var drawable = _answer.Rates.Count(IsDrawn);
        if (drawable > MostRows || _answer.Links.Next is not null)
            _frame.Paragraph(
                $"The first {_rates.Count} rates are shown; there are more. Choose a period, an offence or rates to see others.",
                ChartFrame.SmallSize,
                "quiet"
            );
        if (_answer.Rates.Count > drawable)
            _frame.Paragraph(
                $"{_answer.Rates.Count - drawable} more without a value, or per head and so in another unit, not drawn.",
                ChartFrame.SmallSize,
                "quiet"
            );
    }
}
