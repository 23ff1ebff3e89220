using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace OutcomesApi.Api.OpenApi;

/// <summary>
/// Shows a real example of each answer and each problem. The examples are answers of the service to the requests in
/// <see cref="ExampleRequests"/>; a test asks them again and compares.
/// </summary>
internal sealed class OperationExamples : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        foreach (
            var example in ExampleRequests.All.Where(example => example.OperationId == operation.OperationId || example.OperationId is null)
        )
        {
            if (
                operation.Responses?.GetValueOrDefault(example.StatusText) is not OpenApiResponse { Content: { } content }
                || !content.TryGetValue(example.MediaType, out var media)
                || ExampleRequests.Read(example) is not { } text
            )
            {
                continue;
            }

            media.Examples ??= new Dictionary<string, IOpenApiExample>();
            media.Examples[example.Name] = new OpenApiExample
            {
                Summary = example.Summary,
                Value = example.MediaType.EndsWith("json", StringComparison.Ordinal) ? JsonNode.Parse(text) : JsonValue.Create(text),
            };
        }
    }
}
