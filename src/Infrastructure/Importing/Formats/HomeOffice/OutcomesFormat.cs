using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Reference;

namespace OutcomesApi.Infrastructure.Importing.Formats.HomeOffice;

/// <summary>
/// The Home Office's crime outcomes open data: one row for each quarter, force, offence code and outcome type, counted on two time bases.
/// Headings and their order have changed; both orders, both namings and copies in snake_case are read by their headings.
/// </summary>
public sealed class OutcomesFormat : ISheetFormat
{
    /// <summary>The identifier of the data set.</summary>
    public const string DataSetId = "home-office-outcomes";

    /// <inheritdoc/>
    public string Id => DataSetId;

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
        "Outcome Type",
        "Outcome Description",
        "Outcome Group",
        "Force outcomes recorded in quarter",
        "Force outcomes for offences recorded in quarter",
    ];

    internal static DataSetDescription DataSet { get; } =
        new()
        {
            Id = DataSetId,
            Title = "Crime outcomes in England and Wales: open data",
            Publisher = "Home Office",
            QualityLabel = QualityLabel.OfficialStatistics,
            SourceTitle = "Police recorded crime and outcomes open data tables: crime outcomes open data",
            Url = "https://www.gov.uk/government/statistical-data-sets/police-recorded-crime-and-outcomes-open-data-tables",
            Note = "Later vintages of a year assign more outcomes to the offences recorded in it.",
            CompleteOver = [Completeness.Forces, Completeness.Offences, Completeness.OutcomeTypes],
            IsDense = true,
        };

    /// <inheritdoc/>
    public ISheetParser? Recognise(SheetHead head, ParsingContext context)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(context);
        foreach (var row in head.Rows)
        {
            if (!row.Cells.Any(cell => SpellingKey.Of(cell) is "outcometype" or "outcomedescription"))
                continue;
            var header = new HeaderColumns(row);
            if (header.Find("Offence Subcode", "Offence Sub-code", "Subcode Description") != HeaderColumns.None)
                throw new ImportRefusedException(
                    "double-counts",
                    "This is the table of drug offences by sub-code: its rows are already in the crime outcomes open data, and storing both would count them twice."
                );
            if (header.Find("Number of outcomes recorded") != HeaderColumns.None && header.Find("Financial Quarter") == HeaderColumns.None)
                throw new ImportRefusedException(
                    "not-joinable",
                    "This is the historical outcomes table of 2006 to 2014, with outcomes in words and by year: they cannot be joined to outcome types 0 to 22."
                );
            if (OutcomesColumns.Of(header) is { } columns)
                return new OutcomesParser(row.Number, columns, header, context);
        }

        return null;
    }
}
