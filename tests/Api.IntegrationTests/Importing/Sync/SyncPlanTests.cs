using System.Globalization;
using OutcomesApi.Infrastructure.Importing.Sync.Choice;

namespace OutcomesApi.Api.IntegrationTests.Importing.Sync;

/// <summary>Which files of the page are taken, by a page as it could stand in July 2026.</summary>
public sealed class SyncPlanTests
{
    private const string Taken = "";

    private static readonly (string FileName, string Title, string Code)[] _page =
    [
        ("prc-outcomes-open-data-mar2015-tables-241024.xlsx", "Outcomes open data year ending March 2015", Taken),
        ("prc-outcomes-open-data-mar2016-tables-240724.xlsx", "Outcomes open data year ending March 2016", Taken),
        ("prc-outcomes-open-data-mar2017-tables-240724.xlsx", "Outcomes open data year ending March 2017", Taken),
        ("prc-outcomes-open-data-mar2018-tables-240724.xlsx", "Outcomes open data year ending March 2018", Taken),
        ("prc-outcomes-open-data-mar2018-tables-250119.ods", "Outcomes open data year ending March 2018", "superseded"),
        ("prc-outcomes-open-data-mar2019-tables-240724.xlsx", "Outcomes open data, year ending March 2019", Taken),
        ("prc-outcomes-open-data-mar2020-tables-240724.xlsx", "Outcomes open data, year ending March 2020", Taken),
        ("prc-outcomes-open-data-mar2021-tables-240425.xlsx", "Outcomes open data, year ending March 2021", Taken),
        ("prc-outcomes-open-data-mar2022-tables-240725.xlsx", "Outcomes open data, year ending March 2022", Taken),
        ("prc-outcomes-open-data-mar2022-tables.xlsx", "Outcomes open data, year ending March 2022", "superseded"),
        ("prc-outcomes-open-data-mar2023-tables-230726.xlsx", "Outcomes open data, year ending March 2023", Taken),
        ("prc-outcomes-open-data-mar2024-tables-290126.xlsx", "Outcomes open data, year ending March 2024", "superseded"),
        ("prc-outcomes-open-data-mar2024-tables-230726.xlsx", "Outcomes open data, year ending March 2024", Taken),
        ("prc-outcomes-open-data-mar2024-tables-230726.ods", "Outcomes open data, year ending March 2024", "duplicate"),
        (
            "prc-outcomes-open-data-apr2024-to-sep2024-tables-300125.xlsx",
            "Outcomes open data, April 2024 to September 2024",
            "part-of-year"
        ),
        ("prc-outcomes-open-data-mar2025-tables-231025.xlsx", "Outcomes open data, year ending March 2025", "superseded"),
        ("prc-outcomes-open-data-mar2025-tables-230726.xlsx", "Outcomes open data, year ending March 2025", Taken),
        ("prc-outcomes-open-data-mar2026-tables-230726.xlsx", "Outcomes open data, year ending March 2026", Taken),
        ("prc-outcomes-open-data-apr2026-to-jun2026-tables-221026.xlsx", "Outcomes open data, April 2026 to June 2026", "part-of-year"),
        ("prc-outcomes-open-data-apr2026-to-sep2026-tables-280127.xlsx", "Outcomes open data, April 2026 to September 2026", Taken),
        ("prc-outcomes-open-data-dec2024-tables-240425.xlsx", "Outcomes open data, year ending December 2024", "period-unclear"),
        ("prc-outcomes-open-data-tables.xlsx", "Outcomes open data", "period-unclear"),
        (
            "prc-outcomes-open-data-mar2006-mar2014-tabs.ods",
            "Outcomes open data year ending March 2006 to year ending March 2014",
            "not-joinable"
        ),
        ("prc-outcomes-open-data-0506-to-1314.ods", "Outcomes open data 2005/06 to 2013/14", "not-joinable"),
        (
            "prc-pfa-mar2013-onwards-tables-230726.ods",
            "Police recorded crime open data Police Force Area tables, year ending March 2013 onwards",
            Taken
        ),
        (
            "prc-pfa-mar2013-onwards-tables-230426.ods",
            "Police recorded crime open data Police Force Area tables, year ending March 2013 onwards",
            "superseded"
        ),
        (
            "prc-pfa-mar2008-mar2012-tabs.ods",
            "Police recorded crime open data Police Force Area tables, year ending March 2008 to year ending March 2012",
            Taken
        ),
        (
            "prc-pfa-mar2003-mar2007-tabs.ods",
            "Police recorded crime open data Police Force Area tables, year ending March 2003 to year ending March 2007",
            Taken
        ),
        (
            "prc-pfa-mar2008-mar2015-tabs.ods",
            "Police recorded crime open data Police Force Area tables, year ending March 2008 to year ending March 2015",
            "overlaps"
        ),
        (
            "prc-csp-mar2021-mar2026-tables-230726.ods",
            "Police recorded crime Community Safety Partnership open data, year ending March 2021 to year ending March 2026",
            "double-count"
        ),
        (
            "prc-csp-mar2016-mar2020-tables-230726.ods",
            "Police recorded crime Community Safety Partnership open data, year ending March 2016 to year ending March 2020",
            "double-count"
        ),
        (
            "prc-csp-mar16-mar20-tables-290126.ods",
            "Police recorded crime Community Safety Partnership open data, year ending March 2016 to year ending March 2020",
            "double-count"
        ),
        (
            "prc-csp-mar21-sep25-tables-290126.ods",
            "Police recorded crime Community Safety Partnership open data, year ending March 2021 to September 2025",
            "double-count"
        ),
        (
            "prc-csp-1112-1415-tables.xlsx",
            "Police recorded crime Community Safety Partnership open data, 2011/12 to 2014/15",
            "double-count"
        ),
        (
            "prc-csp-0708-to-1011-tabs.xlsx",
            "Police recorded crime Community Safety Partnership open data, 2007/08 to 2010/11",
            "double-count"
        ),
        (
            "prc-csp-0203-to-0607-tabs.xlsx",
            "Police recorded crime Community Safety Partnership open data, 2002/03 to 2006/07",
            "double-count"
        ),
        (
            "prc-outcomes-alternate-open-data-mar2017-to-mar2026-tables-230726.ods",
            "Outcomes for alternate offences open data, year ending March 2017 to year ending March 2026",
            "double-count"
        ),
        (
            "prc-subcodes-drug-offences-mar2021-to-mar2026.ods",
            "Police recorded crime subcodes for drugs offences, year ending March 2021 to year ending March 2026",
            "double-count"
        ),
        (
            "prc-subcodes-vawg-offences-mar2021-mar2026-230726.ods",
            "Police recorded crime subcodes for selected VAWG offences, from year ending March 2021 to year ending March 2026",
            "double-count"
        ),
        (
            "prc-firearms-outcomes-open-data-apr2024-to-mar2026-tables-230726.ods",
            "Crime outcomes for offences involving firearms in England and Wales open data, April 2024 to March 2026",
            "double-count"
        ),
        (
            "prc-knives_or_sharps-outcomes-open-data-apr2024-to-mar2026-tables-230726.ods",
            "Crime outcomes for offences involving knives or sharp instruments England and Wales open data, April 2024 to March 2026",
            "double-count"
        ),
        ("prc-supplementary-crime-outcomes-metrics-230726.xlsx", "Supplementary crime outcomes metrics", "derived-figures"),
        ("prc-rape-incidents-2016-2024.ods", "Rape incidents, year ending March 2016 to year ending March 2024", "other-count"),
        ("recrime-geo-pfa.csv", "Recorded crime data geographical reference table", "not-figures"),
        ("recrime-geo-csp.csv", "Recorded crime data geographical reference table, community safety partnerships", "not-figures"),
        ("prc-hate-crime-open-data-mar2026-tables-230726.ods", "Hate crime open data, year ending March 2026", "not-recognised"),
        ("prc-transferred-cancelled-mar2026.xlsx", "Transferred and cancelled records", "not-recognised"),
        ("user-guide.pdf", "Police recorded crime and outcomes open data: user guide", "not-a-table"),
        ("prc-outcomes-open-data-mar2025-tables.zip", "Outcomes open data, year ending March 2025", "not-a-table"),
    ];

