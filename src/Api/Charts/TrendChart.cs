using System.Xml.Linq;
using OutcomesApi.Api.V1.Trends;

namespace OutcomesApi.Api.Charts;

/// <summary>A series with its intervals: a gap is drawn as a gap, and no line crosses one, a break in series, or from one kind of period to
/// another.</summary>
internal sealed class TrendChart
{
    private const double PlotHeight = 230;

    private const double ShortPlotHeight = 190;

    private const double NarrowStepForBars = 8;

    private const double BreakLabelHeight = 18;

    private readonly TrendsResponse _answer;

    private readonly ChartFrame _frame;

    private readonly ValueUnit _unit;

    private readonly List<string> _breaks;

    private readonly bool _isShort;

    private Scale _vertical = new(0, 1, 0, 1);

    private double _left;

    private TrendChart(TrendsResponse answer, string? offence, ChartStyle style)
    {
        _answer = answer;
        _unit =
            answer.Rate is null ? ValueUnit.Count
            : answer.Points.Any(point => point.Percent is not null) ? ValueUnit.Percent
            : ValueUnit.PerThousand;
        _breaks = [.. answer.Points.SelectMany(point => point.BreaksBefore).Distinct()];
        _isShort = style.Width < 480;
        _frame = new ChartFrame(
            style,
            new ChartText
            {
                Title = TitleOf(answer, offence),
                Subtitle = ChartText.FirstSentence(answer.Definition),
                Description = DescriptionOf(answer),
                Sources = answer.Sources,
                AsOf = answer.AsOf,
                Citation = answer.Citation,
            }
        );
    }

    /// <summary>Draws an answer.</summary>
    /// <param name="answer">The answer, as its JSON gives it.</param>
    /// <param name="offence">The name of its offence; null where it has none.</param>
    /// <param name="style">How to draw it.</param>
    public static XDocument Of(TrendsResponse answer, string? offence, ChartStyle style) => new TrendChart(answer, offence, style).Draw();

    /// <summary>What the picture shows, in a line.</summary>
    public static string TitleOf(TrendsResponse answer, string? offence) =>
        $"{answer.Area.Name}: {answer.Name}{(offence is null ? "" : $", {ChartText.Inside(offence)}")}{(answer.Breakdown is { } part ? $", {part}" : "")}";

    /// <summary>What the picture says, for readers who do not see it.</summary>
    public static string DescriptionOf(TrendsResponse answer)
    {
        var known = answer.Points.Where(point => point.Value is not null).ToList();
        var gaps = answer.Points.Where(point => point.Value is null).Select(point => point.Period).ToList();
        string?[] said =
        [
            known.Count == 0
                ? answer.Reason?.Text
                : $"{known.Count} {(known.Count == 1 ? "period" : "periods")} with a figure, {known[0].Period} to {known[^1].Period}.",
            known.LastOrDefault()?.Sentence,
            gaps.Count > 0 ? $"Without a figure, which does not mean zero: {string.Join(", ", gaps)}." : null,
            answer.Breaks.Count > 0
                ? $"Breaks in the series: {string.Join("; ", answer.Breaks.Select(known => $"{known.Title} ({known.From:yyyy-MM-dd})"))}."
                : null,
            answer.Trend.Statement ?? answer.Trend.NotComputableText,
        ];
        return string.Join(" ", said.Where(text => text is not null));
    }

    private XDocument Draw()
    {
        if (_answer.Points.Count == 0)
        {
            _frame.Paragraph(_answer.Reason?.Text ?? "There are no figures of this kind.", ChartFrame.TextSize);
            return _frame.Finish();
        }

        DrawAxes();
        DrawBreaks();
        foreach (var piece in Pieces())
            DrawPiece(piece);
        DrawGaps();
        DrawValues();
        _frame.Y = _vertical.Start;
        DrawPeriods();
        DrawKey();
        return _frame.Finish();
    }

    private double Step => (_frame.Right - 6 - _left) / _answer.Points.Count;

    private double X(int index) => _left + ((index + 0.5) * Step);

    private bool HasBars => Step >= NarrowStepForBars;

    private void DrawAxes()
    {
        _frame.Paragraph(UnitLine(), ChartFrame.TextSize, "bold");
        _frame.Y += _breaks.Count > 0 ? BreakLabelHeight : 4;
        var ticks = Ticks.FromZero(Highest(), 5);
        var top = _frame.Y + 18;
        _vertical = new Scale(0, ticks[^1], top + (_isShort ? ShortPlotHeight : PlotHeight), top);
        var labels = ticks.Select(tick => ValueText.Tick(tick, _unit)).ToList();
        _left = ChartFrame.Margin + labels.Max(label => TextMeasure.Width(label, ChartFrame.TextSize)) + 8;
        foreach (var (tick, label) in ticks.Zip(labels))
        {
            _frame.Drawing.Line(tick == 0 ? "axis" : "grid", _left, _vertical.Of(tick), _frame.Right, _vertical.Of(tick));
            _frame.Drawing.Text(label, _left - 6, _vertical.Of(tick) + 4, ChartFrame.TextSize, "quiet", "end");
        }
    }

