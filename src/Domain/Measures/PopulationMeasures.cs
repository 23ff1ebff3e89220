using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Periods;

namespace OutcomesApi.Domain.Measures;

/// <summary>The population that rates per head divide by.</summary>
public static class PopulationMeasures
{
    /// <summary>The usually resident population on 30 June of a year.</summary>
    public static Measure MidYear { get; } =
        new(
            "mid-year-population",
            "Mid-year population estimate",
            "The usually resident population of the area on 30 June of the year, estimated by the Office for National Statistics."
        )
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

    /// <summary>
    /// Whether so few people live in an area, and so many work and visit there, that a rate by its residents compares with no other area's:
    /// the City of London, with some 9,000 residents.
    /// </summary>
    public static bool HasFewResidents(Area area)
    {
        ArgumentNullException.ThrowIfNull(area);
        return area.Id == "city-of-london";
    }

    /// <summary>The year whose 30 June falls in a period of a year; null for a period of any other length.</summary>
    public static int? YearFor(TimePeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        if (period.Start is not { } start || period.End is not { } end || start.AddYears(1).AddDays(-1) != end)
            return null;
        return new DateOnly(start.Year, 6, 30) >= start ? start.Year : end.Year;
    }
}
