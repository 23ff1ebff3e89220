namespace OutcomesApi.Domain.Measures;

/// <summary>The population that rates per head divide by.</summary>
public static class PopulationMeasures
{
    /// <summary>The usually resident population on 30 June of a year.</summary>
    public static Measure MidYear { get; } = new(
        "mid-year-population",
        "Mid-year population estimate",
        "The usually resident population of the area on 30 June of the year, estimated by the Office for National Statistics.")
    {
        Event = MeasureEvent.Resident,
        Unit = MeasureUnit.Person,
        Agency = Agency.Ons,
        TimeBasis = TimeBasis.PointInTime,
        OffenceIdentification = OffenceIdentification.NotApplicable,
        AlternativeCharges = AlternativeCharges.NotApplicable,
        SourceTable = SourceTables.MidYearPopulation,
        Noun = "residents (mid-year estimate)",
    };
}
