using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace OutcomesApi.Api.OpenApi;

/// <summary>Puts the resources that people come for first, and the code lists after them.</summary>
internal sealed class TagOrder : IDocumentFilter
{
    private static readonly string[] _order =
    [
        "Forces",
        "Comparisons",
        "Claims",
        "Citations",
        "OEmbed",
        "Availability",
        "Areas",
        "Rates",
        "Measures",
        "Offences",
        "OutcomeTypes",
        "Periods",
        "Breaks",
        "DataSets",
        "Releases",
        "Revisions",
        "Feed",
        "Catalogue",
        "Submissions",
        "Webhooks",
        "Sources",
        "Keys",
        "Audit",
        "Config",
    ];

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        if (swaggerDoc.Tags is { } tags)
            swaggerDoc.Tags = new SortedSet<OpenApiTag>(
                tags,
                Comparer<OpenApiTag>.Create((left, right) => Place(left).CompareTo(Place(right)))
            );
    }

    private static (int Place, string? Name) Place(OpenApiTag tag) =>
        (Array.IndexOf(_order, tag.Name) is >= 0 and var place ? place : _order.Length, tag.Name);
}
