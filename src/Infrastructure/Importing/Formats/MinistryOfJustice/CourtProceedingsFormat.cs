using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Infrastructure.Importing.Formats.MinistryOfJustice;

/// <summary>
/// The Ministry of Justice's court tables in their wide form: in each row the defendants proceeded against, convicted and sentenced side by
/// side, then the sentences. Columns differ by release and are found by their headings. Without a police force area a table is of England
/// and Wales.
/// </summary>
public sealed class CourtProceedingsFormat : ISheetFormat
{
    /// <inheritdoc/>
    public string Id => "moj-court-proceedings";

    /// <inheritdoc/>
    public IReadOnlyList<string> Headings { get; } =
    ["Police Force Area", "Year", "Quarter", "Offence Group", "Offence", "Court Type", "Proceeded against", "Convicted", "Sentenced"];

    internal static DataSetDescription National { get; } =
        CourtOutcomesFormat.Proceedings with
        {
            Id = "moj-court-proceedings",
            Title = "Prosecutions, convictions and sentences at all courts",
            QualityLabel = QualityLabel.AccreditedOfficialStatistics,
            SourceTitle = "Criminal justice statistics: all courts",
            Note = "Sums of the table's rows, people and companies, of England and Wales as a whole.",
        };

    /// <inheritdoc/>
    public ISheetParser? Recognise(SheetHead head, ParsingContext context)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(context);
        foreach (var row in head.Rows)
        {
            var header = new HeaderColumns(row);
            if (CourtProceedingsColumns.Of(header) is { } columns)
                return new CourtProceedingsParser(row.Number, columns, header, context.References);
        }

        return null;
    }
}
