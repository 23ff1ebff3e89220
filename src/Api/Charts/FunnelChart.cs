using System.Xml.Linq;
using OutcomesApi.Api.V1.Comparisons;

namespace OutcomesApi.Api.Charts;

/// <summary>All forces by size and rate, within the limits that a force of its size would lie in at the common rate. It is no league table:
/// no force is named but the one asked for.</summary>
internal sealed class FunnelChart
{
    private const double PlotHeight = 300;

    private const double ShortPlotHeight = 240;

    // From here on a few large forces would press the rest against the edge.
    private const double SpreadForLogarithm = 20;

    private readonly ComparisonsResponse _answer;

    private readonly ChartFrame _frame;

    private readonly ValueUnit _unit;

    private readonly bool _isShort;

    private readonly ComparedForceResponse? _marked;

    private readonly List<ComparedForceResponse> _forces;

    private Scale _vertical = new(0, 1, 0, 1);

    private Scale _horizontal = new(0, 1, 0, 1);

    private FunnelChart(ComparisonsResponse answer, string offence, string? marked, ChartStyle style)
    {
        _answer = answer;
        _unit = answer.Rate.Per == 1 ? ValueUnit.Percent : ValueUnit.PerThousand;
        _forces = [.. answer.Forces.Where(force => force.Denominator.Value > 0).OrderBy(force => force.Denominator.Value)];
        _marked = _forces.Find(force => force.Force.Id == marked);
        _isShort = style.Width < 480;
        _frame = new ChartFrame(
            style,
            new ChartText
            {
                Title = TitleOf(answer, offence, _marked?.Force.Name),
                Subtitle = ChartText.FirstSentence(answer.Rate.Definition),
                Description = DescriptionOf(answer, marked),
                Sources = answer.Sources,
                AsOf = answer.AsOf,
                Citation = answer.Citation,
            }
        );
    }

    /// <summary>Draws an answer.</summary>
    /// <param name="answer">The answer, as its JSON gives it.</param>
    /// <param name="offence">The name of its offence.</param>
    /// <param name="marked">The force to mark; null for none.</param>
    /// <param name="style">How to draw it.</param>
    public static XDocument Of(ComparisonsResponse answer, string offence, string? marked, ChartStyle style) =>
        new FunnelChart(answer, offence, marked, style).Draw();

    /// <summary>What the picture shows, in a line.</summary>
    public static string TitleOf(ComparisonsResponse answer, string offence, string? marked) =>
        $"{(marked is null ? "Police forces" : $"{marked} among the police forces")}: {answer.Rate.Name}, {ChartText.Inside(offence)}, {answer.Period}";

    /// <summary>What the picture says, for readers who do not see it.</summary>
    public static string DescriptionOf(ComparisonsResponse answer, string? marked)
    {
        var force = answer.Forces.FirstOrDefault(force => force.Force.Id == marked);
        string?[] said =
        [
            answer.Reason?.Text,
            answer.Forces.Count == 0
                ? null
                : $"Funnel plot of {answer.Forces.Count} police forces; each point is a force, further right the larger its denominator. This is no league table.",
            answer.Baseline is { } baseline ? BaselineLine(answer, baseline) : null,
            force?.Sentence,
            force is null ? null : Position(force),
            answer.Coverage.Missing.Count > 0 && answer.Forces.Count > 0
                ? $"Not shown, which does not mean zero: {string.Join(", ", answer.Coverage.Missing.Select(missing => missing.Force))}."
                : null,
        ];
        return string.Join(" ", said.Where(text => text is not null));
    }

    /// <summary>Where a force lies in the funnel, in words without polarity; null where there is no funnel.</summary>
    public static string? Position(ComparedForceResponse force)
    {
        if ((force.Funnel?.AdjustedClass ?? force.Funnel?.Class) is not { } position)
            return null;
        var by = force.Funnel!.AdjustedClass is null ? "by chance alone" : "allowing for overdispersion";
        return position switch
        {
            "within" => $"{force.Force.Name} does not differ from the others at 95%, {by}.",
            "above-95" => $"{force.Force.Name} lies above the others at 95% and not at 99.8%, {by}.",
            "below-95" => $"{force.Force.Name} lies below the others at 95% and not at 99.8%, {by}.",
            "above-99.8" => $"{force.Force.Name} lies above the others at 99.8%, {by}.",
            _ => $"{force.Force.Name} lies below the others at 99.8%, {by}.",
        };
    }

