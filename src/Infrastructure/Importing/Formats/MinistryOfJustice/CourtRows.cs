using System.Globalization;
using System.Runtime.InteropServices;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Infrastructure.Importing.Reports;
using OutcomesApi.Infrastructure.Reference;
using OutcomesApi.TableFiles;

namespace OutcomesApi.Infrastructure.Importing.Formats.MinistryOfJustice;

/// <summary>What long and wide court tables have in common: finds what a row is about, sums the rows, and gives the sums when the last row
/// was read.</summary>
internal sealed class CourtRows
{
    private const string Moj = "moj";
    private const int Quarters = 4;
    private static readonly Symbol _notAvailable = Symbol.All[Symbol.NotAvailableCode];
    private readonly int _headerRow;
    private readonly int _area;
    private readonly int _year;
    private readonly int _quarter;
    private readonly IReadOnlyList<int> _read;
    private readonly HeaderColumns _header;
    private readonly ReferenceRegistry _registry;
    private readonly CourtOffences _offences;
    private readonly CellCache<Area?> _areas;
    private readonly CellCache<TimePeriod?> _years;
    private readonly CellCache<bool>[] _totals;
    private readonly Dictionary<CourtKey, CourtSums> _sums = [];
    private readonly Dictionary<CourtKey, CourtSums> _published = [];
    private readonly Dictionary<OffenceType, OffenceType> _within = [];
    private readonly Dictionary<TimePeriod, HashSet<string>> _quarters = [];
    private long _rejected;

    public CourtRows(
        int headerRow,
        int area,
        int year,
        int quarter,
        int group,
        int offence,
        IReadOnlyList<int> read,
        HeaderColumns header,
        ReferenceRegistry registry
    )
    {
        (_headerRow, _area, _year, _quarter, _read, _header, _registry) = (headerRow, area, year, quarter, read, header, registry);
        _offences = new CourtOffences(group, offence, header, registry);
        _areas = new CellCache<Area?>(cell =>
            CourtLabel.IsTotal(cell)
                ? registry.Lists.Areas[AreaCatalogue.EnglandAndWalesId]
                : registry.FindForce(Moj, CourtLabel.Words(cell))
        );
        _years = new CellCache<TimePeriod?>(YearOf);
        _totals = [.. Enumerable.Range(0, header.Count).Select(_ => new CellCache<bool>(CourtLabel.IsTotal))];
    }

    /// <summary>The first column in which the row takes in all others, such as "All" among sexes; null where there is none. A total of the
    /// areas is left to <see cref="Add"/>.</summary>
    public int? TotalColumn(ITableRow row)
    {
        for (var i = 0; i < Math.Min(row.CellCount, _totals.Length); i++)
        {
            if (i != _area && _totals[i][row[i]])
                return i;
        }

        return null;
    }

    /// <summary>What a row is about; null where it cannot be told, which is then reported.</summary>
    public CourtKey? Key(ITableRow row, IFigureSink sink)
    {
        var area = _area == HeaderColumns.None ? _registry.Lists.Areas[AreaCatalogue.EnglandAndWalesId] : _areas[row[_area]];
        if (area is null)
            return Unknown(
                row,
                IssueCodes.UnknownForce,
                _area,
                "No police force area is known by this name; the areas are at /areas.",
                sink
            );
        if (_years[row[_year]] is not { } year)
            return Unknown(row, IssueCodes.UnknownPeriod, _year, "No calendar year.", sink);
        if (_offences.Read(row, sink) is not var (offence, within))
            return null;
        if (within is not null)
            _within.TryAdd(offence, within);
        return new CourtKey(area, offence, year);
    }

    /// <summary>Reads a count: null where the table does not give it. False where the cell cannot be read.</summary>
    public bool Count(ITableRow row, int column, IFigureSink sink, out long? count)
    {
        count = CellText.Count(row[column]);
        if (count >= 0)
            return true;
        var isMissing = count is null && (row[column].IsWhiteSpace() || row[column].Trim() is "-" or ".." or "NA" or "N/A" or "[x]");
        var (severity, code, message) = (count, isMissing) switch
        {
            (not null, _) => (
                IssueSeverity.Notice,
                IssueCodes.NegativeAdjustment,
                "A negative count, which corrects others; kept as it is."
            ),
            (_, true) => (
                IssueSeverity.Warning,
                IssueCodes.NotProvided,
                "The count is not given; the sum it is part of is kept as missing, not as 0."
            ),
            _ => (IssueSeverity.Error, IssueCodes.NotANumber, "Neither a whole number nor empty."),
        };
        sink.Report(new RowIssue(severity, code, row.Number, _header.Heading(column), message, row[column].ToString()));
        return severity != IssueSeverity.Error;
    }

    /// <summary>Adds the count of a row.</summary>
    public RowResult Add(ITableRow row, CourtKey key, CourtEvents events, long? count, IFigureSink sink)
    {
        if (_sums.Count == 0)
            ReportColumns(sink);
        var isTotal = _area != HeaderColumns.None && key.Area.Level == AreaLevel.EnglandAndWales;
        SumsOf(isTotal ? _published : _sums, key, row.Number).Add(events, count);
        if (isTotal)
            return Aggregate(row, _header.Heading(_area), row[_area], sink);
        if (_quarter != HeaderColumns.None)
            (CollectionsMarshal.GetValueRefOrAddDefault(_quarters, key.Year, out _) ??= new HashSet<string>(StringComparer.Ordinal)).Add(
                row[_quarter].Trim().ToString()
            );
        return RowResult.Imported;
    }

