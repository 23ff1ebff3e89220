using OutcomesApi.Domain.Outcomes;

namespace OutcomesApi.Domain.Measures;

/// <summary>
/// The measures of the Home Office's outcome tables. Each outcome is published twice: for investigations closed in the period (event
/// basis) and for offences recorded in the period (recorded basis, immature until most have an outcome). They are different measures.
/// </summary>
public sealed class OutcomeMeasures
{
    private readonly OutcomeTypeCatalogue _types;

    /// <summary>Builds the measures for a list of outcome types.</summary>
    public OutcomeMeasures(OutcomeTypeCatalogue types)
    {
        ArgumentNullException.ThrowIfNull(types);
        _types = types;
        EventBasis = new OutcomeMeasuresOnBasis(types, TimeBasis.EventInPeriod);
        RecordedBasis = new OutcomeMeasuresOnBasis(types, TimeBasis.OffenceRecordedInPeriod);
        NotYetAssigned = RecordedBasis.OfType("0");
        OffencesRecorded = new Measure(
            "offences-in-outcomes-table-recorded-basis",
            "Offences recorded, in the outcomes table",
            "Offences that were recorded by the police in the period, as the outcomes table counts them: those assigned any outcome and those "
                + "not yet assigned one. Differs slightly from the recorded crime table."
        )
        {
            Event = MeasureEvent.Recorded,
            Unit = MeasureUnit.Offence,
            Agency = Agency.Police,
            TimeBasis = TimeBasis.OffenceRecordedInPeriod,
            OffenceIdentification = OffenceIdentification.RecordedOffence,
            AlternativeCharges = AlternativeCharges.Included,
            SourceTable = SourceTables.HomeOfficeOutcomes,
            Noun = "offences recorded by the police",
            Addends = [NotYetAssigned, .. RecordedBasis.Assigned.Addends],
        };
    }

    /// <summary>Outcomes assigned to investigations closed in the period.</summary>
    public OutcomeMeasuresOnBasis EventBasis { get; }

    /// <summary>Outcomes so far of offences recorded in the period.</summary>
    public OutcomeMeasuresOnBasis RecordedBasis { get; }

    /// <summary>Offences recorded in the period and not yet assigned an outcome: a balancing item, which can be negative.</summary>
    public Measure NotYetAssigned { get; }

    /// <summary>All offences recorded in the period, as the outcomes table counts them.</summary>
    public Measure OffencesRecorded { get; }

    /// <summary>The groups that have outcome types, in order.</summary>
    public IEnumerable<OutcomeGroup> Groups =>
        _types.Where(type => type.CountsAsAssigned).Select(type => type.Group).OfType<OutcomeGroup>().DistinctBy(group => group.Id);

    /// <summary>Every measure of the tables.</summary>
    public IEnumerable<Measure> All => [.. EventBasis.All, .. RecordedBasis.All, OffencesRecorded];
}
