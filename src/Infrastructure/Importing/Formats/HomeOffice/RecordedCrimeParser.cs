using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Catalogues;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Infrastructure.Importing.Reports;
using OutcomesApi.TableFiles;

namespace OutcomesApi.Infrastructure.Importing.Formats.HomeOffice;

/// <summary>Reads a row of a recorded crime table: the offences of one code that a force, or one of its partnerships, recorded in a
/// quarter.</summary>
internal sealed class RecordedCrimeParser(int headerRow, RecordedCrimeColumns columns, HeaderColumns header, ParsingContext context)
    : ISheetParser
{
    private const string HomeOffice = "home-office";
    private readonly QuarterReader _quarters = new(columns.Offence, header);
    private readonly ForceReader _forces = new(columns.Force, header, context.References);
    private readonly OffenceReader _offences = new(columns.Offence, header, context.References);
    private readonly CountCells _cells = new(header);
    private readonly PublishedTotals _totals = new();
    private readonly CombinedCodeSums _combined = new();
    private readonly Dictionary<(Area Force, string Name), Area> _partnerships = [];

    public DataSetDescription DataSet { get; } =
        (columns.Partnership == HeaderColumns.None ? RecordedCrimeFormat.ByForce : RecordedCrimeFormat.ByPartnership) with
        {
            PublishedOn = PublicationDateInName.Read(context.FileName),
        };

    public int HeaderRow { get; } = headerRow;

    public RowResult Parse(ITableRow row, IFigureSink sink)
    {
        if (RowKinds.IsEmpty(row))
            return RowResult.Empty;
        if (RowKinds.IsNotAvailable(row))
            return RowKinds.NotAvailable(row, sink);
        var count = PublishedCount.Read(row[columns.Count]);
        var force = _forces.Read(row);
        if (force is { Force: null, IsTotal: false })
            return _forces.Unknown(row, sink);
        if (
            !_cells.Check(row, columns.Count, count, sink)
            || _quarters.Read(row, sink) is not { } period
            || _offences.Read(row, sink) is not { } offence
        )
            return RowResult.Rejected;
        if (force.Force is null)
        {
            _totals.Total(row, header.Heading(columns.Count), offence.Offence, period, PoliceMeasures.OffencesRecorded, count);
            return RowKinds.Aggregate(row, header.Heading(columns.Force), row[columns.Force], sink);
        }

        _totals.Part(offence.Offence, period, PoliceMeasures.OffencesRecorded, count.Value);
        var figure = new ParsedFigure
        {
            Area = columns.Partnership == HeaderColumns.None ? force.Force : Partnership(row, force.Force, sink),
            Offence = offence.Offence,
            Within = offence.Within,
            Period = period,
            Measure = PoliceMeasures.OffencesRecorded,
            Row = row.Number,
        };
        if (CombinedCodeSums.IsCombined(offence.Offence.Code) && count.Kind == PublishedCountKind.Number)
            return _combined.Add(figure with { Value = count.Value }) ? RowResult.Imported : CountCells.Duplicate(row, sink);
        return sink.Add(CountCells.With(figure, count)) ? RowResult.Imported : CountCells.Duplicate(row, sink);
    }

    public void Complete(IFigureSink sink)
    {
        _combined.Complete(sink);
        _totals.Compare(sink);
    }

    // A partnership is found by its name within the force: two forces can have one called "Unassigned".
    private Area Partnership(ITableRow row, Area force, IFigureSink sink)
    {
        var name = row[columns.Partnership].Trim().ToString();
        if (_partnerships.TryGetValue((force, name), out var known))
            return known;
        var area =
            context.References.FindArea(HomeOffice, name, AreaLevel.District) is { } found && found.Within(AreaLevel.Force) == force
                ? found
                : Register(row, name, force, sink);
        return _partnerships[(force, name)] = area;
    }

    private Area Register(ITableRow row, string name, Area force, IFigureSink sink)
    {
        var words = name.Length > 0 ? name : "Unassigned";
        var id = Slug.Of(words);
        if (id.Length == 0 || context.References.Lists.Areas.Find(id) is not null)
            id = $"{force.Id}-{id}";
        if (
            context.References.Lists.Areas.Find(id) is { Level: AreaLevel.District } registered
            && registered.Within(AreaLevel.Force) == force
        )
            return registered;
        sink.Report(
            new RowIssue(
                IssueSeverity.Notice,
                IssueCodes.NewArea,
                row.Number,
                header.Heading(columns.Partnership),
                $"The partnership was not known and was added as '{id}' within {force.Name}.",
                name
            )
        );
        return context.References.Register(new Area(id, words, AreaLevel.District) { Parent = force });
    }
}
