using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using OutcomesApi.Api.Options;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace OutcomesApi.Api.OpenApi;

/// <summary>Describes the API in OpenAPI: one document for each version, with the versioned paths alone.</summary>
internal sealed class ConfigureSwaggerGen(IOptions<ApiOptions> api) : IConfigureOptions<SwaggerGenOptions>
{
    public void Configure(SwaggerGenOptions options)
    {
        options.SwaggerDoc(
            "v1",
            new OpenApiInfo
            {
                Title = "Outcomes API",
                Version = "1.0",
                Description =
                    "What happened to the cases handled by the police forces of England and Wales: counts and rates per force and offence, every number with its definition, "
                    + "interval and cited source. Two rates compare only if their comparability class is the same.",
                License = new OpenApiLicense { Name = api.Value.CodeLicence, Identifier = api.Value.CodeLicence },
                Contact = new OpenApiContact { Name = api.Value.ContactName, Url = api.Value.ContactUrl },
            }
        );
        options.AddServer(new OpenApiServer { Url = "/", Description = "This server" });
        // HEAD is offered beside each GET, and would double the description.
        options.DocInclusionPredicate(
            (_, description) => description.HttpMethod != "HEAD" && description.RelativePath!.StartsWith("v1/", StringComparison.Ordinal)
        );
        options.CustomOperationIds(OperationId);
        options.TagActionsBy(description => [((ControllerActionDescriptor)description.ActionDescriptor).ControllerName]);
        options.DescribeAllParametersInCamelCase();
        options.SupportNonNullableReferenceTypes();
        options.NonNullableReferenceTypesAsRequired();
        options.CustomSchemaIds(SchemaId);
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "OutcomesApi.*.xml"))
            options.IncludeXmlComments(file, includeControllerXmlComments: true);
        options.AddSecurityRequirement(_ => []);
        options.SchemaFilter<NullableReferences>();
        options.DocumentFilter<TagOrder>();
        options.OperationFilter<ProblemResponses>();
        options.AddSecurityDefinition(
            SecurityRequirements.SchemeName,
            new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description =
                    "A key of the service, `oa_…`, or a token of the configured OpenID provider. Reading what is public needs none.",
            }
        );
        options.OperationFilter<FormatResponses>();
        options.OperationFilter<SecurityRequirements>();
        options.OperationFilter<ConditionalResponses>();
        options.OperationFilter<OperationExamples>();
    }

    private static string OperationId(ApiDescription description)
    {
        var action = (ControllerActionDescriptor)description.ActionDescriptor;
        return $"{action.ControllerName}_{action.ActionName}";
    }

    // ListResponse<ForceResponse> is ForceList: names of generic types are no names for a client.
    private static string SchemaId(Type type)
    {
        var name = type.Name.Split('`')[0];
        name = name.EndsWith("Response", StringComparison.Ordinal) ? name[..^"Response".Length] : name;
        return type.IsGenericType ? string.Concat(type.GetGenericArguments().Select(SchemaId)) + name : name;
    }
}
