using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Infrastructure.Importing.Formats.MinistryOfJustice;

/// <summary>
/// The Ministry of Justice's court outcomes by police force area in their long form: one count in each row, beside the court, the result,
/// the sentence and who the defendant was. Column sets differ by release. Where rows say only what sentence was passed, as in the table of
/// 2019, defendants sentenced are read and nothing else.
/// </summary>
public sealed class CourtOutcomesFormat : ISheetFormat
{
    /// <inheritdoc/>
    public string Id => "moj-court-outcomes-by-police-force-area";

    /// <inheritdoc/>
    public IReadOnlyList<string> Headings { get; } =
    [
        "Police Force Area",
        "Year of Appearance",
        "Quarter",
        "Offence Group",
        "Offence",
        "Court Type",
        "Convicted/Not Convicted",
        "Sentenced/Not Sentenced",
        "Count",
    ];

    internal static DataSetDescription Proceedings { get; } =
        new()
        {
            Id = "moj-court-outcomes-by-police-force-area",
            Title = "Court outcomes by police force area",
            Publisher = "Ministry of Justice",
            QualityLabel = QualityLabel.AccreditedOfficialStatistics,
            SourceTitle = "Criminal justice statistics: court outcomes by police force area",
            Note =
                "Sums of the counts of the table's rows, people and companies. Defendants proceeded against are those of magistrates' courts, where every case begins; convicted and sentenced are "
                + "those that the table marks so, at either court. The police force area is that of the court or prosecuting authority. A person who appears in two cases is counted twice.",
            IsDense = true,
        };

    internal static DataSetDescription Sentences { get; } =
        Proceedings with
        {
            Id = "moj-sentence-outcomes-by-police-force-area",
            Title = "Sentence outcomes by police force area",
            SourceTitle = "Criminal justice statistics: sentence outcomes by police force area",
            Note =
                "Sums of the counts of the table's rows, people and companies. The table has only defendants who were sentenced, so that nothing of prosecutions or convictions follows from it.",
        };

    /// <inheritdoc/>
    public ISheetParser? Recognise(SheetHead head, ParsingContext context)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(context);
        foreach (var row in head.Rows)
        {
            var header = new HeaderColumns(row);
            if (CourtProceedingsColumns.Of(header) is null && CourtOutcomesColumns.Of(header) is { } columns)
                return new CourtOutcomesParser(row.Number, columns, header, context.References);
        }

        return null;
    }

    // Without groups, what a group takes in is not known.
    internal static IReadOnlyList<string> CompleteOver(int groupColumn) =>
        groupColumn == HeaderColumns.None ? [Completeness.Forces] : [Completeness.Forces, Completeness.Offences];
}
