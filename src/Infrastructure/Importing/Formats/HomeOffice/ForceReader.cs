using OutcomesApi.Domain.Areas;
using OutcomesApi.Infrastructure.Importing.Reports;
using OutcomesApi.Infrastructure.Reference;
using OutcomesApi.TableFiles;

namespace OutcomesApi.Infrastructure.Importing.Formats.HomeOffice;

/// <summary>Finds the force of a row, and tells totals from forces.</summary>
internal sealed class ForceReader(int column, HeaderColumns header, ReferenceRegistry registry)
{
    private const string HomeOffice = "home-office";
    private readonly CellCache<ForceCell> _forces = new(name => Read(name, registry));

    /// <summary>What the row's force cell says.</summary>
    public ForceCell Read(ITableRow row) => _forces[row[column]];

    /// <summary>Reports a row whose force is not known.</summary>
    public RowResult Unknown(ITableRow row, IFigureSink sink)
    {
        sink.Report(
            new RowIssue(
                IssueSeverity.Error,
                IssueCodes.UnknownForce,
                row.Number,
                header.Heading(column),
                "No police force or reporting body is known by this name; the forces are at /forces.",
                row[column].ToString()
            )
        );
        return RowResult.Rejected;
    }

    private static ForceCell Read(string name, ReferenceRegistry registry)
    {
        if (registry.FindForce(HomeOffice, name) is { } force)
            return new ForceCell(force, false);
        var isTotal =
            registry.FindArea(HomeOffice, name, AreaLevel.EnglandAndWales) is not null
            || registry.FindArea(HomeOffice, name, AreaLevel.Country) is not null
            || SpellingKey.Of(name) is "total" or "all" or "allforces" or "englandandwales";
        return new ForceCell(null, isTotal);
    }
}

/// <summary>What a force cell says.</summary>
/// <param name="Force">The force or body; null where it is none.</param>
/// <param name="IsTotal">Whether it is the total of others: "England and Wales".</param>
internal readonly record struct ForceCell(Area? Force, bool IsTotal);