    public static TheoryData<string, string> Page => [.. _page.Select(row => (row.FileName, row.Code))];

    [Theory]
    [MemberData(nameof(Page))]
    public void Plan_FileOfThePage_IsTakenOrPassedOverWithTheCode(string fileName, string code)
    {
        var choice = Assert.Single(Plan().Choices, choice => choice.Attachment.FileName == fileName);

        Assert.Equal(code, choice.Code ?? Taken);
        Assert.NotEmpty(choice.Reason);
    }

    [Fact]
    public void Plan_WholePage_DecidesEveryFileOnceInItsOrder()
    {
        Assert.Equal(49, _page.Length);
        Assert.Equal(_page.Select(row => row.FileName), Plan().Choices.Select(choice => choice.Attachment.FileName));
    }

    [Fact]
    public void Plan_WholePage_TakesEveryYearAndEveryMonthOnce()
    {
        var plan = Plan(includesPartnerships: true);

        var outcomes = plan
            .Taken.Where(choice => choice.Name.Series == PublishedSeries.Outcomes)
            .Select(choice => choice.Name.Covers!.Value.FinancialYear!.Value);
        Assert.Equal(Enumerable.Range(2014, 13), outcomes.Order());
        foreach (var series in plan.Taken.GroupBy(choice => choice.Name.Series))
            Assert.DoesNotContain(Pairs([.. series]), pair => pair.First.Name.Covers!.Value.Overlaps(pair.Second.Name.Covers!.Value));
    }

