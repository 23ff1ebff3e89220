namespace OutcomesApi.Domain.Measures;

/// <summary>Measures of police records other than the Home Office's outcome tables.</summary>
public static class PoliceMeasures
{
    /// <summary>Offences recorded by the police: the Home Office's recorded crime table.</summary>
    public static Measure OffencesRecorded { get; } =
        new(
            "offences-recorded",
            "Offences recorded by the police",
            "Offences that the police recorded in the period under the Home Office counting rules; in most classes one for each victim."
        )
        {
            Event = MeasureEvent.Recorded,
            Unit = MeasureUnit.Offence,
            Agency = Agency.Police,
            TimeBasis = TimeBasis.EventInPeriod,
            OffenceIdentification = OffenceIdentification.RecordedOffence,
            AlternativeCharges = AlternativeCharges.NotApplicable,
            SourceTable = SourceTables.HomeOfficeRecordedCrime,
            Noun = "offences recorded by the police",
        };

    /// <summary>Reports made to the police, as a force counted them in a reply to a request for information.</summary>
    public static Measure Reports { get; } =
        FromReply(
            "reports-to-police",
            "Reports to the police",
            "Reports made to the police in the period, as the force counted them. Not every report is recorded as a crime.",
            MeasureEvent.Reported,
            MeasureUnit.Report,
            OffenceIdentification.NotStated,
            "reports to the police"
        );

    /// <summary>Reports made to the police in a week.</summary>
    public static Measure ReportsPerWeek { get; } =
        FromReply(
            "reports-to-police-per-week",
            "Reports to the police per week",
            "Reports made to the police in an average week, as the force stated it.",
            MeasureEvent.Reported,
            MeasureUnit.Report,
            OffenceIdentification.NotStated,
            "reports to the police in a week"
        ) with
        {
            IsAdditive = false,
            SourceTable = SourceTables.PressReport,
        };

    /// <summary>Reports that ended in a successful prosecution.</summary>
    public static Measure SuccessfullyProsecuted { get; } =
        FromReply(
            "reports-successfully-prosecuted",
            "Reports resulting in a successful prosecution",
            "Reports made to the police that resulted in a successful prosecution, as the force counted them. Later reports have had less time to get there.",
            MeasureEvent.Convicted,
            MeasureUnit.Report,
            OffenceIdentification.NotStated,
            "reports that resulted in a successful prosecution"
        ) with
        {
            Predicate = "resulted in a successful prosecution",
            TimeBasis = TimeBasis.NotStated,
        };

    /// <summary>Reports closed with no further action for evidential difficulties.</summary>
    public static Measure ClosedForEvidentialDifficulties { get; } =
        FromReply(
            "reports-closed-evidential-difficulties",
            "Reports closed with no further action for evidential difficulties",
            "Reports made to the police that were closed with no further action because of evidential difficulties, as the force counted them.",
            MeasureEvent.NoFurtherAction,
            MeasureUnit.Report,
            OffenceIdentification.NotStated,
            "reports closed for evidential difficulties"
        ) with
        {
            Predicate = "were closed with no further action for evidential difficulties",
            TimeBasis = TimeBasis.NotStated,
        };

    /// <summary>Offences recorded in a category that has no official definition.</summary>
    public static Measure OffencesRecordedInPublisherCategory { get; } =
        FromReply(
            "offences-recorded-publisher-category",
            "Offences recorded by the police, in a category of the publisher",
            "Offences that the police recorded, in a category that the force or the newspaper made and did not define.",
            MeasureEvent.Recorded,
            MeasureUnit.Offence,
            OffenceIdentification.PublisherCategory,
            "offences recorded by the police"
        );

    /// <summary>Offences "solved", that is with charges brought, in a category that has no official definition.</summary>
    public static Measure OffencesSolvedInPublisherCategory { get; } =
        FromReply(
            "offences-solved-publisher-category",
            "Offences solved (charged), in a category of the publisher",
            "Offences that the force classed as solved, with charges brought, in a category that was not defined. The time basis is not stated.",
            MeasureEvent.Charged,
            MeasureUnit.Offence,
            OffenceIdentification.PublisherCategory,
            "offences classed as solved, with charges brought"
        ) with
        {
            Predicate = "were classed as solved, with charges brought",
            TimeBasis = TimeBasis.NotStated,
            AlternativeCharges = AlternativeCharges.NotStated,
        };

    /// <summary>By how much the offences recorded changed on the year before.</summary>
    public static Measure ChangeInOffencesRecorded { get; } =
        FromReply(
            "change-in-offences-recorded-publisher-category",
            "Change in offences recorded on the previous year, in a category of the publisher",
            "By how many the offences recorded in the period exceed those of the year before, in a category that was not defined.",
            MeasureEvent.Recorded,
            MeasureUnit.Offence,
            OffenceIdentification.PublisherCategory,
            "more offences recorded than in the year before"
        ) with
        {
            IsAdditive = false,
        };

    /// <summary>Offences charged, where a report does not say on which time basis.</summary>
    public static Measure ChargedBasisNotStated { get; } =
        new(
            "offences-charged-basis-not-stated",
            "Offences charged, time basis not stated",
            "Offences whose suspect was charged, as a report gave them without saying whether it counts charges in the period or charges for offences recorded in it."
        )
        {
            Event = MeasureEvent.Charged,
            Unit = MeasureUnit.Offence,
            Agency = Agency.Police,
            TimeBasis = TimeBasis.NotStated,
            OffenceIdentification = OffenceIdentification.RecordedOffence,
            AlternativeCharges = AlternativeCharges.NotStated,
            SourceTable = SourceTables.PressReport,
            Noun = "offences charged",
            Predicate = "ended in a charge",
        };

    /// <summary>Every measure here.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        OffencesRecorded,
        Reports,
        ReportsPerWeek,
        SuccessfullyProsecuted,
        ClosedForEvidentialDifficulties,
        OffencesRecordedInPublisherCategory,
        OffencesSolvedInPublisherCategory,
        ChangeInOffencesRecorded,
        ChargedBasisNotStated,
    ];

    private static Measure FromReply(
        string id,
        string name,
        string definition,
        MeasureEvent measureEvent,
        MeasureUnit unit,
        OffenceIdentification identification,
        string noun
    ) =>
        new(id, name, definition)
        {
            Event = measureEvent,
            Unit = unit,
            Agency = Agency.Police,
            TimeBasis = TimeBasis.EventInPeriod,
            OffenceIdentification = identification,
            AlternativeCharges = AlternativeCharges.NotApplicable,
            SourceTable = SourceTables.FreedomOfInformationReply,
            Noun = noun,
        };
}