    private static string BaselineLine(ComparisonsResponse answer, BaselineResponse baseline) =>
        $"All {baseline.Forces} forces together: {ValueText.Of(baseline.Value, baseline.Percent, answer.Rate.Per == 1 ? ValueUnit.Percent : ValueUnit.PerThousand)} ({ValueText.Count(baseline.Numerator)} of {ValueText.Count(baseline.Denominator)}).";

    private XDocument Draw()
    {
        if (_forces.Count == 0)
        {
            _frame.Paragraph(_answer.Reason?.Text ?? "There are no figures of this kind.", ChartFrame.TextSize);
            return _frame.Finish();
        }

        DrawAxes();
        DrawLimits();
        foreach (var force in _forces.Where(force => force != _marked))
            _frame.Drawing.Circle("other", X(force), _vertical.Of(force.Value), 4.5, TipOf(force));
        DrawMarked();
        _frame.Y = _vertical.Start + 24;
        _frame.Paragraph(
            $"{(_horizontal.IsLogarithmic ? "Size, on a logarithmic scale" : "Size")}: {MeasureName(_answer.Rate.Denominator)}",
            ChartFrame.TextSize,
            "bold"
        );
        _frame.Y += 6;
        DrawKey();
        return _frame.Finish();
    }

    private bool HasAdjusted => _forces.TrueForAll(force => force.Funnel is { AdjustedLimits.Count: > 1 });

    private bool HasLimits => _forces.TrueForAll(force => force.Funnel is { Limits.Count: > 1 });

    private IReadOnlyList<FunnelLimitsResponse> LimitsOf(ComparedForceResponse force) =>
        HasAdjusted ? force.Funnel!.AdjustedLimits : force.Funnel!.Limits;

    private string MeasureName(string id) => _answer.Measures.FirstOrDefault(measure => measure.Id == id)?.Name ?? id;

    private double X(ComparedForceResponse force) => _horizontal.Of(force.Denominator.Value!.Value);

    private static string TipOf(ComparedForceResponse force) =>
        $"{force.Force.Name}: {(force.Percent is { } percent ? ValueText.Of(force.Value, percent, ValueUnit.Percent) : ValueText.Of(force.Value, null, ValueUnit.PerThousand))} ({ValueText.Count(force.Numerator.Value ?? 0)} of {ValueText.Count(force.Denominator.Value!.Value)})";

    private void DrawAxes()
    {
        _frame.Paragraph(
            _unit == ValueUnit.Percent
                ? $"Percent of: {MeasureName(_answer.Rate.Denominator)}"
                : $"Per 1,000 of: {MeasureName(_answer.Rate.Denominator)}",
            ChartFrame.TextSize,
            "bold"
        );
        var top = _frame.Y + 14;
        var ticks = Ticks.FromZero(Highest(), _isShort ? 5 : 6);
        _vertical = new Scale(0, ticks[^1], top + (_isShort ? ShortPlotHeight : PlotHeight), top);
        var labels = ticks.Select(tick => ValueText.Tick(tick, _unit)).ToList();
        var left = ChartFrame.Margin + labels.Max(label => TextMeasure.Width(label, ChartFrame.TextSize)) + 8;
        var right = _frame.Right - (HasLimits ? TextMeasure.Width("99.8%", ChartFrame.SmallSize) + 8 : 0);
        foreach (var (tick, label) in ticks.Zip(labels))
        {
            _frame.Drawing.Line(tick == 0 ? "axis" : "grid", left, _vertical.Of(tick), right, _vertical.Of(tick));
            _frame.Drawing.Text(label, left - 6, _vertical.Of(tick) + 4, ChartFrame.TextSize, "quiet", "end");
        }

        DrawSizes(left, right);
    }

