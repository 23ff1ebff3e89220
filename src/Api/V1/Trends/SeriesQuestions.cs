using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Trends;

/// <summary>Resolves a validated request into a question for a series.</summary>
public sealed class SeriesQuestions(OffenceCatalogue offences, MeasureCatalogue measures, RateCatalogue rates, Snapshots snapshots)
{
    /// <summary>The question.</summary>
    public SeriesQuestion Resolve(TrendsRequest request, Area area, DataVersion version)
    {
        ArgumentNullException.ThrowIfNull(request);
        var measure = request.Measure is { } id ? measures[id] : null;
        return new SeriesQuestion
        {
            Area = area,
            Offence = measure == PopulationMeasures.MidYear ? null : offences[request.Offence ?? OffenceCatalogue.AllOffencesId],
            Rate = request.Rate is { } rate ? rates[rate] : null,
            Measure = measure,
            Breakdown = request.Breakdown is null or "none" ? null : Breakdown.TryParse(request.Breakdown),
            Kind = request.Kind is { } kind ? TrendsRequest.Kinds.First(known => Words.Of(known) == kind) : null,
            From = DayRange.Start(request.From),
            To = DayRange.End(request.To),
            IsAtEqualAge = request.Vintage == TrendsRequest.EqualAge,
            Snapshot = snapshots.Of(request.AsOf, version),
        };
    }
}
