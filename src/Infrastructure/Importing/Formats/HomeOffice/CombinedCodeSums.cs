using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;

namespace OutcomesApi.Infrastructure.Importing.Formats.HomeOffice;

/// <summary>
/// Adds the rows of a combined code: homicide is one code, "1/4.1/4.10/4.2", with a row for each of its four parts, which nothing in the
/// row tells apart. More rows of a key than the code has parts are duplicates.
/// </summary>
internal sealed class CombinedCodeSums
{
    private readonly Dictionary<(Area Area, OffenceType Offence, TimePeriod Period), (ParsedFigure Sum, int Rows)> _sums = [];

    /// <summary>Whether a code stands for several.</summary>
    public static bool IsCombined(string? code) => code?.Contains('/', StringComparison.Ordinal) == true;

    /// <summary>Takes the count of a row; false where all parts of the code have been there already.</summary>
    public bool Add(in ParsedFigure figure)
    {
        var key = (figure.Area, figure.Offence!, figure.Period);
        var (sum, rows) = _sums.GetValueOrDefault(key);
        if (rows == figure.Offence!.Code!.Split('/').Length)
            return false;
        _sums[key] = (figure with { Value = figure.Value + (rows == 0 ? 0 : sum.Value) }, rows + 1);
        return true;
    }

    /// <summary>Gives the sums to the sink.</summary>
    public void Complete(IFigureSink sink)
    {
        foreach (var (sum, _) in _sums.Values)
            sink.Add(sum);
    }
}
