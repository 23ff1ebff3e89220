using System.Globalization;
using System.Text.RegularExpressions;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Catalogues;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Reference;

namespace OutcomesApi.Infrastructure.Importing.Formats.Ons;

/// <summary>
/// The ONS's police force area tables. Of its sheets the counts are read: offences by force and offence group (P1, P4), the population
/// beside the rates (P3), knife and firearm offences and fraud by area of the victim (P5, P6, P8, P9), and offences by partnership (C2,
/// C5). Percentage changes and rates follow from counts and are not taken.
/// </summary>
public sealed partial class PoliceForceAreaFormat : ISheetFormat
{
    /// <inheritdoc/>
    public string Id => "ons-police-force-area-tables";

    /// <inheritdoc/>
    public IReadOnlyList<string> Headings { get; } = ["Area Code", "Area Name"];

    internal static DataSetDescription DataSet { get; } =
        new()
        {
            Id = "ons-police-force-area-tables",
            Title = "Police force area data tables",
            Publisher = "Office for National Statistics",
            QualityLabel = QualityLabel.OfficialStatistics,
            SourceTitle = "Crime in England and Wales: police force area data tables",
            Url = "https://www.ons.gov.uk/peoplepopulationandcommunity/crimeandjustice/datasets/policeforceareadatatables",
            Table = "Table P1",
            Note = "Police recorded crime, which is official statistics and not accredited. Totals leave out fraud.",
        };

    private const int First = 2;

    internal static DataSetDescription ByPartnership { get; } =
        DataSet with
        {
            Id = "ons-community-safety-partnership-tables",
            Title = "Community safety partnership data tables",
            Table = "Tables C2 and C5",
        };

