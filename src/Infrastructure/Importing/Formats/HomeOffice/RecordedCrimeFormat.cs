using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Reference;

namespace OutcomesApi.Infrastructure.Importing.Formats.HomeOffice;

/// <summary>
/// The Home Office's recorded crime open data: one row for each quarter, offence code and police force (prc-pfa) or community safety
/// partnership (prc-csp, whose columns have other names).
/// </summary>
public sealed class RecordedCrimeFormat : ISheetFormat
{
    /// <summary>The identifier of the data set by police force.</summary>
    public const string ByForceId = "home-office-recorded-crime";

    /// <summary>The identifier of the data set by community safety partnership.</summary>
    public const string ByPartnershipId = "home-office-recorded-crime-by-csp";

    /// <inheritdoc/>
    public string Id => ByForceId;

    /// <inheritdoc/>
    public IReadOnlyList<string> Headings { get; } =
    [
        "Financial Year",
        "Financial Quarter",
        "Force Name",
        "Offence Code",
        "Offence Description",
        "Offence Group",
        "Offence Subgroup",
        "Number of Offences",
    ];

    internal static DataSetDescription ByForce { get; } =
        new()
        {
            Id = ByForceId,
            Title = "Police recorded crime by police force area: open data",
            Publisher = "Home Office",
            QualityLabel = QualityLabel.OfficialStatistics,
            SourceTitle = "Police recorded crime and outcomes open data tables: police recorded crime, Police Force Area open data tables",
            Url = "https://www.gov.uk/government/statistical-data-sets/police-recorded-crime-and-outcomes-open-data-tables",
            Note = "Official statistics, not accredited.",
            CompleteOver = [Completeness.Forces, Completeness.Offences],
            IsDense = true,
        };

    internal static DataSetDescription ByPartnership { get; } =
        ByForce with
        {
            Id = ByPartnershipId,
            Title = "Police recorded crime by community safety partnership: open data",
            SourceTitle =
                "Police recorded crime and outcomes open data tables: police recorded crime, Community Safety Partnership open data tables",
            CompleteOver = [Completeness.Offences],
        };

    /// <inheritdoc/>
    public ISheetParser? Recognise(SheetHead head, ParsingContext context)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(context);
        foreach (var row in head.Rows.Where(row => row.Cells.Any(cell => SpellingKey.Of(cell) is "numberofoffences" or "offencecount")))
        {
            var header = new HeaderColumns(row);
            if (RecordedCrimeColumns.Of(header) is { } columns)
                return new RecordedCrimeParser(row.Number, columns, header, context);
        }

        return null;
    }
}
