using System.Globalization;

namespace OutcomesApi.Domain.Periods;

/// <summary>
/// The time that a figure is about (event time; when it was published is knowledge time and never mixed with it). A value type with one
/// canonical text for each period; see <see cref="PeriodKind"/> for the forms.
/// </summary>
/// <remarks>
/// <c>2011-12</c> could be a financial year or a month. Where both read, it is the financial year, and the month is written
/// <c>2011-M12</c>; that form is accepted for every month. <c>ye-2018-03</c> is read as <c>2017-18</c> and <c>ye-2017-12</c> as
/// <c>2017</c>.
/// </remarks>
public sealed record TimePeriod : IComparable<TimePeriod>
{
    /// <summary>The first year a period may start in.</summary>
    public const int EarliestYear = 1800;

    /// <summary>The last year a period may start in.</summary>
    public const int LatestYear = 2199;

    /// <summary>The canonical text of a period without a date.</summary>
    public const string UndatedId = "undated";

    private TimePeriod(PeriodKind kind, string id, DateOnly? start, DateOnly? end, string? label = null)
    {
        Kind = kind;
        Id = id;
        Start = start;
        End = end;
        Label = label;
    }

    /// <summary>The kind of period.</summary>
    public PeriodKind Kind { get; }

    /// <summary>The canonical text.</summary>
    public string Id { get; }

    /// <summary>The first day; null only for an undated period.</summary>
    public DateOnly? Start { get; }

    /// <summary>The last day; null only for an undated period.</summary>
    public DateOnly? End { get; }

    /// <summary>For an undated period, what the publisher said of it; else null.</summary>
    public string? Label { get; }

    /// <summary>A calendar year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside <see cref="EarliestYear"/> to
    /// <see cref="LatestYear"/>.</exception>
    public static TimePeriod CalendarYear(int year) => Dated(PeriodKind.CalendarYear, Year(year), January(year), 12);

    /// <summary>The financial year that starts in April of a year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is out of range.</exception>
    public static TimePeriod FinancialYear(int startYear) =>
        Dated(PeriodKind.FinancialYear, FinancialYearId(startYear), FirstOf(startYear, 4), 12);

    /// <summary>The twelve months to the end of a month. To March it is a financial year, to December a calendar year, and is given as
    /// such.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year or month is out of range.</exception>
    public static TimePeriod YearEnding(int year, int month) =>
        month switch
        {
            12 => CalendarYear(year),
            3 => FinancialYear(year - 1),
            _ => Dated(PeriodKind.YearEnding, $"ye-{Year(year)}-{TwoDigits(month)}", FirstOf(year - 1, month).AddMonths(1), 12),
        };

    /// <summary>A quarter of a calendar year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is out of range, or the quarter not 1 to 4.</exception>
    public static TimePeriod CalendarQuarter(int year, int quarter) =>
        Dated(PeriodKind.CalendarQuarter, $"{Year(year)}-Q{Quarter(quarter)}", January(year).AddMonths((quarter - 1) * 3), 3);

    /// <summary>A quarter of the financial year that starts in April of a year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is out of range, or the quarter not 1 to 4.</exception>
    public static TimePeriod FinancialQuarter(int startYear, int quarter) =>
        Dated(
            PeriodKind.FinancialQuarter,
            $"{FinancialYearId(startYear)}-Q{Quarter(quarter)}",
            FirstOf(startYear, 4).AddMonths((quarter - 1) * 3),
            3
        );

    /// <summary>A month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year or month is out of range.</exception>
    public static TimePeriod Month(int year, int month)
    {
        var start = FirstOf(year, month);
        var readsAsFinancialYear = month == (year + 1) % 100;
        var id = readsAsFinancialYear ? $"{Year(year)}-M{TwoDigits(month)}" : $"{Year(year)}-{TwoDigits(month)}";
        return Dated(PeriodKind.Month, id, start, 1);
    }

    /// <summary>Several whole calendar years together.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A year is out of range, or the last is not after the first.</exception>
    public static TimePeriod CalendarYears(int first, int last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(last, first);
        return Dated(PeriodKind.CalendarYears, $"{Year(first)}..{Year(last)}", January(first), (last - first + 1) * 12);
    }