    /// <summary>Remembers that a row could not be read.</summary>
    public RowResult Reject()
    {
        _rejected++;
        return RowResult.Rejected;
    }

    /// <summary>Reports a row that is a total of others.</summary>
    public static RowResult Aggregate(ITableRow row, string heading, ReadOnlySpan<char> value, IFigureSink sink)
    {
        sink.Report(
            new RowIssue(
                IssueSeverity.Notice,
                IssueCodes.AggregateRow,
                row.Number,
                heading,
                "A total of other rows; they are summed, and it is not stored.",
                value.ToString()
            )
        );
        return RowResult.Aggregate;
    }

    /// <summary>Gives the sums to the sink: of each offence, and of all.</summary>
    public void Complete(IFigureSink sink)
    {
        if (_rejected > 0)
        {
            sink.Report(
                new RowIssue(
                    IssueSeverity.Warning,
                    IssueCodes.SumLacksRows,
                    _headerRow,
                    null,
                    "Every figure of this table is a sum of its rows, and some of them cannot be read: no figure is made.",
                    _rejected.ToString(CultureInfo.InvariantCulture)
                )
            );
            return;
        }

        CompareTotals(sink);
        var incomplete = IncompleteYears(sink);
        var all = new Dictionary<CourtKey, CourtSums>();
        foreach (var (key, sums) in _sums)
        {
            Give(key, sums, incomplete, sink);
            foreach (var (events, _, value) in sums.All)
                SumsOf(all, key with { Offence = _offences.All }, sums.Row).Add(events, value);
        }

        foreach (var (key, sums) in all.Where(pair => !_sums.ContainsKey(pair.Key)))
            Give(key, sums, incomplete, sink);
    }

    private void CompareTotals(IFigureSink sink)
    {
        if (_published.Count == 0)
            return;
        var nation = new Dictionary<CourtKey, CourtSums>();
        foreach (var (key, sums) in _sums)
        {
            foreach (var (events, _, value) in sums.All)
                SumsOf(nation, key with { Area = _registry.Lists.Areas[AreaCatalogue.EnglandAndWalesId] }, sums.Row).Add(events, value);
        }

        foreach (var (key, total) in _published)
        {
            foreach (var (events, measure, value) in total.All)
            {
                var sum =
                    nation.GetValueOrDefault(key)?.All.Where(part => part.Events == events).Select(part => part.Value).FirstOrDefault()
                    ?? 0;
                if (value is not null && value != sum)
                    sink.Report(
                        new RowIssue(
                            IssueSeverity.Warning,
                            IssueCodes.TotalDoesNotAddUp,
                            total.Row,
                            _header.Heading(_area),
                            $"{measure.Name}, {key.Offence.Name}, {key.Year.Id}: the total is given as {value}; the areas add up to {sum}.",
                            $"{value}"
                        )
                    );
            }
        }
    }

    private void Give(CourtKey key, CourtSums sums, HashSet<TimePeriod> incomplete, IFigureSink sink)
    {
        foreach (var (_, measure, value) in sums.All)
        {
            var count = incomplete.Contains(key.Year) ? null : value;
            sink.Add(
                new ParsedFigure
                {
                    Area = key.Area,
                    Offence = key.Offence,
                    Within = _within.GetValueOrDefault(key.Offence),
                    Period = key.Year,
                    Measure = measure,
                    Value = count,
                    Symbol = count is null ? _notAvailable : null,
                    Row = sums.Row,
                }
            );
        }
    }

    // A sum of a year with a quarter missing would be taken for the year.
    private HashSet<TimePeriod> IncompleteYears(IFigureSink sink)
    {
        var incomplete = _quarters.Where(year => year.Value.Count < Quarters).ToDictionary();
        foreach (var (year, quarters) in incomplete)
        {
            sink.Report(
                new RowIssue(
                    IssueSeverity.Warning,
                    IssueCodes.IncompleteYear,
                    _headerRow,
                    _header.Heading(_quarter),
                    $"Of {year.Id} the table has only the quarters {string.Join(", ", quarters.Order(StringComparer.Ordinal))}; its figures are kept as missing.",
                    year.Id
                )
            );
        }

        return [.. incomplete.Keys];
    }

    private void ReportColumns(IFigureSink sink)
    {
        foreach (
            var column in Enumerable.Range(0, _header.Count).Where(column => !_read.Contains(column) && _header.Heading(column).Length > 0)
        )
        {
            sink.Report(
                new RowIssue(
                    IssueSeverity.Notice,
                    IssueCodes.ColumnNotTaken,
                    _headerRow,
                    _header.Heading(column),
                    "Not stored: the rows are summed over whatever stands in this column, and sentences are inside those sentenced."
                )
            );
        }
    }

    private static CourtSums SumsOf(Dictionary<CourtKey, CourtSums> sums, CourtKey key, int row) =>
        CollectionsMarshal.GetValueRefOrAddDefault(sums, key, out _) ??= new CourtSums(row);

    private static TimePeriod? YearOf(string cell) =>
        int.TryParse(cell.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= TimePeriod.EarliestYear and <= TimePeriod.LatestYear
            ? TimePeriod.CalendarYear(year)
            : null;

    private CourtKey? Unknown(ITableRow row, string code, int column, string message, IFigureSink sink)
    {
        sink.Report(new RowIssue(IssueSeverity.Error, code, row.Number, _header.Heading(column), message, row[column].ToString()));
        return null;
    }
}
