using System.Globalization;
using OutcomesApi.Infrastructure.Importing.Reports;

namespace OutcomesApi.Api.Commands;

/// <summary>Says how far an import is: on a terminal in one line that is written over, elsewhere in a plain line now and then.</summary>
internal sealed class ProgressLines(string name, TextWriter output, bool isTerminal, TimeProvider time) : IProgress<ImportProgress>
{
    private readonly TimeSpan _pause = isTerminal ? TimeSpan.FromMilliseconds(200) : TimeSpan.FromSeconds(5);
    private readonly long _started = time.GetTimestamp();
    private long _last = time.GetTimestamp();
    private bool _hasLine;

    public void Report(ImportProgress value)
    {
        if (time.GetElapsedTime(_last) < _pause)
            return;
        _last = time.GetTimestamp();
        var line = Line(value, time.GetElapsedTime(_started));
        if (isTerminal)
            output.Write("\r" + line.PadRight(79));
        else
            output.WriteLine(line);
        _hasLine = isTerminal;
    }

    /// <summary>Clears the line of a terminal.</summary>
    public void End()
    {
        if (_hasLine)
            output.Write("\r" + new string(' ', 79) + "\r");
    }

    private string Line(ImportProgress value, TimeSpan elapsed)
    {
        var rate = value.Rows / Math.Max(elapsed.TotalSeconds, 0.001);
        var share = value.BytesTotal > 0 ? Math.Clamp((double)value.BytesRead / value.BytesTotal, 0, 1) : 0;
        var left = share > 0 ? TimeSpan.FromSeconds(elapsed.TotalSeconds * (1 - share) / share) : TimeSpan.Zero;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {share:P0}, {value.Rows:N0} rows, {rate:N0} rows/s, {left:mm\\:ss} left"
        );
    }
}
