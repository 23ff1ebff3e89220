using Microsoft.OpenApi;
using OutcomesApi.Api.Errors;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace OutcomesApi.Api.OpenApi;

/// <summary>Adds to each operation the problems that it can answer with.</summary>
internal sealed class ProblemResponses : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        operation.Responses ??= [];
        var schema = context.SchemaGenerator.GenerateSchema(typeof(ApiProblem), context.SchemaRepository);
        foreach (var group in ProblemsOf(context).GroupBy(type => type.Status))
        {
            operation.Responses[group.Key.ToString(System.Globalization.CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = string.Join(" ", group.Select(type => $"`{type.Code}`: {type.Title}.")),
                Content = new Dictionary<string, OpenApiMediaType> { [ProblemWriter.MediaType] = new OpenApiMediaType { Schema = schema } },
            };
        }
    }

    private static IEnumerable<ProblemType> ProblemsOf(OperationFilterContext context)
    {
        yield return ProblemTypes.ValidationFailed;
        if (context.ApiDescription.ParameterDescriptions.Any(parameter => parameter.Name.Equals("cursor", StringComparison.OrdinalIgnoreCase)))
            yield return ProblemTypes.InvalidCursor;
        if (UnknownIdOf(context) is { } unknown)
            yield return unknown;
        yield return ProblemTypes.NotAcceptable;
        yield return ProblemTypes.InternalError;
    }

    private static ProblemType? UnknownIdOf(OperationFilterContext context) =>
        !context.ApiDescription.RelativePath!.Contains("{id}", StringComparison.Ordinal) ? null : context.ApiDescription.RelativePath.Split('/')[1] switch
        {
            "forces" => ProblemTypes.UnknownForce,
            "areas" => ProblemTypes.UnknownArea,
            "offences" => ProblemTypes.UnknownOffence,
            "outcome-types" => ProblemTypes.UnknownOutcomeType,
            "measures" => ProblemTypes.UnknownMeasure,
            "rates" => ProblemTypes.UnknownRate,
            "sources" => ProblemTypes.UnknownSource,
            "releases" => ProblemTypes.UnknownRelease,
            _ => ProblemTypes.NotFound,
        };
}
