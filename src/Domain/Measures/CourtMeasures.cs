namespace OutcomesApi.Domain.Measures;

/// <summary>Measures of the courts, as the Ministry of Justice publishes them.</summary>
public static class CourtMeasures
{
    /// <summary>Said beside every figure by principal offence.</summary>
    public static Note PrincipalOffence { get; } =
        new(
            "principal-offence",
            "Counted by principal offence: a defendant is counted once, under the most serious offence in the case. Where the victim of a rape was also "
                + "killed, the case counts as murder or manslaughter, not as rape."
        );

    /// <summary>Defendants proceeded against at magistrates' courts.</summary>
    public static Measure ProceededAgainst { get; } =
        new(
            "defendants-proceeded-against",
            "Defendants proceeded against (principal offence)",
            "Defendants against whom proceedings were brought at magistrates' courts in the period, by the most serious offence proceeded against."
        )
        {
            Event = MeasureEvent.Prosecuted,
            Unit = MeasureUnit.Defendant,
            Agency = Agency.Courts,
            TimeBasis = TimeBasis.EventInPeriod,
            OffenceIdentification = OffenceIdentification.PrincipalOffenceAtProsecution,
            AlternativeCharges = AlternativeCharges.NotApplicable,
            SourceTable = SourceTables.CourtProceedings,
            Noun = "defendants proceeded against (principal offence)",
            Caveat = PrincipalOffence,
        };

    /// <summary>Defendants convicted at any court.</summary>
    public static Measure Convicted { get; } =
        new(
            "defendants-convicted",
            "Defendants convicted (principal offence)",
            "Defendants convicted at any court in the period, by the most serious offence of which they were convicted. Proceedings may have begun in an earlier period."
        )
        {
            Event = MeasureEvent.Convicted,
            Unit = MeasureUnit.Defendant,
            Agency = Agency.Courts,
            TimeBasis = TimeBasis.EventInPeriod,
            OffenceIdentification = OffenceIdentification.PrincipalOffenceAtFinalisation,
            AlternativeCharges = AlternativeCharges.NotApplicable,
            SourceTable = SourceTables.CourtProceedings,
            Noun = "defendants convicted (principal offence)",
            Predicate = "were convicted",
            Caveat = PrincipalOffence,
        };

    /// <summary>Defendants sentenced at any court.</summary>
    public static Measure Sentenced { get; } =
        new(
            "defendants-sentenced",
            "Defendants sentenced (principal offence)",
            "Defendants sentenced at any court in the period, to any sentence or discharge, by the most serious offence that they were sentenced for. Their conviction may lie in an earlier period."
        )
        {
            Event = MeasureEvent.Sentenced,
            Unit = MeasureUnit.Defendant,
            Agency = Agency.Courts,
            TimeBasis = TimeBasis.EventInPeriod,
            OffenceIdentification = OffenceIdentification.PrincipalOffenceAtFinalisation,
            AlternativeCharges = AlternativeCharges.NotApplicable,
            SourceTable = SourceTables.CourtProceedings,
            Noun = "defendants sentenced (principal offence)",
            Predicate = "were sentenced",
            Caveat = PrincipalOffence,
        };

    /// <summary>Offenders convicted, where a report does not say by which offence or from which table.</summary>
    public static Measure OffendersConvicted { get; } =
        new(
            "offenders-convicted",
            "Offenders convicted, table not stated",
            "People convicted in the period, as a report gave them without naming the table or how the offence is identified."
        )
        {
            Event = MeasureEvent.Convicted,
            Unit = MeasureUnit.Defendant,
            Agency = Agency.Courts,
            TimeBasis = TimeBasis.EventInPeriod,
            OffenceIdentification = OffenceIdentification.NotStated,
            AlternativeCharges = AlternativeCharges.NotApplicable,
            SourceTable = SourceTables.PressReport,
            Noun = "offenders convicted",
        };

    /// <summary>Every measure here.</summary>
    public static IReadOnlyList<Measure> All { get; } = [ProceededAgainst, Convicted, Sentenced, OffendersConvicted];
}
