using System.Globalization;
using System.Numerics;
using OutcomesApi.Domain.Catalogues;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Infrastructure.Importing.Formats;
using OutcomesApi.Infrastructure.Reference;
using OutcomesApi.TableFiles.Csv;

namespace OutcomesApi.Infrastructure.Importing.Tidy;

/// <summary>Rows to figures: reads the tidy form. Knows nothing of files and of the store. A cell that says nothing is refused like one
/// that says the wrong thing.</summary>
/// <param name="lists">The code lists.</param>
/// <param name="manifest">What the release says of itself.</param>
/// <param name="hasDerivation">Whether the rows have the column <see cref="TidyColumns.Derivation"/>.</param>
public sealed class TidyParser(ReferenceLists lists, ReleaseManifest manifest, bool hasDerivation = false)
{
    /// <summary>The store keeps notes up to this length.</summary>
    internal const int LongestNote = 1000;

    private const int LongestLabel = 200;
    private const int PlacesOfPercent = 3;
    private readonly Dictionary<string, TimePeriod> _periods = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Breakdown> _breakdowns = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Code, string Text), Note> _notes = [];
    private readonly HashSet<string> _sources = [.. manifest.Sources.Select(source => source.Id)];
    private readonly string _ownSource = manifest.OwnSourceId;

    /// <summary>The figure of a row.</summary>
    /// <exception cref="TidyCellException">A cell does not say what it must; the message names row and column.</exception>
    public ParsedFigure Parse(TableRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var figure = new ParsedFigure
        {
            Area = Known(lists.Areas, row, TidyColumns.Area),
            Offence = row[TidyColumns.Offence] is { Length: > 0 } offence ? Known(lists.Offences, row, TidyColumns.Offence, offence) : null,
            Period = Period(row),
            PeriodStatus = PeriodStatusOf(row),
            Breakdown = Breakdown(row),
            SourceId = Source(row),
            Row = row.Number,
            Note = Note(row),
            Derivation = hasDerivation ? Word<Derivation>(row, TidyColumns.Derivation) : Derivation.Published,
        };
        figure = (row[TidyColumns.Measure].Length, row[TidyColumns.Rate].Length) switch
        {
            (> 0, 0) => Observed(figure with { Measure = Known(lists.Measures, row, TidyColumns.Measure) }, row),
            (0, > 0) => Percentage(figure with { Rate = Known(lists.Rates, row, TidyColumns.Rate) }, row),
            _ => throw Wrong(row, TidyColumns.Measure, "a row has a measure or a rate, and not both"),
        };
        CheckSum(figure, row);
        return figure;
    }

    private static ParsedFigure Observed(ParsedFigure figure, TableRow row)
    {
        var symbol = row[TidyColumns.Symbol] is { Length: > 0 } code ? Known(Symbol.All, row, TidyColumns.Symbol, code) : null;
        var hasValue = row[TidyColumns.Value].Length > 0;
        if (hasValue == (symbol?.ReplacesValue ?? false))
            throw Wrong(
                row,
                TidyColumns.Symbol,
                hasValue ? "a symbol that stands beside a value" : "a missing value has a symbol in its place"
            );
        if (!hasValue)
            return Missing(
                figure with
                {
                    Symbol = symbol ?? throw Wrong(row, TidyColumns.Symbol, "a missing value has a symbol in its place"),
                },
                row
            );
        var qualifier = Word<Qualifier>(row, TidyColumns.Qualifier);
        var (value, step) = (Number<long>(row, TidyColumns.Value), Optional<int>(row, TidyColumns.Step));
        CheckStep(row, qualifier, step);
        if (value < 0 && qualifier != Qualifier.Exact)
            throw Wrong(row, TidyColumns.Qualifier, "a negative count is exact");
        return figure with { Value = value, Qualifier = qualifier, Step = step, Symbol = symbol };
    }

    private static ParsedFigure Missing(ParsedFigure figure, TableRow row)
    {
        if (row[TidyColumns.Qualifier] is not ("" or "exact"))
            throw Wrong(row, TidyColumns.Qualifier, "a missing value has no qualifier");
        return row[TidyColumns.Step].Length == 0 ? figure : throw Wrong(row, TidyColumns.Step, "a missing value has no step");
    }

    private static ParsedFigure Percentage(ParsedFigure figure, TableRow row)
    {
        if (row[TidyColumns.Symbol].Length > 0)
            throw Wrong(row, TidyColumns.Symbol, "a percentage has no symbol");
        var (percent, step) = (
            Places(row, TidyColumns.Value, Number<decimal>(row, TidyColumns.Value)),
            Optional<decimal>(row, TidyColumns.Step)
        );
        var qualifier = Word<Qualifier>(row, TidyColumns.Qualifier);
        CheckStep(row, qualifier, step);
        if (step is { } given)
            Places(row, TidyColumns.Step, given);
        return figure with { Percent = new QualifiedPercent(percent, qualifier, step) };
    }

    // The store keeps thousandths of a percentage point in 32 bits.
    private static decimal Places(TableRow row, string column, decimal number) =>
        number is >= 0 and <= 2_000_000 && decimal.Round(number, PlacesOfPercent) == number
            ? number
            : throw Wrong(row, column, "a number from 0 to 2,000,000 with at most three decimals");

    private static void CheckStep<T>(TableRow row, Qualifier qualifier, T? step)
        where T : struct, IComparable<T>
    {
        if (qualifier == Qualifier.Rounded ? step is null || step.Value.CompareTo(default) <= 0 : step is not null)
            throw Wrong(row, TidyColumns.Step, "a rounded number has a positive step, and only a rounded one has one");
    }

    private void CheckSum(in ParsedFigure figure, TableRow row)
    {
        if (figure.Derivation == Derivation.Published)
            return;
        if (manifest.Sums != ReleaseSums.Included)
            throw Wrong(row, TidyColumns.Derivation, "sums stand among the figures only where the release says \"sums\": \"included\"");
        if (
            figure
            is not {
                Value: not null,
                Qualifier: Qualifier.Exact,
                Symbol: null,
                Breakdown: null,
                Note: null,
                SourceId: null,
                PeriodStatus: PeriodStatus.Stated
            }
        )
            throw Wrong(
                row,
                TidyColumns.Derivation,
                "a sum is an exact count from the release's own source, without symbol, breakdown and note"
            );
    }

    private TimePeriod Period(TableRow row)
    {
        var (text, label) = (row[TidyColumns.Period], row[TidyColumns.PeriodLabel]);
        if (text == TimePeriod.UndatedId)
            return TimePeriod.Undated(
                string.IsNullOrWhiteSpace(label) || label.Length > LongestLabel
                    ? throw Wrong(row, TidyColumns.PeriodLabel, "an undated period has a label of at most 200 characters")
                    : label
            );
        if (label.Length > 0)
            throw Wrong(row, TidyColumns.PeriodLabel, "only an undated period has a label");
        if (!_periods.TryGetValue(text, out var period))
            _periods[text] = period = TimePeriod.TryParse(text) ?? throw Wrong(row, TidyColumns.Period, PeriodText.Forms);
        return period;
    }

    private static PeriodStatus PeriodStatusOf(TableRow row)
    {
        var status = Word<PeriodStatus>(row, TidyColumns.PeriodStatus);
        return (status == PeriodStatus.Undated) == (row[TidyColumns.Period] == TimePeriod.UndatedId)
            ? status
            : throw Wrong(row, TidyColumns.PeriodStatus, "undated for an undated period, and for no other");
    }

    private Breakdown? Breakdown(TableRow row)
    {
        var text = row[TidyColumns.Breakdown];
        if (text.Length == 0)
            return null;
        if (!_breakdowns.TryGetValue(text, out var breakdown))
            _breakdowns[text] = breakdown =
                Domain.Observations.Breakdown.TryParse(text)
                ?? throw Wrong(row, TidyColumns.Breakdown, "dimension=category;dimension=category");
        return breakdown;
    }

    private string? Source(TableRow row)
    {
        var id = row[TidyColumns.Source];
        if (id.Length == 0 || id == _ownSource)
            return null;
        return _sources.Contains(id) ? id : throw Wrong(row, TidyColumns.Source, "the identifier of a source of the release");
    }

    private Note? Note(TableRow row)
    {
        var (code, text) = (row[TidyColumns.NoteCode], row[TidyColumns.Note]);
        if (code.Length == 0)
            return text.Length == 0 ? null : throw Wrong(row, TidyColumns.NoteCode, "a note has a word for its kind");
        if (_notes.TryGetValue((code, text), out var note))
            return note;
        if (!Slug.IsValid(code))
            throw Wrong(row, TidyColumns.NoteCode, "lower-case words joined by hyphens");
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestNote)
            throw Wrong(row, TidyColumns.Note, "a text of at most 1,000 characters");
        return _notes[(code, text)] = new Note(code, text);
    }

    private static T Known<T>(Catalogue<T> list, TableRow row, string column)
        where T : class => Known(list, row, column, row[column]);

    private static T Known<T>(Catalogue<T> list, TableRow row, string column, string id)
        where T : class => list.Find(id) ?? throw Wrong(row, column, $"the identifier of a known {typeof(T).Name}");

    private static T Word<T>(TableRow row, string column)
        where T : struct, Enum => TidyWords.Find<T>(row[column]) ?? throw Wrong(row, column, $"one of {TidyWords.All<T>()}");

    private static T Number<T>(TableRow row, string column)
        where T : struct, INumberBase<T> =>
        T.TryParse(
            row[column],
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : throw Wrong(row, column, "a number");

    private static T? Optional<T>(TableRow row, string column)
        where T : struct, INumberBase<T> => row[column].Length == 0 ? null : Number<T>(row, column);

    private static TidyCellException Wrong(TableRow row, string column, string expected) => new(row.Number, column, row[column], expected);
}