    [Fact]
    public void Plan_PartnershipsIncluded_TakesTheBlocksThatShareNoYear()
    {
        var plan = Plan(includesPartnerships: true);

        var partnerships = plan
            .Choices.Where(choice => choice.Name.Series == PublishedSeries.RecordedCrimeByPartnership)
            .ToDictionary(choice => choice.Attachment.FileName, choice => choice.Code);
        Assert.Equal(
            new Dictionary<string, string?>
            {
                ["prc-csp-mar2021-mar2026-tables-230726.ods"] = null,
                ["prc-csp-mar2016-mar2020-tables-230726.ods"] = null,
                ["prc-csp-mar16-mar20-tables-290126.ods"] = "superseded",
                ["prc-csp-mar21-sep25-tables-290126.ods"] = "superseded",
                ["prc-csp-1112-1415-tables.xlsx"] = null,
                ["prc-csp-0708-to-1011-tabs.xlsx"] = null,
                ["prc-csp-0203-to-0607-tabs.xlsx"] = null,
            },
            partnerships
        );
    }

    [Theory]
    [InlineData("prc-outcomes-open-data-mar2025-tables-230726.xlsx", "2026-07-23")]
    [InlineData("prc-outcomes-open-data-mar2025-tables-310299.xlsx", "2026-08-01")]
    [InlineData("prc-outcomes-open-data-mar2025-tables.xlsx", "2026-08-01")]
    public void PublishedOn_NameWithAndWithoutADate_IsThatOrThePages(string fileName, string expected)
    {
        var page = PageOf((fileName, ""));

        Assert.Equal(expected, Assert.Single(SyncPlan.Of(page, includesPartnerships: false).Taken).PublishedOn(page));
    }

    [Theory]
    [InlineData("crime-outcomes.ods", "Outcomes open data, year ending March 2019", "April 2018 to March 2019")]
    [InlineData("prc-outcomes-open-data-march15-tabs.ods", "", "April 2014 to March 2015")]
    [InlineData("PRC-Outcomes-Open-Data-Mar2026-Tables-230726.XLSX", "", "April 2025 to March 2026")]
    [InlineData("prc-outcomes-open-data-apr2024-to-sep2024-tables-300125.xlsx", "", "April 2024 to September 2024")]
    [InlineData("prc-pfa-mar2013-onwards-tables-230726.ods", "", "April 2012 onwards")]
    [InlineData("prc-csp-0708-to-1011-tabs.xlsx", "", "April 2007 to March 2011")]
    [InlineData("prc-csp-mar21-sep25-tables-290126.ods", "", "April 2020 to September 2025")]
    public void Name_ManySpellings_SaysTheMonths(string fileName, string title, string expected)
    {
        var name = AttachmentName.Read(PageOf((fileName, title)).Attachments[0]);

        Assert.Equal(expected, name.Covers?.ToString());
    }

    private static SyncPlan Plan(bool includesPartnerships = false) =>
        SyncPlan.Of(PageOf([.. _page.Select(row => (row.FileName, row.Title))]), includesPartnerships);

    private static LandingPage PageOf(params (string FileName, string Title)[] files) =>
        new(
            "Police recorded crime and outcomes open data tables",
            DateTimeOffset.Parse("2026-08-01T09:30:00Z", CultureInfo.InvariantCulture),
            [
                .. files.Select(file => new PublishedAttachment(
                    file.FileName,
                    file.Title,
                    new Uri($"https://assets.publishing.service.gov.uk/media/6880/{file.FileName}")
                )),
            ]
        );

    private static IEnumerable<(AttachmentChoice First, AttachmentChoice Second)> Pairs(IReadOnlyList<AttachmentChoice> choices) =>
        choices.SelectMany((first, index) => choices.Skip(index + 1).Select(second => (first, second)));
}