    private string UnitLine() =>
        _unit switch
        {
            ValueUnit.Percent => $"Percent of: {_answer.Measures[^1].Name}",
            ValueUnit.PerThousand => $"Per 1,000 of: {_answer.Measures[^1].Name}",
            _ => $"Number: {_answer.Measures[0].Name}",
        };

    private double Highest() => _unit == ValueUnit.Percent ? Math.Max(HighestValue(), Math.Min(1, HighestEnd())) : HighestEnd();

    private double HighestValue() => _answer.Points.Max(point => point.Value ?? 0);

    private double HighestEnd() =>
        _answer
            .Points.SelectMany(point =>
                point.Intervals.Select(interval => interval.Upper).Append(point.Value ?? 0).Append(point.Bounds?.Upper ?? 0)
            )
            .Max();

    // Between the periods before and after, since it lies somewhere between their figures.
    private void DrawBreaks()
    {
        for (var index = 0; index < _answer.Points.Count; index++)
        {
            if (_answer.Points[index].BreaksBefore is not { Count: > 0 } breaks)
                continue;
            var x = index == 0 ? _left : _left + (index * Step);
            _frame.Drawing.Line("break", x, _vertical.End - 18, x, _vertical.Start);
            _frame.Drawing.Text(
                string.Join(" ", breaks.Select(LetterOf)),
                x,
                _vertical.End - 22,
                ChartFrame.TextSize,
                "bold halo",
                "middle"
            );
        }
    }

    private string LetterOf(string id) => ((char)('A' + (_breaks.IndexOf(id) % 26))).ToString();

    // What may be joined by a line.
    private IEnumerable<IReadOnlyList<int>> Pieces()
    {
        var piece = new List<int>();
        for (var index = 0; index < _answer.Points.Count; index++)
        {
            var point = _answer.Points[index];
            if (piece.Count > 0 && (_answer.Kind is null || point.Value is null || point.BreaksBefore.Count > 0))
            {
                yield return piece;
                piece = [];
            }

            if (point.Value is not null)
                piece.Add(index);
        }

        if (piece.Count > 0)
            yield return piece;
    }

    private void DrawPiece(IReadOnlyList<int> piece)
    {
        if (!HasBars)
        {
            foreach (var level in new[] { 1, 0 })
                DrawBand([.. piece.Where(index => _answer.Points[index].Intervals.Count > level)], level);
        }

        if (piece.Count > 1)
            _frame.Drawing.Polyline("line", piece.Select(index => (X(index), _vertical.Of(_answer.Points[index].Value!.Value))));
        foreach (var index in piece)
            DrawPoint(index, _answer.Points[index]);
    }

    private void DrawBand(IReadOnlyList<int> piece, int level)
    {
        if (piece.Count > 1)
        {
            _frame.Drawing.Polygon(
                "band",
                piece
                    .Select(index => (X(index), _vertical.Of(_answer.Points[index].Intervals[level].Upper)))
                    .Concat(piece.Reverse().Select(index => (X(index), _vertical.Of(_answer.Points[index].Intervals[level].Lower))))
            );
        }
    }

    private void DrawPoint(int index, SeriesPointResponse point)
    {
        var x = X(index);
        if (HasBars)
        {
            foreach (var interval in point.Intervals.Reverse())
                _frame.Drawing.Line(
                    interval == point.Intervals[0] ? "narrow" : "wide",
                    x,
                    _vertical.Of(interval.Lower),
                    x,
                    _vertical.Of(interval.Upper)
                );
        }

        if (point.Bounds is { } bounds)
            _frame.Drawing.Line("wide dashed", x, _vertical.Of(bounds.Lower), x, _vertical.Of(bounds.Upper ?? _vertical.To));
        _frame.Drawing.Circle(
            point.Mature == false ? "hollow" : "dot",
            x,
            _vertical.Of(point.Value!.Value),
            Step < 14 ? 2.5 : 4.5,
            point.Sentence
        );
    }

    private void DrawGaps()
    {
        for (var index = 0; index < _answer.Points.Count; index++)
        {
            var point = _answer.Points[index];
            if (point is { Value: null, Bounds: { } bounds })
                _frame.Drawing.Line(
                    "wide dashed",
                    X(index),
                    _vertical.Of(bounds.Lower),
                    X(index),
                    _vertical.Of(bounds.Upper ?? _vertical.To)
                );
            else if (point.Value is null)
                DrawCross(X(index), _vertical.Start - 7);
        }
    }

