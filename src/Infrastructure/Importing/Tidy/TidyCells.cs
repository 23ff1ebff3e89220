using System.Globalization;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Infrastructure.Importing.Formats;

namespace OutcomesApi.Infrastructure.Importing.Tidy;

/// <summary>A figure as the cells of a row of the tidy form: what exports write, and what the hash of a release's figures is made
/// of.</summary>
internal static class TidyCells
{
    /// <summary>A stored figure as a parser would give it.</summary>
    public static ParsedFigure Parsed(Figure figure, string ownSource)
    {
        var parsed = new ParsedFigure
        {
            Area = figure.Area,
            Offence = figure.Offence,
            Period = figure.Period,
            PeriodStatus = figure.PeriodStatus,
            Breakdown = figure.Breakdown,
            SourceId = figure.Source.Id == ownSource ? null : figure.Source.Id,
            Note = figure.Note,
            Derivation = figure.Derivation,
        };
        return figure switch
        {
            PublishedRate rate => parsed with { Rate = rate.Rate, Percent = rate.Percent },
            Observation { Count: { } count } observation => parsed with
            {
                Measure = observation.Measure,
                Value = count.Value,
                Qualifier = count.Qualifier,
                Step = count.Step,
                Symbol = observation.Symbol,
            },
            Observation missing => parsed with { Measure = missing.Measure, Symbol = missing.Symbol },
            _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, "A figure is a count or a published percentage."),
        };
    }

    /// <summary>Fills in the cells, in the order of <see cref="TidyColumns.WithDerivation"/>; empty ones are null.</summary>
    public static void Fill(string?[] cells, in ParsedFigure figure, string ownSource)
    {
        var hasNumber = figure.Value is not null || figure.Percent is not null;
        cells[0] = figure.Area.Id;
        cells[1] = figure.Offence?.Id;
        cells[2] = figure.Measure?.Id;
        cells[3] = figure.Rate?.Id;
        cells[4] = figure.Period.Id;
        cells[5] = TidyWords.Of(figure.PeriodStatus);
        cells[6] = figure.Period.Label;
        cells[7] = figure.Breakdown?.Id;
        cells[8] = figure.Value?.ToString(CultureInfo.InvariantCulture) ?? Text(figure.Percent?.Percent);
        cells[9] = hasNumber ? TidyWords.Of(figure.Percent?.Qualifier ?? figure.Qualifier) : null;
        cells[10] = figure.Step?.ToString(CultureInfo.InvariantCulture) ?? Text(figure.Percent?.Step);
        cells[11] = figure.Symbol?.Code;
        cells[12] = figure.SourceId ?? ownSource;
        cells[13] = figure.Note?.Code;
        cells[14] = figure.Note?.Text;
        cells[15] = TidyWords.Of(figure.Derivation);
    }

    /// <summary>Without the zeros at the end that a decimal keeps.</summary>
    private static string? Text(decimal? number) => number?.ToString("0.###", CultureInfo.InvariantCulture);
}
