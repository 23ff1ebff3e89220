using System.Globalization;
using OutcomesApi.Domain.Catalogues;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Infrastructure.Importing.Formats;
using OutcomesApi.Infrastructure.Importing.Tables;
using OutcomesApi.Infrastructure.Reference;

namespace OutcomesApi.Infrastructure.Importing.Tidy;

/// <summary>Rows to figures: reads the tidy form. Knows nothing of files and of the store.</summary>
/// <param name="lists">The code lists.</param>
/// <param name="ownSourceId">The identifier of the release's own source, which need not be repeated with each figure.</param>
public sealed class TidyParser(ReferenceLists lists, string ownSourceId)
{
    private readonly Dictionary<string, TimePeriod> _periods = new(StringComparer.Ordinal);

    /// <summary>The figure of a row.</summary>
    /// <exception cref="FormatException">A cell does not say what it must; the message names row and column.</exception>
    public ParsedFigure Parse(TableRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var period = Period(row);
        var figure = new ParsedFigure
        {
            Area = Known(lists.Areas, row, TidyColumns.Area),
            Offence = row[TidyColumns.Offence].Length == 0 ? null : Known(lists.Offences, row, TidyColumns.Offence),
            Period = period,
            PeriodStatus = Word<PeriodStatus>(row, TidyColumns.PeriodStatus),
            Breakdown = Breakdown(row),
            SourceId = row[TidyColumns.Source] == ownSourceId ? null : row[TidyColumns.Source],
            Row = row.Number,
            Note = row[TidyColumns.NoteCode] is { Length: > 0 } code ? new Note(code, row[TidyColumns.Note]) : null,
        };
        return (row[TidyColumns.Measure].Length, row[TidyColumns.Rate].Length) switch
        {
            ( > 0, 0) => Observed(figure with { Measure = Known(lists.Measures, row, TidyColumns.Measure) }, row),
            (0, > 0) => figure with { Rate = Known(lists.Rates, row, TidyColumns.Rate), Percent = Percent(row) },
            _ => throw Wrong(row, TidyColumns.Measure, "a row has a measure or a rate, and not both"),
        };
    }

    private static ParsedFigure Observed(ParsedFigure figure, TableRow row)
    {
        var symbol = row[TidyColumns.Symbol] is { Length: > 0 } code ? Known(Symbol.All, row, TidyColumns.Symbol) : null;
        var hasValue = row[TidyColumns.Value].Length > 0;
        if (hasValue == (symbol?.ReplacesValue ?? false))
            throw Wrong(row, TidyColumns.Symbol, hasValue ? "a symbol that stands beside a value" : "a missing value has a symbol in its place");
        if (!hasValue)
            return figure with { Symbol = symbol ?? throw Wrong(row, TidyColumns.Symbol, "a missing value has a symbol in its place") };
        var count = new QualifiedCount(Number<long>(row, TidyColumns.Value), Word<Qualifier>(row, TidyColumns.Qualifier), Optional<int>(row, TidyColumns.Step));
        return figure with { Value = count.Value, Qualifier = count.Qualifier, Step = count.Step, Symbol = symbol };
    }

    private static QualifiedPercent Percent(TableRow row) =>
        new(Number<decimal>(row, TidyColumns.Value), Word<Qualifier>(row, TidyColumns.Qualifier), Optional<decimal>(row, TidyColumns.Step));

    private TimePeriod Period(TableRow row)
    {
        var text = row[TidyColumns.Period];
        if (text == TimePeriod.UndatedId)
            return TimePeriod.Undated(row[TidyColumns.PeriodLabel]);
        if (!_periods.TryGetValue(text, out var period))
            _periods[text] = period = TimePeriod.TryParse(text) ?? throw Wrong(row, TidyColumns.Period, PeriodText.Forms);
        return period;
    }

    private static Breakdown? Breakdown(TableRow row)
    {
        var text = row[TidyColumns.Breakdown];
        return text.Length == 0 ? null : Domain.Observations.Breakdown.TryParse(text) ?? throw Wrong(row, TidyColumns.Breakdown, "dimension=category;dimension=category");
    }

    private static T Known<T>(Catalogue<T> list, TableRow row, string column)
        where T : class => list.Find(row[column]) ?? throw Wrong(row, column, $"the identifier of a known {typeof(T).Name}");

    private static T Word<T>(TableRow row, string column)
        where T : struct, Enum =>
        Enum.TryParse<T>(row[column].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var word) && Enum.IsDefined(word)
            ? word
            : throw Wrong(row, column, $"one of {string.Join(", ", Enum.GetNames<T>())} in lower case with hyphens");

    private static T Number<T>(TableRow row, string column)
        where T : struct, ISpanParsable<T> =>
        T.TryParse(row[column], CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(row, column, "a number");

    private static T? Optional<T>(TableRow row, string column)
        where T : struct, ISpanParsable<T> => row[column].Length == 0 ? null : Number<T>(row, column);

    private static FormatException Wrong(TableRow row, string column, string expected) =>
        new($"Row {row.Number}, column {column}: '{row[column]}' is not what belongs there: {expected}.");
}
