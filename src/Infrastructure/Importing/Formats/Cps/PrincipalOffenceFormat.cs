using System.Text.RegularExpressions;
using OutcomesApi.Domain.Catalogues;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Reference;

namespace OutcomesApi.Infrastructure.Importing.Formats.Cps;

/// <summary>
/// The CPS's monthly case outcomes by principal offence category: a row for each CPS area and the nation, and for each category convictions
/// and unsuccessful outcomes with their percentages. The heading of the first column is blank, and the month is only in the file's name.
/// </summary>
public sealed partial class PrincipalOffenceFormat : ISheetFormat
{
    // The one category whose words are the Home Office's: the series of the service begins with it.
    private const string SexualOffences = "Sexual Offences";

    /// <inheritdoc/>
    public string Id => "cps-case-outcomes";

    /// <inheritdoc/>
    public IReadOnlyList<string> Headings { get; } =
    [
        "Number of Homicide Convictions",
        "Percentage of Homicide Convictions",
        "Number of Homicide Unsuccessful",
        "Percentage of Homicide Unsuccessful",
    ];

    /// <inheritdoc/>
    public ISheetParser? Recognise(SheetHead head, ParsingContext context)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(context);
        if (head.Find(row => row.Cells.Any(cell => Heading().IsMatch(cell.Trim())) && row[0].IsWhiteSpace()) is not { } header)
            return null;
        return new PrincipalOffenceParser(header.Number, [.. Columns(header, context.References)], Month(context), context.References);
    }

    internal static DataSetDescription DataSet { get; } =
        new()
        {
            Id = "cps-case-outcomes",
            Title = "CPS case outcomes by principal offence category",
            Publisher = "Crown Prosecution Service",
            QualityLabel = QualityLabel.ManagementInformation,
            SourceTitle = "Case outcomes by principal offence category",
            Note = "Provisional. One CPS area, Metropolitan and City, covers two police forces and cannot be split.",
        };

    private static TimePeriod Month(ParsingContext context)
    {
        var named = MonthInFileName.Read(context.FileName);
        var said = context.Options.Period;
        if (named is not null && said is not null && named != said)
            throw new ImportRefusedException("period-differs", $"The name of the file says {named.Id}, and --period says {said.Id}.");
        return named
            ?? said switch
            {
                { Kind: PeriodKind.Month } => said,
                null => throw new ImportRefusedException(
                    "period-needed",
                    $"The month of this table is only in its file's name, and '{context.FileName}' does not say one: give it as --period 2016-08."
                ),
                _ => throw new ImportRefusedException("period-needed", $"This table is about one month; --period {said.Id} is none."),
            };
    }

    private static IEnumerable<CategoryColumn> Columns(HeadRow header, ReferenceRegistry registry)
    {
        for (var i = 0; i < header.Cells.Count; i++)
        {
            if (Heading().Match(header.Cells[i].Trim()) is not { Success: true } match)
                continue;
            var isConvictions = match.Groups["result"].Value == "Convictions";
            yield return new CategoryColumn(
                i,
                header.Cells[i].Trim(),
                Offence(match.Groups["category"].Value, registry),
                isConvictions ? ProsecutionMeasures.Convictions : ProsecutionMeasures.Unsuccessful
            );
        }
    }

    private static OffenceType Offence(string category, ReferenceRegistry registry)
    {
        if (category == SexualOffences && registry.FindOffence(OffenceClassification.HomeOffice, OffenceLevel.Group, category) is { } known)
            return known;
        var id = $"cps-{Slug.Of(category)}";
        return registry.Lists.Offences.Find(id)
            ?? registry.Register(new OffenceType(id, $"{category} (CPS category)", OffenceLevel.Group, OffenceClassification.Publisher));
    }

    [GeneratedRegex("^Number of (?<category>.+?) (?<result>Convictions|Unsuccessful)\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}

/// <summary>A column of counts: of which category and which result.</summary>
internal sealed record CategoryColumn(int Column, string Heading, OffenceType Offence, Measure Measure);
