using System.Globalization;
using System.Runtime.InteropServices;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Infrastructure.Importing.Reports;
using OutcomesApi.TableFiles;

namespace OutcomesApi.Infrastructure.Importing.Formats.HomeOffice;

/// <summary>Compares the totals that a table gives among its forces with the sum of the forces.</summary>
internal sealed class PublishedTotals
{
    private readonly Dictionary<(OffenceType Offence, TimePeriod Period, Measure Measure), long> _sums = [];
    private readonly List<((OffenceType, TimePeriod, Measure) Key, int Row, string Column, long Value)> _totals = [];

    /// <summary>Takes the count of a force.</summary>
    public void Part(OffenceType offence, TimePeriod period, Measure measure, long value) =>
        CollectionsMarshal.GetValueRefOrAddDefault(_sums, (offence, period, measure), out _) += value;

    /// <summary>Takes a total.</summary>
    public void Total(ITableRow row, string column, OffenceType offence, TimePeriod period, Measure? measure, PublishedCount count)
    {
        if (measure is not null && count.Kind == PublishedCountKind.Number)
            _totals.Add(((offence, period, measure), row.Number, column, count.Value));
    }

    /// <summary>Reports the totals that are not the sum of the forces.</summary>
    public void Compare(IFigureSink sink)
    {
        foreach (var (key, row, column, value) in _totals)
        {
            var sum = _sums.GetValueOrDefault(key);
            if (sum != value)
            {
                sink.Report(
                    new RowIssue(
                        IssueSeverity.Warning,
                        IssueCodes.TotalDoesNotAddUp,
                        row,
                        column,
                        $"The total is given as {value}; the forces of this file add up to {sum}.",
                        value.ToString(CultureInfo.InvariantCulture)
                    )
                );
            }
        }
    }
}
