using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.Publishing;
using OutcomesApi.Api.Security;
using OutcomesApi.Domain.Publishing;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace OutcomesApi.Api.OpenApi;

/// <summary>Says of each operation that needs a key which scope it needs, and which headers a change carries.</summary>
internal sealed class SecurityRequirements : IOperationFilter
{
    /// <summary>The name of the scheme in the description.</summary>
    public const string SchemeName = "ApiKey";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<RequiresScopeAttribute>().FirstOrDefault() is not { } required)
            return;
        operation.Description = $"{operation.Description} Needs a key with the scope `{ApiScopes.NameOf(required.Scope)}`.".Trim();
        operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(SchemeName, context.Document)] = [] }];
        operation.Parameters ??= [];
        if (metadata.OfType<IdempotentAttribute>().Any())
            operation.Parameters.Add(
                Header(
                    IdempotentAttribute.HeaderName,
                    "A word of the client's own for this request, of 1 to 100 printable characters; sent again, it gets the same answer.",
                    isRequired: true
                )
            );
        if (NeedsCondition(context.ApiDescription))
            operation.Parameters.Add(
                Header("If-Match", "The ETag of /releases/{id}/status that the change is based on.", isRequired: true)
            );
        var problem = context.SchemaGenerator.GenerateSchema(typeof(ApiProblem), context.SchemaRepository);
        foreach (var type in new[] { ProblemTypes.Unauthenticated, ProblemTypes.Forbidden })
        {
            operation.Responses![type.Status.ToString(System.Globalization.CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = $"`{type.Code}`: {type.Title}.",
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    [ProblemWriter.MediaType] = new OpenApiMediaType { Schema = problem },
                },
            };
        }
    }

    /// <summary>Whether a change names the state that it is based on.</summary>
    public static bool NeedsCondition(ApiDescription description) =>
        description.HttpMethod == "POST"
        && description.RelativePath!.StartsWith("v1/releases/{id}/", StringComparison.Ordinal)
        && !description.RelativePath.EndsWith("corrections", StringComparison.Ordinal)
        && !description.RelativePath.EndsWith("preview-keys", StringComparison.Ordinal);

    private static OpenApiParameter Header(string name, string description, bool isRequired) =>
        new()
        {
            Name = name,
            In = ParameterLocation.Header,
            Description = description,
            Required = isRequired,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        };
}