    private void DrawSizes(double left, double right)
    {
        var (smallest, largest) = ((double)_forces[0].Denominator.Value!.Value, (double)_forces[^1].Denominator.Value!.Value);
        var isLogarithmic = largest / smallest > SpreadForLogarithm;
        var round = isLogarithmic ? Ticks.Decades(smallest / 1.15, largest * 1.15) : Ticks.FromZero(largest, _isShort ? 3 : 6);
        _horizontal = isLogarithmic
            ? new Scale(smallest / 1.15, largest * 1.15, left, right, IsLogarithmic: true)
            : new Scale(0, round[^1], left, right);
        var free = double.NegativeInfinity;
        foreach (var tick in round)
        {
            var label = ValueText.Count(tick);
            var half = TextMeasure.Width(label, ChartFrame.TextSize) / 2;
            var x = Math.Clamp(_horizontal.Of(tick), ChartFrame.Margin + half, _frame.Right - half);
            if (x - half < free)
                continue;
            _frame.Drawing.Line("axis", _horizontal.Of(tick), _vertical.Start, _horizontal.Of(tick), _vertical.Start + 5);
            _frame.Drawing.Text(label, x, _vertical.Start + 18, ChartFrame.TextSize, "quiet", "middle");
            free = x + half + 8;
        }
    }

    // The limits of the smallest forces can be so wide that they would press all points together; they run out of the picture then.
    private double Highest()
    {
        var highest = Math.Max(
            _forces.Max(force => force.Value) * 1.1,
            HasLimits ? LimitsOf(_forces[_forces.Count / 8]).Max(limits => limits.Upper) : 0
        );
        return _unit == ValueUnit.Percent ? Math.Max(Math.Min(1, highest), _forces.Max(force => force.Value)) : highest;
    }

    private void DrawLimits()
    {
        if (_answer.Baseline is not { } baseline)
            return;
        var labels = new List<(string Text, double Y)>
        {
            (ValueText.Of(baseline.Value, baseline.Percent, _unit), _vertical.Of(baseline.Value)),
        };
        _frame.Drawing.Line("target", _horizontal.Start, _vertical.Of(baseline.Value), _horizontal.End, _vertical.Of(baseline.Value));
        foreach (var level in HasLimits ? new[] { 0, 1 } : [])
        {
            foreach (var isUpper in new[] { true, false })
            {
                var line = LimitLine(level, isUpper)
                    .Where(point => point.Value <= _vertical.To)
                    .Select(point => (X: _horizontal.Of(point.Size), Y: _vertical.Of(point.Value)))
                    .ToList();
                _frame.Drawing.Polyline(level == 0 ? "limit dashed" : "limit", line);
                labels.Add((level == 0 ? "95%" : "99.8%", line.Count > 0 ? line[^1].Y : _vertical.End));
            }
        }

        if (!HasLimits)
            return;
        var places = LabelSpread.Of([.. labels.Select(label => label.Y + 4)], ChartFrame.SmallSize + 3, _vertical.End, _vertical.Start);
        foreach (var (label, y) in labels.Zip(places))
            _frame.Drawing.Text(label.Text, _horizontal.End + 5, y, ChartFrame.SmallSize, label == labels[0] ? "bold" : "quiet");
    }

    // The limits are those of the forces. Between two forces the line bends as limits do, with one over the root of the size.
    private IEnumerable<(double Size, double Value)> LimitLine(int level, bool isUpper)
    {
        var known = _forces
            .Select(force => (Size: (double)force.Denominator.Value!.Value, Value: End(LimitsOf(force)[level], isUpper)))
            .ToList();
        for (var index = 0; index < known.Count - 1; index++)
        {
            var (from, to) = (known[index], known[index + 1]);
            var steps = Math.Clamp((int)Math.Ceiling(Math.Log(to.Size / from.Size) * 12), 1, 60);
            for (var step = 0; step < steps; step++)
            {
                var size = from.Size * Math.Pow(to.Size / from.Size, (double)step / steps);
                var share =
                    steps == 1
                        ? 0
                        : ((1 / Math.Sqrt(size)) - (1 / Math.Sqrt(from.Size))) / ((1 / Math.Sqrt(to.Size)) - (1 / Math.Sqrt(from.Size)));
                yield return (size, from.Value + (share * (to.Value - from.Value)));
            }
        }

        yield return known[^1];
    }

    private static double End(FunnelLimitsResponse limits, bool isUpper) => isUpper ? limits.Upper : limits.Lower;

