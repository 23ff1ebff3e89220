using OutcomesApi.Domain.Periods;
using OutcomesApi.Infrastructure.Importing.Reports;
using OutcomesApi.TableFiles;

namespace OutcomesApi.Infrastructure.Importing.Formats.HomeOffice;

/// <summary>Reads a row of the outcomes table: two counts of one outcome type, on the recorded and on the event basis.</summary>
internal sealed class OutcomesParser(int headerRow, OutcomesColumns columns, HeaderColumns header, ParsingContext context) : ISheetParser
{
    private readonly QuarterReader _quarters = new(columns.Offence, header);
    private readonly ForceReader _forces = new(columns.Force, header, context.References);
    private readonly OffenceReader _offences = new(columns.Offence, header, context.References, "outcomes table");
    private readonly OutcomeTypeReader _types = new(columns, header, context.References);
    private readonly CountCells _cells = new(header);
    private readonly PublishedTotals _totals = new();

    public DataSetDescription DataSet { get; } = OutcomesFormat.DataSet with { PublishedOn = PublicationDateInName.Read(context.FileName) };

    public int HeaderRow { get; } = headerRow;

    public RowResult Parse(ITableRow row, IFigureSink sink)
    {
        var recorded = PublishedCount.Read(row[columns.RecordedBasis]);
        var closed = PublishedCount.Read(row[columns.EventBasis]);
        var isExpired = columns.IsExpired(row);
        if (isExpired && recorded.Kind == PublishedCountKind.NotAvailable)
        {
            // No offence is recorded under a code that has expired, so nothing is missing.
            recorded = new PublishedCount(PublishedCountKind.Expired, 0);
        }

        if (RowKinds.IsEmpty(row))
            return RowResult.Empty;
        if (RowKinds.IsNotAvailable(row))
            return RowKinds.NotAvailable(row, sink);
        if (!_cells.Check(row, columns.RecordedBasis, recorded, sink))
            return RowResult.Rejected;
        if (_forces.Read(row) is not { IsTotal: true } and not { Force: not null })
            return _forces.Unknown(row, sink);
        if (
            _quarters.Read(row, sink) is not { } period
            || _offences.Read(row, sink) is not { } offence
            || _types.Read(row, sink) is not { } type
        )
            return RowResult.Rejected;
        if (!type.IsBalance && !_cells.Check(row, columns.EventBasis, closed, sink))
            return RowResult.Rejected;
        if (type.InsideType is { } outer)
            return DoubleCounted(row, outer, sink);
        if (isExpired)
            ReportExpired(row, offence, sink);
        return Take(row, period, offence, type, recorded, closed, isExpired, sink);
    }

    public void Complete(IFigureSink sink) => _totals.Compare(sink);

    private RowResult Take(
        ITableRow row,
        TimePeriod period,
        FiledOffence offence,
        OutcomeTypeCell type,
        PublishedCount recorded,
        PublishedCount closed,
        bool isExpired,
        IFigureSink sink
    )
    {
        var force = _forces.Read(row);
        if (force.Force is null)
        {
            _totals.Total(row, header.Heading(columns.RecordedBasis), offence.Offence, period, type.RecordedBasis, recorded);
            _totals.Total(row, header.Heading(columns.EventBasis), offence.Offence, period, type.EventBasis, closed);
            return RowKinds.Aggregate(row, header.Heading(columns.Force), row[columns.Force], sink);
        }

        var figure = new ParsedFigure
        {
            Area = force.Force,
            Offence = offence.Offence,
            Within = offence.Within,
            Period = period,
            Row = row.Number,
            IsExpired = isExpired,
        };
        if (!Add(figure with { Measure = type.RecordedBasis }, recorded, sink))
            return CountCells.Duplicate(row, sink);
        if (type.EventBasis is { } eventBasis && !Add(figure with { Measure = eventBasis }, closed, sink))
            return CountCells.Duplicate(row, sink);
        if (type.IsBalance && closed is { Kind: PublishedCountKind.Number, Value: not 0 })
            ReportBalance(row, sink);
        return RowResult.Imported;
    }

    private bool Add(in ParsedFigure figure, PublishedCount count, IFigureSink sink)
    {
        if (count is { Kind: PublishedCountKind.Number, Value: not 0 })
            _totals.Part(figure.Offence!, figure.Period, figure.Measure!, count.Value);
        return sink.Add(CountCells.With(figure, count));
    }

    private static RowResult DoubleCounted(ITableRow row, string outer, IFigureSink sink)
    {
        sink.Report(
            new RowIssue(
                IssueSeverity.Notice,
                IssueCodes.DoubleCounted,
                row.Number,
                null,
                $"A sub-type whose cases are already inside outcome {outer}; counting it too would count them twice."
            )
        );
        return RowResult.DoubleCounted;
    }

    private static void ReportExpired(ITableRow row, FiledOffence offence, IFigureSink sink) =>
        sink.Report(
            new RowIssue(
                IssueSeverity.Notice,
                IssueCodes.ExpiredOffence,
                row.Number,
                null,
                $"The code of {offence.Offence.Name} has expired; its figures are kept."
            )
        );

    private void ReportBalance(ITableRow row, IFigureSink sink) =>
        sink.Report(
            new RowIssue(
                IssueSeverity.Warning,
                IssueCodes.TotalDoesNotAddUp,
                row.Number,
                header.Heading(columns.EventBasis),
                "Type 0, not yet assigned, has no count of investigations closed; the number was left out.",
                row[columns.EventBasis].ToString()
            )
        );
}
