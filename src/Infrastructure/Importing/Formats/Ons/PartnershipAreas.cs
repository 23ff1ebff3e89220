using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Catalogues;
using OutcomesApi.Infrastructure.Importing.Reports;
using OutcomesApi.Infrastructure.Reference;
using OutcomesApi.TableFiles;

namespace OutcomesApi.Infrastructure.Importing.Formats.Ons;

/// <summary>
/// Finds the community safety partnership of a row by the code of the local authority of its name, or else its own, and adds it to the
/// areas where it is new: several partnerships can lie in one authority. The rows of whole forces, which the table has too, stand in the
/// tables by force and are totals here.
/// </summary>
internal sealed class PartnershipAreas(PartnershipColumns columns, HeaderColumns header, ReferenceRegistry registry) : IRowAreas
{
    private const string Ons = "ons";

    public Area? Find(ITableRow row, IFigureSink sink)
    {
        var name = CellText.Words(row[columns.Name]);
        if (Force(row) is not { } force || name.Length == 0)
            return null;
        var isAuthority = columns.AuthorityName != HeaderColumns.None && SpellingKey.Of(row[columns.AuthorityName]) == SpellingKey.Of(name);
        var authority = isAuthority ? Code(row, columns.AuthorityCode) : null;
        var partnership = Code(row, columns.Code);

        // The file of 2024 gives Waveney the code of East Suffolk.
        var known = authority is null ? null : registry.FindAreaByGss(authority.Text);
        if (known is not null && SpellingKey.Of(known.Name) != SpellingKey.Of(name))
            (known, authority) = (null, null);
        return known
            ?? (partnership is null ? null : registry.FindAreaByGss(partnership.Text))
            ?? Named(name, force)
            ?? Register(row, name, authority ?? partnership, force, sink);
    }

    public RowResult Unknown(ITableRow row, IFigureSink sink)
    {
        if (row.CellCount <= 1)
            return RowResult.Empty;
        if (IsTotal(row))
        {
            sink.Report(
                new RowIssue(
                    IssueSeverity.Notice,
                    IssueCodes.AggregateRow,
                    row.Number,
                    header.Heading(columns.ForceName),
                    "A total of partnerships, which the tables by force have.",
                    CellText.Words(row[columns.ForceName])
                )
            );
            return RowResult.Aggregate;
        }

        sink.Report(
            new RowIssue(
                IssueSeverity.Error,
                IssueCodes.UnknownForce,
                row.Number,
                header.Heading(columns.ForceCode),
                "No police force is known by this code or name; the forces are at /forces.",
                $"{row[columns.ForceCode]} {row[columns.ForceName]}".Trim()
            )
        );
        return RowResult.Rejected;
    }

    private bool IsTotal(ITableRow row) =>
        CellText.Words(row[columns.Name]).Length == 0
        && (
            registry.FindAreaByGss(CellText.Words(row[columns.ForceCode])) is not null
            || registry.FindForce(Ons, row[columns.ForceName]) is not null
            || Country(row)
        );

    private bool Country(ITableRow row) =>
        registry.FindArea(Ons, row[columns.ForceName], AreaLevel.EnglandAndWales) is not null
        || registry.FindArea(Ons, row[columns.ForceName], AreaLevel.Country) is not null;

    private Area? Force(ITableRow row) =>
        registry.FindAreaByGss(CellText.Words(row[columns.ForceCode])) is { Level: AreaLevel.Force } force
            ? force
            : registry.FindForce(Ons, row[columns.ForceName]);

    private Area? Named(string name, Area force) =>
        registry.Lists.Areas.FirstOrDefault(area =>
            area.Level == AreaLevel.District && area.Parent == force && SpellingKey.Of(area.Name) == SpellingKey.Of(name)
        );

    private static GssCode? Code(ITableRow row, int column)
    {
        var text = column == HeaderColumns.None ? "" : CellText.Words(row[column]);
        return GssCode.TryParse(text);
    }

    private Area Register(ITableRow row, string name, GssCode? code, Area force, IFigureSink sink)
    {
        var id = Slug.Of(name);
        if (registry.Lists.Areas.Find(id) is not null)
            id = $"{force.Id}-{id}";
        sink.Report(
            new RowIssue(
                IssueSeverity.Notice,
                IssueCodes.NewArea,
                row.Number,
                header.Heading(columns.Name),
                $"The partnership was not known and was added as '{id}' within {force.Name}.",
                name
            )
        );
        return registry.Register(new Area(id, name, AreaLevel.District) { GssCode = code, Parent = force });
    }
}
