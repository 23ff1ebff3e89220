using OutcomesApi.Domain.Observations;
using OutcomesApi.Infrastructure.Importing.Tidy;

namespace OutcomesApi.Infrastructure.Exporting.Files;

/// <summary>The dimensions of a JSON-stat cube of figures, and the place of each figure in it.</summary>
internal sealed class JsonStatCube
{
    /// <summary>The category of figures that have none in a dimension.</summary>
    public const string None = "none";

    private readonly JsonStatDimension _area = new("area", "Area");
    private readonly JsonStatDimension _offence = new("offence", "Offence");
    private readonly JsonStatDimension _measure = new("measure", "What is counted, or the rate that was published as a percentage");
    private readonly JsonStatDimension _period = new("period", "Period");
    private readonly JsonStatDimension _breakdown = new("breakdown", "Part of the count");

    public IReadOnlyList<JsonStatDimension> Dimensions => [_area, _offence, _measure, _period, _breakdown];

    /// <summary>How many cells the cube has, filled or not.</summary>
    public long CellCount => Dimensions.Aggregate(1L, (cells, dimension) => cells * dimension.Categories.Count);

    /// <summary>Makes place for a figure.</summary>
    public void Add(Figure figure) => _ = PlacesOf(figure);

    /// <summary>The index of a figure that was added, counted in the order of the dimensions, the last changing fastest.</summary>
    public int IndexOf(Figure figure)
    {
        var index = 0;
        foreach (var (dimension, place) in Dimensions.Zip(PlacesOf(figure)))
            index = (index * dimension.Categories.Count) + place;
        return index;
    }

    private int[] PlacesOf(Figure figure)
    {
        var (id, name, unit) = figure switch
        {
            PublishedRate rate => (rate.Rate.Id, rate.Rate.Definition, "percent"),
            Observation observation => (observation.Measure.Id, observation.Measure.Definition, TidyWords.Of(observation.Measure.Unit)),
            _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, "A figure is a count or a published percentage."),
        };
        var period = figure.Period.Label is { } label ? $"{figure.Period.Id} {label}" : figure.Period.Id;
        return
        [
            _area.Add(figure.Area.Id, figure.Area.Name),
            _offence.Add(figure.Offence?.Id ?? None, figure.Offence?.Name ?? "Not about an offence"),
            _measure.Add(id, name, unit),
            _period.Add(period, period),
            _breakdown.Add(figure.Breakdown?.Id ?? None, figure.Breakdown?.Id ?? "Not broken down"),
        ];
    }
}