    private void DrawCross(double x, double y)
    {
        var arm = Math.Min(4, Step / 3);
        _frame.Drawing.Line("gap", x - arm, y - 4, x + arm, y + 4);
        _frame.Drawing.Line("gap", x - arm, y + 4, x + arm, y - 4);
    }

    // Beside every point where there is room, else beside the last.
    private void DrawValues()
    {
        var known = Enumerable.Range(0, _answer.Points.Count).Where(index => _answer.Points[index].Value is not null).ToList();
        if (known.Count == 0)
            return;
        var texts = known.ToDictionary(index => index, index => ValueText.Of(_answer.Points[index], _unit));
        var widest = texts.Values.Max(text => TextMeasure.Width(text, ChartFrame.TextSize, isBold: true));
        foreach (var index in Step > widest + 10 ? known : [known[^1]])
        {
            var point = _answer.Points[index];
            var top = point.Intervals.Select(interval => interval.Upper).Append(point.Bounds?.Upper ?? 0).Append(point.Value!.Value).Max();
            var x = Math.Clamp(X(index), _left + (widest / 2), _frame.Right - (widest / 2));
            _frame.Drawing.Text(texts[index], x, _vertical.Of(top) - 7, ChartFrame.TextSize, "bold series-text halo", "middle");
        }
    }

    // As many names as fit; the last period always has its own.
    private void DrawPeriods()
    {
        var widest = _answer.Points.Max(point => TextMeasure.Width(point.Period, ChartFrame.TextSize));
        var every = Math.Max(1, (int)Math.Ceiling((widest + 8) / Step));
        var free = double.PositiveInfinity;
        for (var index = _answer.Points.Count - 1; index >= 0; index -= every)
        {
            var half = TextMeasure.Width(_answer.Points[index].Period, ChartFrame.TextSize) / 2;
            var x = Math.Clamp(X(index), ChartFrame.Margin + half, _frame.Right - half);
            if (x + half > free)
                continue;
            free = x - half - 8;
            _frame.Drawing.Line("axis", X(index), _vertical.Start, X(index), _vertical.Start + 5);
            _frame.Drawing.Text(_answer.Points[index].Period, x, _vertical.Start + 18, ChartFrame.TextSize, "quiet", "middle");
        }

        _frame.Y += 24;
        _frame.Paragraph(PeriodLine(), ChartFrame.TextSize, "bold");
        _frame.Y += 6;
    }

    private string PeriodLine() =>
        _answer.Kind switch
        {
            "calendar-year" => "Year, January to December",
            "financial-year" => "Year, April to March",
            "year-ending" => "Twelve months to the end of the month named",
            "calendar-quarter" => "Quarter of the year",
            "financial-quarter" => "Quarter of the year from April to March",
            "month" => "Month",
            _ => "Periods of several kinds, side by side and not joined",
        };

    private void DrawKey()
    {
        if (_answer.Points.Any(point => point.Intervals.Count > 0))
        {
            _frame.Key(
                HasBars
                    ? "Value, with its 95% interval (thick) and 99.8% interval (thin)."
                    : "Value, with its 95% interval (darker) and 99.8% interval (lighter).",
                (x, y) =>
                {
                    _frame.Drawing.Line("wide", x - 9, y, x + 9, y);
                    _frame.Drawing.Line("narrow", x - 6, y, x + 6, y);
                    _frame.Drawing.Circle("dot", x, y, 3.5);
                }
            );
        }

        if (_answer.Points.Any(point => point.Mature == false && point.Value is not null))
            _frame.Key("Hollow: not final, too many offences have no outcome yet.", (x, y) => _frame.Drawing.Circle("hollow", x, y, 4));
        if (_answer.Points.Any(point => point.Bounds is not null))
            _frame.Key("Dashed: known only within these bounds.", (x, y) => _frame.Drawing.Line("wide dashed", x - 9, y, x + 9, y));
        if (_answer.Points.Any(point => point.Value is null && point.Bounds is null))
            _frame.Key(
                $"No figure, which does not mean zero: {string.Join(", ", _answer.Points.Where(point => point.Value is null && point.Bounds is null).Select(point => point.Period))}.",
                (x, y) => DrawCross(x, y)
            );
        foreach (var id in _breaks)
        {
            var known = _answer.Breaks.FirstOrDefault(known => known.Id == id);
            _frame.Key(
                $"Break in the series: {known?.Title ?? id}. Values on both sides do not compare.",
                (x, y) => _frame.Drawing.Text(LetterOf(id), x, y + 4, ChartFrame.TextSize, "bold", "middle")
            );
        }

        foreach (var missing in _answer.Breaks.Where(known => !_breaks.Contains(known.Id)))
            _frame.Paragraph(
                $"{missing.Title} ({missing.From:yyyy-MM-dd}{(missing.To is { } to ? $" to {to:yyyy-MM-dd}" : "")}).",
                ChartFrame.SmallSize,
                "quiet"
            );
    }
}
