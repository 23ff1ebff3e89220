using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Outcomes;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Domain.UnitTests.Catalogues;

/// <summary>Small code lists, and figures made of them. The numbers are made up where a test does not say where they are from.</summary>
internal static class TestLists
{
    public static Area EnglandAndWales { get; } = new("england-and-wales", "England and Wales", AreaLevel.EnglandAndWales);

    public static Area England { get; } = new("england", "England", AreaLevel.Country) { Parent = EnglandAndWales };

    public static Area EastOfEngland { get; } = new("east-of-england", "East of England", AreaLevel.Region) { Parent = England };

    public static Area Essex { get; } =
        new("essex", "Essex", AreaLevel.Force) { Parent = EastOfEngland, GssCode = GssCode.Parse("E23000028") };

    public static Area Southend { get; } = new("southend-on-sea", "Southend-on-Sea", AreaLevel.District) { Parent = Essex };

    public static Area Kent { get; } = new("kent", "Kent", AreaLevel.Force) { Parent = England };

    public static Area EssexAndKent { get; } =
        new("essex-and-kent", "Essex and Kent", AreaLevel.PublisherArea) { MemberIds = ["essex", "kent"] };

    public static Area ActionFraud { get; } = new("action-fraud", "Action Fraud", AreaLevel.ReportingBody) { Parent = EnglandAndWales };

    public static AreaCatalogue Areas { get; } =
        new([EnglandAndWales, England, EastOfEngland, Essex, Southend, Kent, EssexAndKent, ActionFraud]);

    public static OffenceType Rape { get; } = new("rape", "Rape", OffenceLevel.Subgroup, OffenceClassification.HomeOffice);

    public static OutcomeTypeCatalogue OutcomeTypes { get; } =
        new([
            new OutcomeType(
                "0",
                "Not yet assigned an outcome",
                new OutcomeGroup("not-yet-assigned", "Not yet assigned an outcome"),
                false,
                false,
                null,
                null,
                null
            ),
            new OutcomeType(
                "1",
                "Charged/Summonsed",
                new OutcomeGroup("charged-summonsed", "Charged/Summonsed"),
                true,
                true,
                null,
                "2013-04",
                null
            ),
            new OutcomeType("1A", "Charged/Summonsed - alternate offence", null, true, false, "1", "2017-04", null),
            new OutcomeType(
                "2",
                "Caution - youths",
                new OutcomeGroup("out-of-court-formal", "Out-of-court (formal)"),
                true,
                true,
                null,
                "2013-04",
                null
            ),
            new OutcomeType("2A", "Caution - youths - alternate offence", null, true, false, "2", "2017-04", null),
            new OutcomeType(
                "3",
                "Caution - adults",
                new OutcomeGroup("out-of-court-formal", "Out-of-court (formal)"),
                true,
                true,
                null,
                "2013-04",
                null
            ),
            new OutcomeType(
                "18",
                "Investigation complete",
                new OutcomeGroup("no-suspect-identified", "No suspect identified"),
                true,
                true,
                null,
                "2013-04",
                null
            ),
            new OutcomeType("19", "National Fraud Intelligence Bureau", null, true, false, null, null, null),
        ]);

    public static MeasureCatalogue Measures { get; } = MeasureCatalogue.For(OutcomeTypes);

    public static OutcomeMeasuresOnBasis EventBasis => Measures.Outcomes.EventBasis;

    public static OutcomeMeasuresOnBasis RecordedBasis => Measures.Outcomes.RecordedBasis;

    public static RateCatalogue Rates { get; } = RateCatalogue.For(Measures);

    public static DataSet Outcomes { get; } = new("outcomes", "Crime outcomes", "Home Office");

    public static Source Table { get; } = new("outcomes-table", "Home Office", "Crime outcomes", QualityLabel.OfficialStatistics);

    public static Release FirstRelease { get; } = ReleaseOf(Outcomes, 1, new DateOnly(2018, 7, 19), []);

    public static Release SecondRelease { get; } = ReleaseOf(Outcomes, 2, new DateOnly(2019, 7, 18), []);

    public static Release ReleaseOf(
        DataSet dataSet,
        int version,
        DateOnly published,
        IReadOnlyList<TimePeriod> periods,
        long sequence = 1
    ) =>
        new(dataSet, version)
        {
            Title = $"{dataSet.Title}, version {version}",
            PublishedAt = new DateTimeOffset(published, new TimeOnly(9, 30), TimeSpan.Zero),
            RetrievedOn = published,
            Sequence = sequence,
            Checksum = new string('0', 64),
            CompleteOver = Completeness.All,
            Periods = periods,
            Sources = [Table],
            FigureCount = 1,
        };

    /// <summary>A count of rape in Essex.</summary>
    public static Observation Observation(
        Measure measure,
        string period,
        QualifiedCount count,
        Release? release = null,
        string? breakdown = null
    ) => Observation(measure, period, ObservedCount.Of(count), release, breakdown);

    /// <summary>An exact count of rape in Essex.</summary>
    public static Observation Observation(Measure measure, string period, long count, Release? release = null, string? breakdown = null) =>
        Observation(measure, period, new QualifiedCount(count), release, breakdown);

    /// <summary>A count of rape in Essex that a symbol stands for.</summary>
    public static Observation Observation(
        Measure measure,
        string period,
        ObservedCount observed,
        Release? release = null,
        string? breakdown = null
    ) =>
        new()
        {
            Area = Essex,
            Offence = Rape,
            Period = TimePeriod.Parse(period),
            Breakdown = breakdown is null ? null : Breakdown.TryParse(breakdown),
            Release = release ?? FirstRelease,
            Source = Table,
            Measure = measure,
            Observed = observed,
        };

    /// <summary>A published percentage about rape in Essex.</summary>
    public static PublishedRate Published(
        string rate,
        string period,
        QualifiedPercent percent,
        Release? release = null,
        string? breakdown = null
    ) =>
        new()
        {
            Area = Essex,
            Offence = Rape,
            Period = TimePeriod.Parse(period),
            Breakdown = breakdown is null ? null : Breakdown.TryParse(breakdown),
            Release = release ?? FirstRelease,
            Source = Table,
            Rate = Rates[rate],
            Percent = percent,
        };

    /// <summary>The population of Essex.</summary>
    public static Observation Population(int year, long count) =>
        Observation(PopulationMeasures.MidYear, year.ToString(System.Globalization.CultureInfo.InvariantCulture), count) with
        {
            Offence = null,
        };

    /// <summary>Figures of rape in Essex.</summary>
    public static OffenceFigures Figures(
        IReadOnlyList<Observation> counts,
        IReadOnlyList<PublishedRate>? rates = null,
        IReadOnlyList<Observation>? populations = null
    ) => new(Rape, counts, rates ?? [], populations ?? []);

    /// <summary>The rates that those figures make.</summary>
    public static IReadOnlyList<Rate> RatesOf(
        IReadOnlyList<Observation> counts,
        IReadOnlyList<PublishedRate>? rates = null,
        IReadOnlyList<Observation>? populations = null
    ) => new RateCalculator(Rates, Measures).Calculate(Essex, Figures(counts, rates, populations));
}
