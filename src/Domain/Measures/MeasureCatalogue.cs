using OutcomesApi.Domain.Catalogues;
using OutcomesApi.Domain.Outcomes;

namespace OutcomesApi.Domain.Measures;

/// <summary>All measures the service knows: those of the Home Office's outcome tables, one for each outcome type and time basis, and the
/// others.</summary>
public sealed class MeasureCatalogue : Catalogue<Measure>
{
    private MeasureCatalogue(IEnumerable<Measure> measures, OutcomeMeasures outcomes)
        : base(measures, measure => measure.Id) => Outcomes = outcomes;

    /// <summary>The measures of the Home Office's outcome tables.</summary>
    public OutcomeMeasures Outcomes { get; }

    /// <summary>Builds the list for a list of outcome types.</summary>
    public static MeasureCatalogue For(OutcomeTypeCatalogue outcomeTypes)
    {
        ArgumentNullException.ThrowIfNull(outcomeTypes);
        var outcomes = new OutcomeMeasures(outcomeTypes);
        return new MeasureCatalogue(
            [
                .. PoliceMeasures.All,
                .. outcomes.All,
                .. CourtMeasures.All,
                .. ProsecutionMeasures.All,
                .. SpecialCollectionMeasures.All,
                PopulationMeasures.MidYear,
            ],
            outcomes
        );
    }
}
