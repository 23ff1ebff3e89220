using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Figures;

/// <summary>What the rows of a sheet are made of: gathered row by row, so that no row is kept.</summary>
internal sealed class SheetContents
{
    private readonly Dictionary<string, Measure> _measures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RateDefinition> _rates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Release> _releases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Figure> _figures = new(StringComparer.Ordinal);

    public int Count { get; private set; }

    public IEnumerable<Measure> Measures => _measures.Values;

    public IEnumerable<RateDefinition> Rates => _rates.Values;

    public IEnumerable<Release> Releases => _releases.Values;

    public IEnumerable<Figure> OnePerSource => _figures.Values;

    public void Add(FigureCsvRow row)
    {
        Count++;
        foreach (var figure in row.Rate?.Figures ?? (row.Observation is { } one ? [one] : []))
        {
            _releases.TryAdd(figure.Release.Id, figure.Release);
            _figures.TryAdd(figure.Source.Id, figure);
        }

        if (row.Rate is { Definition: var rate })
        {
            _rates.TryAdd(rate.Id, rate);
            _measures.TryAdd(rate.Numerator.Id, rate.Numerator);
            _measures.TryAdd(rate.Denominator.Id, rate.Denominator);
        }

        if (row.Observation is { Measure: var measure })
            _measures.TryAdd(measure.Id, measure);
    }
}