    /// <summary>A period without a date.</summary>
    /// <param name="label">What the publisher said of it, such as "the year before an undated report"; at most 200 characters.</param>
    /// <exception cref="ArgumentException">The label is empty or too long.</exception>
    public static TimePeriod Undated(string label)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(label);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(label.Length, 200, nameof(label));
        return new TimePeriod(PeriodKind.Undated, UndatedId, null, null, label);
    }

    /// <summary>Reads a period of any kind but undated.</summary>
    /// <exception cref="FormatException">The text is none of the forms.</exception>
    public static TimePeriod Parse(string text) =>
        TryParse(text) ?? throw new FormatException($"'{text}' is not a time period: {PeriodText.Forms}.");

    /// <summary>Reads a period of any kind but undated; null where the text is none of the forms.</summary>
    public static TimePeriod? TryParse(string? text) => PeriodText.Read(text);

    /// <summary>Whether the other period lies wholly inside this one. Never true of an undated period.</summary>
    public bool Covers(TimePeriod other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Start <= other.Start && other.End <= End;
    }

    /// <summary>The four quarters of a financial year, in order; empty for a period of any other kind.</summary>
    public IReadOnlyList<TimePeriod> FinancialQuarters =>
        Kind == PeriodKind.FinancialYear && Start is { } start
            ? [.. Enumerable.Range(1, 4).Select(quarter => FinancialQuarter(start.Year, quarter))]
            : [];

    /// <summary>The period of the same kind that begins the day after this one ends; null for several calendar years and for an undated
    /// period.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It would start after <see cref="LatestYear"/>.</exception>
    public TimePeriod? Next()
    {
        if (End?.AddDays(1) is not { } start)
            return null;
        return Kind switch
        {
            PeriodKind.CalendarYear => CalendarYear(start.Year),
            PeriodKind.FinancialYear => FinancialYear(start.Year),
            PeriodKind.YearEnding => YearEnding(End.Value.Year + 1, End.Value.Month),
            PeriodKind.CalendarQuarter => CalendarQuarter(start.Year, ((start.Month - 1) / 3) + 1),
            PeriodKind.FinancialQuarter => FinancialQuarter(
                start.Month < 4 ? start.Year - 1 : start.Year,
                ((start.Month + 8) % 12 / 3) + 1
            ),
            PeriodKind.Month => Month(start.Year, start.Month),
            _ => null,
        };
    }

    /// <summary>The period of a kind that a day falls in: of <see cref="PeriodKind.YearEnding"/> none is, and of kinds without a fixed
    /// length.</summary>
    public static TimePeriod? Containing(DateOnly day, PeriodKind kind) =>
        kind switch
        {
            PeriodKind.CalendarYear => CalendarYear(day.Year),
            PeriodKind.FinancialYear => FinancialYear(day.Month < 4 ? day.Year - 1 : day.Year),
            PeriodKind.CalendarQuarter => CalendarQuarter(day.Year, ((day.Month - 1) / 3) + 1),
            PeriodKind.FinancialQuarter => FinancialQuarter(day.Month < 4 ? day.Year - 1 : day.Year, ((day.Month + 8) % 12 / 3) + 1),
            PeriodKind.Month => Month(day.Year, day.Month),
            _ => null,
        };

    /// <summary>Orders by first day, then last day, then kind; undated periods come last, by label.</summary>
    public int CompareTo(TimePeriod? other)
    {
        if (other is null)
            return 1;
        var byStart = (Start ?? DateOnly.MaxValue).CompareTo(other.Start ?? DateOnly.MaxValue);
        if (byStart != 0)
            return byStart;
        var byEnd = (End ?? DateOnly.MaxValue).CompareTo(other.End ?? DateOnly.MaxValue);
        if (byEnd != 0)
            return byEnd;
        return Kind != other.Kind ? Kind.CompareTo(other.Kind) : string.CompareOrdinal(Label, other.Label);
    }

    /// <summary>Whether one period comes before another; see <see cref="CompareTo"/>.</summary>
    public static bool operator <(TimePeriod left, TimePeriod right) => Comparer<TimePeriod>.Default.Compare(left, right) < 0;

    /// <summary>Whether one period comes after another; see <see cref="CompareTo"/>.</summary>
    public static bool operator >(TimePeriod left, TimePeriod right) => right < left;

    /// <summary>Whether one period comes before another or is the same.</summary>
    public static bool operator <=(TimePeriod left, TimePeriod right) => !(right < left);

    /// <summary>Whether one period comes after another or is the same.</summary>
    public static bool operator >=(TimePeriod left, TimePeriod right) => !(left < right);

    /// <summary>Whether both are the same period; undated ones are where their labels are.</summary>
    public bool Equals(TimePeriod? other) => Id == other?.Id && Label == other.Label;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    /// <summary>The canonical text.</summary>
    public override string ToString() => Id;

    private static TimePeriod Dated(PeriodKind kind, string id, DateOnly start, int months) =>
        new(kind, id, start, start.AddMonths(months).AddDays(-1));

    private static string Year(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, EarliestYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LatestYear);
        return year.ToString("0000", CultureInfo.InvariantCulture);
    }

    private static string FinancialYearId(int startYear) => $"{Year(startYear)}-{TwoDigits((startYear + 1) % 100)}";

    private static string TwoDigits(int number) => number.ToString("00", CultureInfo.InvariantCulture);

    private static int Quarter(int quarter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(quarter, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quarter, 4);
        return quarter;
    }

    private static DateOnly January(int year) => FirstOf(year, 1);

    private static DateOnly FirstOf(int year, int month)
    {
        _ = Year(year);
        return new DateOnly(year, month, 1);
    }
}
