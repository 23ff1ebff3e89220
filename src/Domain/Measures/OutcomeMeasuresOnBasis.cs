using OutcomesApi.Domain.Outcomes;

namespace OutcomesApi.Domain.Measures;

/// <summary>The measures of the Home Office's outcome tables on one of their two time bases.</summary>
public sealed class OutcomeMeasuresOnBasis
{
    private const string NotYetAssignedId = "0";
    private readonly bool _isEventBasis;
    private readonly Dictionary<string, Measure> _byType;
    private readonly Dictionary<string, Measure> _byGroup;

    internal OutcomeMeasuresOnBasis(OutcomeTypeCatalogue types, TimeBasis basis)
    {
        Basis = basis;
        _isEventBasis = basis == TimeBasis.EventInPeriod;
        _byType = types
            .Where(type => type.SubtypeOf is null && (type.Id != NotYetAssignedId || !_isEventBasis))
            .ToDictionary(type => type.Id, Single);
        var assigned = types.Where(type => type.CountsAsAssigned).ToList();
        Assigned = Sum(
            "outcomes-assigned",
            "Outcomes assigned",
            "Outcomes of any type assigned",
            MeasureEvent.OutcomeAssigned,
            assigned,
            Nouns("any outcome")
        );
        _byGroup = assigned
            .Where(type => type.Group is not null)
            .GroupBy(type => type.Group!)
            .ToDictionary(group => group.Key.Id, group => Group(group.Key, [.. group]));
    }

    /// <summary>Which of the two it is.</summary>
    public TimeBasis Basis { get; }

    /// <summary>Offences assigned an outcome of any type.</summary>
    public Measure Assigned { get; }

    /// <summary>Offences whose suspect was charged or summonsed.</summary>
    public Measure Charged => OfType("1");

    /// <summary>The measure of one outcome type, by its identifier.</summary>
    public Measure OfType(string outcomeTypeId) => _byType[outcomeTypeId];

    /// <summary>The measure of one outcome type, or null where the type has none on this basis.</summary>
    public Measure? FindType(string outcomeTypeId) => _byType.GetValueOrDefault(outcomeTypeId);

    /// <summary>The measure of one group of outcomes, by its identifier.</summary>
    public Measure OfGroup(string outcomeGroupId) => _byGroup[outcomeGroupId];

    /// <summary>Every measure on this basis.</summary>
    public IEnumerable<Measure> All => [.. _byType.Values, .. _byGroup.Values.Where(group => group.Addends.Count > 1), Assigned];

    private string Suffix => _isEventBasis ? "event-basis" : "recorded-basis";

    private string Where =>
        _isEventBasis
            ? "investigations closed in the period, whenever the offence was recorded"
            : "offences that were recorded in the period, as far as it is known; immature until most have an outcome";

    private string Nouns(string outcome) =>
        _isEventBasis ? $"investigations closed with {outcome}" : $"offences recorded by the police that had {outcome} so far";

    private Measure Single(OutcomeType type) =>
        new(
            $"outcome-{type.Id}-{Suffix}",
            $"{type.Name} (outcome {type.Code}), {(_isEventBasis ? "investigations closed in the period" : "offences recorded in the period")}",
            type.IsOutcome
                ? $"Offences assigned outcome type {type.Code}, \"{type.Name}\": {Where}."
                : "Offences that were recorded in the period and have not been assigned an outcome. A balancing item between two tables: it can be negative for a force."
        )
        {
            Event = EventOf(type),
            Unit = _isEventBasis ? MeasureUnit.Investigation : MeasureUnit.Offence,
            Agency = Agency.Police,
            TimeBasis = Basis,
            OffenceIdentification = OffenceIdentification.RecordedOffence,
            AlternativeCharges = AlternativeCharges.Included,
            SourceTable = SourceTables.HomeOfficeOutcomes,
            Noun = type.IsOutcome
                ? Nouns(type.Id == "1" ? "a charge or summons" : $"the outcome \"{type.Name}\"")
                : "offences recorded by the police and not yet assigned an outcome",
            Predicate =
                type.Id == "1" ? "ended in a charge or summons"
                : type.IsOutcome ? $"had the outcome \"{type.Name}\""
                : "had not yet been assigned an outcome",
            OutcomeTypeIds = [type.Id],
            InForceFrom = type.InForceFrom,
        };

    private Measure Group(OutcomeGroup group, IReadOnlyList<OutcomeType> types) =>
        types.Count == 1
            ? OfType(types[0].Id)
            : Sum(
                $"outcome-group-{group.Id}",
                group.Name,
                $"Offences assigned an outcome of the group \"{group.Name}\"",
                EventOf(types[0]),
                types,
                Nouns($"an outcome of the group \"{group.Name}\""),
                $"had an outcome of the group \"{group.Name}\""
            );

    private Measure Sum(
        string id,
        string name,
        string what,
        MeasureEvent measureEvent,
        IReadOnlyList<OutcomeType> types,
        string noun,
        string? predicate = null
    ) =>
        new(
            $"{id}-{Suffix}",
            $"{name}, {(_isEventBasis ? "investigations closed in the period" : "offences recorded in the period")}",
            $"{what}: {Where}."
        )
        {
            Event = measureEvent,
            Unit = _isEventBasis ? MeasureUnit.Investigation : MeasureUnit.Offence,
            Agency = Agency.Police,
            TimeBasis = Basis,
            OffenceIdentification = OffenceIdentification.RecordedOffence,
            AlternativeCharges = AlternativeCharges.Included,
            SourceTable = SourceTables.HomeOfficeOutcomes,
            Noun = noun,
            Predicate = predicate ?? "had been assigned an outcome",
            OutcomeTypeIds = [.. types.Select(type => type.Id)],
            Addends = [.. types.Select(type => OfType(type.Id))],
        };

    private static MeasureEvent EventOf(OutcomeType type) =>
        type.Id switch
        {
            NotYetAssignedId => MeasureEvent.NotYetAssigned,
            "1" => MeasureEvent.Charged,
            "2" or "3" or "6" or "7" or "8" => MeasureEvent.OutOfCourtDisposal,
            "4" => MeasureEvent.TakenIntoConsideration,
            "5" or "9" or "10" or "11" or "12" or "13" or "17" => MeasureEvent.ProsecutionPrevented,
            "14" or "15" or "16" or "18" or "21" => MeasureEvent.NoFurtherAction,
            "19" or "20" => MeasureEvent.Transferred,
            "22" => MeasureEvent.Diverted,
            _ => MeasureEvent.OutcomeAssigned,
        };
}
