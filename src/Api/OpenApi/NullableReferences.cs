using System.Reflection;
using System.Text.Json;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace OutcomesApi.Api.OpenApi;

/// <summary>Says of a member that refers to another schema whether it can be null, which Swashbuckle leaves out and typed clients
/// need.</summary>
internal sealed class NullableReferences : ISchemaFilter
{
    private readonly NullabilityInfoContext _nullability = new();

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { } members } || context.MemberInfo is not null)
            return;
        foreach (var property in context.Type.GetProperties().Where(IsNullable))
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            if (members.TryGetValue(name, out var member) && member is OpenApiSchemaReference reference)
                members[name] = new OpenApiSchema
                {
                    Description = reference.Description,
                    OneOf = [new OpenApiSchema { Type = JsonSchemaType.Null }, reference],
                };
        }
    }

    private bool IsNullable(PropertyInfo property)
    {
        lock (_nullability)
            return !property.PropertyType.IsValueType && _nullability.Create(property).ReadState == NullabilityState.Nullable;
    }
}
