namespace OutcomesApi.Domain.Measures;

/// <summary>Measures of the Crown Prosecution Service. Management information, not official statistics.</summary>
public static class ProsecutionMeasures
{
    /// <summary>Said beside every figure of the CPS's monthly tables.</summary>
    public static Note CpsCategory { get; } =
        new(
            "cps-principal-offence-category",
            "CPS management information by principal offence category when the case ended, one count for each defendant. It is not the Ministry of "
                + "Justice's count of people convicted and does not match it."
        );

    /// <summary>Completed prosecutions that ended in a conviction.</summary>
    public static Measure Convictions { get; } =
        Completed(
            "cps-convictions-principal-offence",
            "CPS convictions, by principal offence category",
            "Defendants whose completed prosecution ended in a conviction in the period, by principal offence category.",
            MeasureEvent.Convicted,
            "CPS prosecutions that ended in a conviction"
        ) with
        {
            Predicate = "ended in a conviction",
        };

    /// <summary>Completed prosecutions that did not end in a conviction.</summary>
    public static Measure Unsuccessful { get; } =
        Completed(
            "cps-unsuccessful-principal-offence",
            "CPS unsuccessful outcomes, by principal offence category",
            "Defendants whose completed prosecution ended without a conviction in the period, by principal offence category.",
            MeasureEvent.Unsuccessful,
            "CPS prosecutions that ended without a conviction"
        ) with
        {
            Predicate = "ended without a conviction",
        };

    /// <summary>All completed prosecutions.</summary>
    public static Measure CompletedProsecutions { get; } =
        Completed(
            "cps-completed-prosecutions-principal-offence",
            "CPS completed prosecutions, by principal offence category",
            "Defendants whose prosecution was completed in the period, convicted or not, by principal offence category: the sum of convictions and unsuccessful outcomes.",
            MeasureEvent.Completed,
            "completed CPS prosecutions (principal offence category)"
        ) with
        {
            Addends = [Convictions, Unsuccessful],
        };

    /// <summary>Convictions that the CPS gave in a reply to a request for information.</summary>
    public static Measure ConvictionsInReply { get; } =
        new(
            "cps-convictions-foi",
            "Convictions (CPS, reply to a request for information)",
            "Convictions in the period, as the CPS gave them in a reply to a request for information. How the offence is identified is not stated."
        )
        {
            Event = MeasureEvent.Convicted,
            Unit = MeasureUnit.Defendant,
            Agency = Agency.Cps,
            TimeBasis = TimeBasis.EventInPeriod,
            OffenceIdentification = OffenceIdentification.NotStated,
            AlternativeCharges = AlternativeCharges.NotApplicable,
            SourceTable = SourceTables.FreedomOfInformationReply,
            Noun = "convictions (CPS)",
        };

    /// <summary>Every measure here.</summary>
    public static IReadOnlyList<Measure> All { get; } = [Convictions, Unsuccessful, CompletedProsecutions, ConvictionsInReply];

    private static Measure Completed(string id, string name, string definition, MeasureEvent measureEvent, string noun) =>
        new(id, name, definition)
        {
            Event = measureEvent,
            Unit = MeasureUnit.Defendant,
            Agency = Agency.Cps,
            TimeBasis = TimeBasis.EventInPeriod,
            OffenceIdentification = OffenceIdentification.PrincipalOffenceAtFinalisation,
            AlternativeCharges = AlternativeCharges.NotApplicable,
            SourceTable = SourceTables.CpsPrincipalOffence,
            Noun = noun,
            Caveat = CpsCategory,
        };
}
