using OutcomesApi.Domain.Periods;
using OutcomesApi.Infrastructure.Importing.Reports;
using OutcomesApi.TableFiles;

namespace OutcomesApi.Infrastructure.Importing.Formats.HomeOffice;

/// <summary>Reads the quarter of a row.</summary>
internal sealed class QuarterReader(OffenceColumns columns, HeaderColumns header)
{
    private readonly Dictionary<(string Year, string Quarter), TimePeriod?> _periods = [];
    private string _year = "";
    private string _quarter = "";
    private TimePeriod? _last;

    /// <summary>The quarter; null where it cannot be read, which is then reported.</summary>
    public TimePeriod? Read(ITableRow row, IFigureSink sink)
    {
        if (_last is not null && row[columns.Year].SequenceEqual(_year) && row[columns.Quarter].SequenceEqual(_quarter))
            return _last;
        (_year, _quarter) = (row[columns.Year].ToString(), row[columns.Quarter].ToString());
        if (!_periods.TryGetValue((_year, _quarter), out _last))
            _periods[(_year, _quarter)] = _last = FinancialQuarterText.Read(_year, _quarter);
        if (_last is null)
        {
            sink.Report(
                new RowIssue(
                    IssueSeverity.Error,
                    IssueCodes.UnknownPeriod,
                    row.Number,
                    header.Heading(columns.Year),
                    "Year and quarter are not those of a financial year, such as 2017/18 and 1 or Q1.",
                    $"{_year} {_quarter}"
                )
            );
        }

        return _last;
    }
}
