using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Infrastructure.Importing.Formats.MinistryOfJustice;

/// <summary>The Ministry of Justice's prosecutions and convictions per police force and ethnicity, as the service Ethnicity facts and
/// figures publishes them.</summary>
public sealed class EthnicityFormat : ISheetFormat
{
    /// <inheritdoc/>
    public string Id => "moj-prosecutions-and-convictions-by-ethnicity";

    /// <inheritdoc/>
    public IReadOnlyList<string> Headings { get; } =
    ["Ethnicity", "Time", "Sex", "Age group", "Offence group", "Police Force Area", "Value", "Denominator", "Numerator"];

    internal static DataSetDescription DataSet { get; } =
        new()
        {
            Id = "moj-prosecutions-and-convictions-by-ethnicity",
            Title = "Prosecutions and convictions by ethnicity and police force area",
            Publisher = "Ministry of Justice",
            QualityLabel = QualityLabel.OfficialStatistics,
            SourceTitle = "Ethnicity facts and figures: prosecutions and convictions",
            Note = "Only defendants whose ethnicity is known are counted, so that the ethnic groups do not add up to all defendants.",
        };

    /// <inheritdoc/>
    public ISheetParser? Recognise(SheetHead head, ParsingContext context)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(context);
        foreach (var row in head.Rows)
        {
            var header = new HeaderColumns(row);
            if (
                header.Has("Ethnicity", "Time", "Sex", "Age group", "Offence group", "Police Force Area", "Value")
                && EthnicityColumns.Of(header) is { } columns
            )
                return new EthnicityParser(row.Number, columns, header, context.References);
        }

        return null;
    }
}
