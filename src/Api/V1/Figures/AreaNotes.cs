using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Measures;

namespace OutcomesApi.Api.V1.Figures;

/// <summary>What a reader must know of an area, whatever the figure: that a publisher counts it together with another.</summary>
public sealed class AreaNotes(AreaCatalogue areas)
{
    /// <summary>The notes on an area.</summary>
    public IEnumerable<Note> Of(Area area) =>
        areas
            .PublisherAreasWith(area)
            .Where(publisherArea => area.Level == AreaLevel.Force)
            .Select(publisherArea => new Note(
                "counted-together",
                $"Some publishers count {area.Name} only together with others, as {publisherArea.Name}: those figures are at /areas/{publisherArea.Id}/outcomes and cannot be split."
            ));
}