    private void DrawMarked()
    {
        if (_marked is null)
            return;
        var (x, y) = (X(_marked), _vertical.Of(_marked.Value));
        var text = $"{_marked.Force.Name} {ValueText.Of(_marked.Value, _marked.Percent, _unit)}";
        var width = TextMeasure.Width(text, ChartFrame.TextSize, isBold: true);
        var (left, baseline) = EmptiestPlace(x, y, width);
        _frame.Drawing.Line(
            "leader",
            x,
            y,
            Math.Clamp(x, left, left + width),
            baseline > y ? baseline - ChartFrame.TextSize : baseline + 3
        );
        _frame.Drawing.Diamond("mark", x, y, 7.5, TipOf(_marked));
        var anchor =
            left + width <= x ? "end"
            : left > x ? "start"
            : "middle";
        _frame.Drawing.Text(
            text,
            anchor switch
            {
                "end" => left + width,
                "start" => left,
                _ => left + (width / 2),
            },
            baseline,
            ChartFrame.TextSize,
            "bold mark-text halo",
            anchor
        );
    }

    // Where the name covers the fewest points, the nearer the better.
    private (double Left, double Baseline) EmptiestPlace(double x, double y, double width)
    {
        var (first, last) = (_horizontal.Start + 3, Math.Max(_horizontal.Start + 3, _horizontal.End - width - 3));
        var places =
            from rise in new[] { -14, 24, -34, 44, -56, 66, -80, 90, -110, 120 }
            let baseline = y + rise
            where baseline - ChartFrame.TextSize > _vertical.End && baseline + 4 < _vertical.Start
            from shift in new[] { 8, -8 - width, -width / 2 }
            select (Left: Math.Clamp(x + shift, first, last), Baseline: baseline);
        return places
            .DefaultIfEmpty((Left: Math.Clamp(x, first, last), Baseline: y - 14))
            .MinBy(place => (10 * Covered(place.Left, place.Baseline, width)) + Math.Abs(place.Baseline - y) / 8);
    }

    private int Covered(double left, double baseline, double width) =>
        _forces.Count(force =>
            X(force) > left - 6
            && X(force) < left + width + 6
            && _vertical.Of(force.Value) > baseline - ChartFrame.TextSize - 5
            && _vertical.Of(force.Value) < baseline + 7
        )
        + (
            _answer.Baseline is { } target
            && _vertical.Of(target.Value) > baseline - ChartFrame.TextSize
            && _vertical.Of(target.Value) < baseline + 3
                ? 1
                : 0
        );

    private void DrawKey()
    {
        if (_marked is not null)
            _frame.Key(Position(_marked) ?? TipOf(_marked), (x, y) => _frame.Drawing.Diamond("mark", x, y, 6.5));
        _frame.Key(
            "Every other point is a police force. Above and below say nothing of better and worse.",
            (x, y) => _frame.Drawing.Circle("other", x, y, 4.5)
        );
        if (_answer.Baseline is { } baseline)
            _frame.Key(BaselineLine(_answer, baseline), (x, y) => _frame.Drawing.Line("target", x - 9, y, x + 9, y));
        if (HasLimits)
        {
            var kind = HasAdjusted
                ? "limits that allow for forces differing more than chance alone makes them (overdispersion)"
                : "limits by chance alone";
            _frame.Key(
                $"95% {kind}. About one force in 20 lies outside anyway.",
                (x, y) => _frame.Drawing.Line("limit dashed", x - 10, y, x + 10, y)
            );
            _frame.Key(
                "99.8% limits of the same kind. About one force in 500 lies outside anyway.",
                (x, y) => _frame.Drawing.Line("limit", x - 10, y, x + 10, y)
            );
        }
        else
        {
            _frame.Paragraph(
                "No funnel limits: they do not apply to this rate, or there are too few forces.",
                ChartFrame.SmallSize,
                "quiet"
            );
        }

        if (_answer.Coverage.Missing.Count > 0)
            _frame.Paragraph(
                $"{_answer.Coverage.Missing.Count} of {_answer.Coverage.Expected} forces have no figure, which does not mean zero.",
                ChartFrame.SmallSize,
                "quiet"
            );
    }
}
