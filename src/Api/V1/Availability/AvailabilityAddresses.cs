using Microsoft.AspNetCore.Http.Extensions;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Domain.Areas;

namespace OutcomesApi.Api.V1.Availability;

/// <summary>Makes the addresses of a partial question with one part more or less, and of the figures that it leads to.</summary>
/// <param name="request">The question.</param>
/// <param name="areas">All areas.</param>
/// <param name="absolute">Makes a path absolute.</param>
internal sealed class AvailabilityAddresses(AvailabilityRequest request, AreaCatalogue areas, Func<string, string> absolute)
{
    private const string Path = "/v1/availability";

    // In the order in which they are written.
    private readonly (string Name, IReadOnlyList<string> Values)[] _parts =
    [
        ("force", FiguresRequest.Values(request.Force)),
        ("area", FiguresRequest.Values(request.Area)),
        ("offence", FiguresRequest.Values(request.Offence)),
        ("measure", FiguresRequest.Values(request.Measure)),
        ("rate", FiguresRequest.Values(request.Rate)),
        ("period", FiguresRequest.Values(request.Period)),
        ("breakdown", FiguresRequest.Values([request.Breakdown])),
        ("release", FiguresRequest.Values([request.Release])),
        ("asOf", FiguresRequest.Values([request.AsOf])),
    ];

    /// <summary>The names of the parts that are given and can be left out.</summary>
    public IEnumerable<string> Given => _parts.Where(part => part.Values.Count > 0).Select(part => part.Name);

    /// <summary>The question with a part set.</summary>
    public string With(string name, string value) =>
        absolute(Path + Query(Parts(name == "area" && areas.FindForce(value) is not null && request.Area is null ? "force" : name, value)));

    /// <summary>The question without a part.</summary>
    public string Without(string name) => absolute(Path + Query(_parts.Where(part => part.Name != name)));

    /// <summary>The figures of the question; null where it does not come down to one area.</summary>
    public string? Figures() => FiguresOf(_parts);

    /// <summary>The figures of the question with a part set.</summary>
    public string? Figures(string name, string value) => FiguresOf(Parts(name, value));

    /// <summary>The comparison of all forces; null without one rate and one period.</summary>
    public string? Comparison()
    {
        var asked = _parts.ToDictionary(part => part.Name, part => part.Values);
        return asked["rate"].Count == 1 && asked["period"].Count == 1 && asked["offence"].Count < 2
            ? absolute(
                "/v1/comparisons"
                    + Query(_parts.Where(part => part.Name is "rate" or "offence" or "period" or "breakdown" or "release" or "asOf"))
            )
            : null;
    }

    private string? FiguresOf(IEnumerable<(string Name, IReadOnlyList<string> Values)> parts)
    {
        var asked = parts.ToList();
        var places = asked.Where(part => part.Name is "force" or "area").SelectMany(part => part.Values).ToList();
        if (places.Count != 1)
            return null;
        var ofRates = asked.Exists(part => part is { Name: "rate", Values.Count: > 0 });
        var kind = areas.FindForce(places[0]) is null ? "areas" : "forces";
        return absolute(
            $"/v1/{kind}/{places[0]}/{(ofRates ? "rates" : "outcomes")}"
                + Query(asked.Where(part => part.Name is not ("force" or "area") && part.Name != (ofRates ? "measure" : "rate")))
        );
    }

    // An area takes the place of forces, and a release that of a time.
    private IEnumerable<(string Name, IReadOnlyList<string> Values)> Parts(string name, string value)
    {
        foreach (var part in _parts)
        {
            if (part.Name == name)
                yield return (name, [value]);
            else if (!(name == "area" && part.Name == "force") && !(name == "release" && part.Name == "asOf"))
                yield return part;
        }
    }

    private static string Query(IEnumerable<(string Name, IReadOnlyList<string> Values)> parts)
    {
        var query = new QueryBuilder();
        foreach (var (name, values) in parts.Where(part => part.Values.Count > 0))
            query.Add(name, string.Join(',', values));
        return query.ToQueryString().Value ?? "";
    }
}
