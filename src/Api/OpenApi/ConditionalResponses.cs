using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace OutcomesApi.Api.OpenApi;

/// <summary>Says of each read that it has an ETag and can be answered with 304.</summary>
internal sealed class ConditionalResponses : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (!HttpMethods.IsGet(context.ApiDescription.HttpMethod!))
            return;
        operation.Responses ??= [];
        operation.Responses["304"] = new OpenApiResponse
        {
            Description = "The client has this answer already: the ETag in If-None-Match is the present one.",
        };
        if (operation.Responses.GetValueOrDefault("200") is not OpenApiResponse ok)
            return;
        ok.Headers ??= new Dictionary<string, IOpenApiHeader>();
        ok.Headers["ETag"] = Header("A strong validator of this representation; send it back in If-None-Match.");
        ok.Headers["Last-Modified"] = Header("When the present state of the store came about.");
        if (operation.Parameters?.Any(parameter => parameter.Name == "cursor") == true)
            ok.Headers["Link"] = Header("The first page and, where there is one, the next (RFC 8288).");
    }

    private static OpenApiHeader Header(string description) =>
        new()
        {
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        };
}
