using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Rates;

namespace OutcomesApi.Api.V1.Comparisons;

/// <summary>The two areas of a pair, and their rates where they have them.</summary>
internal sealed record PairSides(Area LeftArea, Rate? Left, Area RightArea, Rate? Right)
{
    public IEnumerable<Area> Missing =>
        new[] { (Area: LeftArea, Rate: Left), (Area: RightArea, Rate: Right) }
            .Where(side => side.Rate is null)
            .Select(side => side.Area)
            .Distinct();
}
