using Microsoft.OpenApi;
using OutcomesApi.Api.Representations;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace OutcomesApi.Api.OpenApi;

/// <summary>Leaves JSON as the one media type of an answer, and adds the other formats that are offered.</summary>
internal sealed class FormatResponses : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (operation.Responses?.GetValueOrDefault("200") is not OpenApiResponse { Content: { } content })
            return;
        foreach (var other in content.Keys.Where(type => type != Representation.Json.MediaType).ToList())
            content.Remove(other);
        foreach (
            var format in context
                .ApiDescription.ActionDescriptor.EndpointMetadata.OfType<OffersFormatsAttribute>()
                .SelectMany(offers => offers.Formats)
        )
            content[format.MediaType] = new OpenApiMediaType { Schema = SchemaOf(format) };
    }

    // What is binary has no schema in OpenAPI 3.1; its media type says it all.
    private static OpenApiSchema? SchemaOf(Representation format)
    {
        if (format == Representation.Csl)
            return new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Items = new OpenApiSchema { Type = JsonSchemaType.Object },
            };
        if (format == Representation.JsonLd)
            return new OpenApiSchema { Type = JsonSchemaType.Object };
        return format.IsText ? new OpenApiSchema { Type = JsonSchemaType.String } : null;
    }
}