    /// <inheritdoc/>
    public ISheetParser? Recognise(SheetHead head, ParsingContext context)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(context);
        if (Partnerships(head, context.References) is { } partnerships)
            return partnerships;
        if (head.Find(row => SpellingKey.Of(row[0]) is "areacode" or "areacodes" && SpellingKey.Of(row[1]) == "areaname") is not { } lower)
            return null;
        var headings = TwoRowHeadings.Of(lower, head.Find(row => row.Number == lower.Number - 1), First);
        var leftOut = LeftOutForces.In(head, lower.Number, context.References);
        var header = new HeaderColumns(headings);
        var title = Title(head);
        if (CollectionOf(head) is { } collection)
            return Special(head, collection, headings, header, leftOut, context.References);
        if (MidYear(headings) is var (column, year))
            return new MidYearPopulationParser(
                headings.Number,
                new OnsAreas(0, 1, header, context.References),
                column,
                header,
                year,
                isRounded: true,
                leftOut
            );
        if (
            !title.Contains("by offence group and police force area", StringComparison.OrdinalIgnoreCase)
            || Derived().IsMatch(title)
            || YearEnding(title) is not { } period
        )
            return null;
        return new OffenceGroupParser(
            headings.Number,
            DataSet,
            new OnsAreas(0, 1, header, context.References),
            [.. Columns(headings, First, period, context.References)],
            [],
            leftOut
        );
    }

    /// <inheritdoc/>
    public string? ReasonNotTaken(SheetHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        var title = Title(head);
        if (!Numbered().IsMatch(title))
            return null;
        return Derived().IsMatch(title)
            ? "percentages or rates, which follow from the counts and populations of other tables"
            : "no counts by area";
    }

    private static string Title(SheetHead head) => head.Rows.Count > 0 ? CellText.Words(head.Rows[0][0]) : "";

    private static SpecialCollection? CollectionOf(SheetHead head)
    {
        var title = Title(head);
        return
            title.Contains(" rate per ", StringComparison.OrdinalIgnoreCase)
            || title.Contains(" rates recorded ", StringComparison.OrdinalIgnoreCase)
            ? null
            : SpecialCollection.All.FirstOrDefault(collection => title.Contains(collection.Word, StringComparison.OrdinalIgnoreCase));
    }

    private static OffenceGroupParser? Special(
        SheetHead head,
        SpecialCollection collection,
        HeadRow headings,
        HeaderColumns header,
        IReadOnlyList<Area> leftOut,
        ReferenceRegistry registry
    )
    {
        var elsewhere = head.Earlier.Where(earlier => CollectionOf(earlier) == collection).Select(YearBelowTitle).FirstOrDefault();
        var (taken, notTaken) = new SpecialCollectionColumns(collection, Offence, registry).Read(headings, YearBelowTitle(head), elsewhere);
        return taken.Count == 0
            ? null
            : new OffenceGroupParser(headings.Number, collection.DataSet, new OnsAreas(0, 1, header, registry), taken, notTaken, leftOut);
    }

    // A table by offence says its year below the title; one of several years says the first and the last.
    private static TimePeriod? YearBelowTitle(SheetHead head)
    {
        var below = head.Rows.Count > 1 ? CellText.Words(head.Rows[1][0]) : "";
        var text = EndOfYear().IsMatch(below) ? below : Title(head);
        return EndOfYear().Count(text) == 1 ? YearEnding(text) : null;
    }

    // Tables C2 and C5: the columns of a partnership stand between those of its force and the counts.
    private static OffenceGroupParser? Partnerships(SheetHead head, ReferenceRegistry registry)
    {
        var title = Title(head);
        if (
            Derived().IsMatch(title)
            || YearEnding(title) is not { } period
            || head.Find(row => SpellingKey.Of(row[0]) == "policeforceareacode") is not { } headings
        )
            return null;
        var header = new HeaderColumns(headings);
        return PartnershipColumns.Of(header) is { } columns
            ? new OffenceGroupParser(
                headings.Number,
                ByPartnership,
                new PartnershipAreas(columns, header, registry),
                [.. Columns(headings, columns.Last + 1, period, registry)],
                [],
                []
            )
            : null;
    }

    private static (int Column, int Year)? MidYear(HeadRow headings)
    {
        for (var i = 2; i < headings.Cells.Count; i++)
        {
            if (Population().Match(CellText.Words(headings.Cells[i])) is { Success: true } match)
                return (i, int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture));
        }

        return null;
    }

    private static TimePeriod? YearEnding(string title) =>
        EndOfYear().Match(title) is { Success: true } match
        && DateTime.TryParseExact(match.Groups["month"].Value, "MMMM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? TimePeriod.YearEnding(2000 + (int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) % 100), month.Month)
            : null;

    private static IEnumerable<OffenceColumn> Columns(HeadRow headings, int first, TimePeriod period, ReferenceRegistry registry)
    {
        for (var i = first; i < headings.Cells.Count; i++)
        {
            if (CellText.Words(headings.Cells[i]) is { Length: > 0 } name)
                yield return new OffenceColumn(i, name, Offence(name, registry), period, PoliceMeasures.OffencesRecorded);
        }
    }

    // A column that the Home Office's groups and subgroups do not have, such as burglary as a whole, is a category of the ONS.
    private static OffenceType Offence(string name, ReferenceRegistry registry)
    {
        if (name.StartsWith("Total recorded crime", StringComparison.OrdinalIgnoreCase))
            return registry.Lists.Offences["all-offences"];
        var known =
            registry.FindOffence(OffenceClassification.HomeOffice, OffenceLevel.Group, name)
            ?? registry.FindOffence(OffenceClassification.HomeOffice, OffenceLevel.Subgroup, name);
        var id = $"ons-{Slug.Of(name)}";
        return known
            ?? registry.Lists.Offences.Find(id)
            ?? registry.Register(new OffenceType(id, $"{name} (ONS category)", OffenceLevel.Subgroup, OffenceClassification.Publisher));
    }

    [GeneratedRegex("^Population figures.*mid-?(?<year>20[0-9]{2})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Population();

    [GeneratedRegex("percentage|change|rate", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Derived();

    [GeneratedRegex("^Table [A-Z][0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    // "June 20181,2" and "June 181,2" are June 2018 with footnotes 1 and 2.
    [GeneratedRegex(@"year ending (?<month>[A-Z][a-z]+) (?<year>20[0-9]{2}|[0-9]{2}(?=[0-9]?(?:,|\z|\s)))", RegexOptions.CultureInvariant)]
    private static partial Regex EndOfYear();
}
