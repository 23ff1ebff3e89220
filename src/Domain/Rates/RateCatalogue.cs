using OutcomesApi.Domain.Catalogues;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Outcomes;

namespace OutcomesApi.Domain.Rates;

/// <summary>All rates the service offers: one for each combination that is published, named so that nobody mistakes one for
/// another.</summary>
public sealed class RateCatalogue : Catalogue<RateDefinition>
{
    private RateCatalogue(IEnumerable<RateDefinition> rates)
        : base(rates, rate => rate.Id) { }

    /// <summary>Builds the list for a list of measures.</summary>
    public static RateCatalogue For(MeasureCatalogue measures)
    {
        ArgumentNullException.ThrowIfNull(measures);
        var outcomes = measures.Outcomes;
        return new RateCatalogue([
            .. CourtRates,
            .. ProsecutionRates,
            .. ReportRates,
            .. ChargeRates(outcomes),
            .. GroupShares(outcomes),
            PerHead,
        ]);
    }

    private static IEnumerable<RateDefinition> CourtRates =>
        [
            new(
                "convictions-per-prosecution",
                "Convictions per prosecution",
                "Defendants convicted divided by defendants proceeded against in the same period, both by principal offence (Ministry of Justice). Says "
                    + "what share of prosecutions end in conviction, not what share of reports do. A trial may end in a later period than it began.",
                CourtMeasures.Convicted,
                CourtMeasures.ProceededAgainst
            ),
            new(
                "convictions-per-recorded-offence",
                "Convictions per recorded offence",
                "Offenders convicted divided by offences recorded by the police in the same period. The convictions are mostly of offences recorded in earlier periods.",
                CourtMeasures.OffendersConvicted,
                PoliceMeasures.OffencesRecorded,
                RateKind.Ratio
            ),
        ];

    private static IEnumerable<RateDefinition> ProsecutionRates =>
        [
            new(
                "cps-convictions-per-completed-prosecution",
                "CPS convictions per completed prosecution",
                "Prosecutions that ended in a conviction divided by all that were completed in the period, by principal offence category (Crown Prosecution Service).",
                ProsecutionMeasures.Convictions,
                ProsecutionMeasures.CompletedProsecutions
            ),
            new(
                "convictions-per-report",
                "Convictions per report",
                "Convictions (as the CPS gave them) divided by reports to the police (as the force counted them) in the same period. The convictions are mostly of "
                    + "offences reported in earlier periods.",
                ProsecutionMeasures.ConvictionsInReply,
                PoliceMeasures.Reports,
                RateKind.Ratio
            ),
        ];

    private static IEnumerable<RateDefinition> ReportRates =>
        [
            new(
                "successful-prosecutions-per-report",
                "Successful prosecutions per report",
                "Reports to the police that resulted in a successful prosecution divided by all reports of the same period, as the force counted them. Recent reports have had less time to get there.",
                PoliceMeasures.SuccessfullyProsecuted,
                PoliceMeasures.Reports
            ),
            new(
                "share-of-reports",
                "Share of reports",
                "Reports of one kind, such as those with a female victim, divided by all reports to the police in the period.",
                PoliceMeasures.Reports,
                PoliceMeasures.Reports
            ),
            new(
                "evidential-difficulties-per-report",
                "Reports closed for evidential difficulties, per report",
                "Reports closed with no further action for evidential difficulties divided by all reports to the police, as the force counted them.",
                PoliceMeasures.ClosedForEvidentialDifficulties,
                PoliceMeasures.Reports
            ),
            new(
                "solved-per-recorded-offence-publisher-category",
                "Offences solved per recorded offence, in a category of the publisher",
                "Offences that the force classed as solved, with charges brought, divided by offences recorded, in a category that was not defined.",
                PoliceMeasures.OffencesSolvedInPublisherCategory,
                PoliceMeasures.OffencesRecordedInPublisherCategory,
                RateKind.Ratio
            ),
        ];

    private static IEnumerable<RateDefinition> ChargeRates(OutcomeMeasures outcomes) =>
        [
            new(
                "charged-per-recorded-offence-event-basis",
                "Charged or summonsed per recorded offence, event basis",
                "Investigations closed in the period with a charge or summons divided by offences recorded in the period (recorded crime table). The charges are partly of offences recorded in earlier periods.",
                outcomes.EventBasis.Charged,
                PoliceMeasures.OffencesRecorded,
                RateKind.Ratio
            ),
            new(
                "charged-per-recorded-offence-recorded-basis",
                "Charged or summonsed per recorded offence, recorded basis",
                "Offences recorded in the period that have ended in a charge or summons so far divided by all offences recorded in the period, "
                    + "those not yet assigned an outcome included. Rises as investigations end; see its maturity.",
                outcomes.RecordedBasis.Charged,
                outcomes.OffencesRecorded
            ),
            new(
                "charged-per-concluded-investigation",
                "Charged or summonsed per concluded investigation",
                "Investigations closed in the period with a charge or summons divided by all investigations closed in the period with any outcome (event basis).",
                outcomes.EventBasis.Charged,
                outcomes.EventBasis.Assigned
            ),
            new(
                "charged-per-outcome-assigned-recorded-basis",
                "Charged or summonsed per outcome assigned, recorded basis",
                "Offences recorded in the period that have ended in a charge or summons so far divided by those that have been assigned any outcome so far. "
                    + "Those not yet assigned one are left out, so it is higher than the rate per recorded offence.",
                outcomes.RecordedBasis.Charged,
                outcomes.RecordedBasis.Assigned
            ),
            new(
                "charged-per-recorded-offence-basis-not-stated",
                "Charged per recorded offence, time basis not stated",
                "Offences charged divided by offences recorded, as a report gave it without saying whether charges in the period or charges for offences recorded in it are counted.",
                PoliceMeasures.ChargedBasisNotStated,
                PoliceMeasures.OffencesRecorded,
                RateKind.Ratio
            ),
        ];

    // A group of one type, charged, already has its rate per outcome assigned on both bases.
    private static IEnumerable<RateDefinition> GroupShares(OutcomeMeasures outcomes) =>
        from basis in new[] { outcomes.EventBasis, outcomes.RecordedBasis }
        from @group in outcomes.Groups
        where basis.OfGroup(@group.Id) != basis.Charged
        select GroupShare(@group, basis);

    private static RateDefinition GroupShare(OutcomeGroup group, OutcomeMeasuresOnBasis basis)
    {
        var (suffix, words) =
            basis.Basis == TimeBasis.EventInPeriod
                ? ("event-basis", "investigations closed in the period")
                : ("recorded-basis", "offences recorded in the period that have been assigned an outcome so far");
        return new RateDefinition(
            $"{group.Id}-share-of-outcomes-{suffix}",
            $"{group.Name}: share of outcomes, {(suffix == "event-basis" ? "event basis" : "recorded basis")}",
            $"Outcomes of the group \"{group.Name}\" divided by outcomes of any type: {words}.",
            basis.OfGroup(group.Id),
            basis.Assigned
        );
    }

    private static RateDefinition PerHead =>
        new(
            "offences-recorded-per-1000-population",
            "Offences recorded per 1,000 population",
            "Offences recorded by the police in the period per 1,000 residents, by the mid-year population estimate for the 30 June that falls in the period.",
            PoliceMeasures.OffencesRecorded,
            PopulationMeasures.MidYear,
            RateKind.PerPopulation
        );
}
