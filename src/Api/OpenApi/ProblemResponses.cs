using Microsoft.OpenApi;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.Representations;
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
                Content = new Dictionary<string, OpenApiMediaType> { [ProblemWriter.MediaType] = new OpenApiMediaType { Schema = schema, Examples = FailureExample(group.Key) } },
            };
        }
    }

    // A failure of ours cannot be asked for, and no bundled release is too large for a format, so their examples are made; those of all other
    // problems are real answers.
    private static Dictionary<string, IOpenApiExample>? FailureExample(int status)
    {
        if (Array.Find([ProblemTypes.InternalError, ProblemTypes.TooLargeForFormat, ProblemTypes.ServiceUnavailable, ProblemTypes.StorageFull, ProblemTypes.RequestTooSlow], made => made.Status == status) is not { } type)
            return null;
        return new Dictionary<string, IOpenApiExample> { [type.Code] = new OpenApiExample { Value = ProblemExamples.Of(type).Answer } };
    }

    private static IEnumerable<ProblemType> ProblemsOf(OperationFilterContext context)
    {
        yield return ProblemTypes.ValidationFailed;
        if (context.ApiDescription.ParameterDescriptions.Any(parameter => parameter.Name.Equals("cursor", StringComparison.OrdinalIgnoreCase)))
            yield return ProblemTypes.InvalidCursor;
        if (UnknownIdOf(context) is { } unknown)
            yield return unknown;
        if (context.ApiDescription.RelativePath!.EndsWith("comparisons/pair", StringComparison.Ordinal))
            yield return ProblemTypes.NotComparable;
        if (context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<OffersFormatsAttribute>().Any(offers => offers.Formats.Contains(Representation.Xlsx)))
            yield return ProblemTypes.TooLargeForFormat;
        if (!HttpMethods.IsGet(context.ApiDescription.HttpMethod!))
        {
            yield return ProblemTypes.RequestTooSlow;
            yield return ProblemTypes.StorageFull;
        }

        yield return ProblemTypes.NotAcceptable;
        yield return ProblemTypes.InternalError;
        yield return ProblemTypes.ServiceUnavailable;
    }

    private static ProblemType? UnknownIdOf(OperationFilterContext context) =>
        !context.ApiDescription.RelativePath!.Contains('{', StringComparison.Ordinal) ? null : context.ApiDescription.RelativePath.Split('/')[1] switch
        {
            "forces" => ProblemTypes.UnknownForce,
            "areas" => ProblemTypes.UnknownArea,
            "offences" => ProblemTypes.UnknownOffence,
            "outcome-types" => ProblemTypes.UnknownOutcomeType,
            "measures" => ProblemTypes.UnknownMeasure,
            "rates" => ProblemTypes.UnknownRate,
            "breaks" => ProblemTypes.UnknownBreak,
            "sources" => ProblemTypes.UnknownSource,
            "datasets" => ProblemTypes.UnknownDataSet,
            "releases" when context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<Security.RequiresScopeAttribute>().Any() => ProblemTypes.UnknownSubmission,
            "releases" => ProblemTypes.UnknownRelease,
            "webhooks" => ProblemTypes.UnknownWebhook,
            "keys" => ProblemTypes.UnknownKey,
            "citations" => ProblemTypes.UnknownCitation,
            _ => ProblemTypes.NotFound,
        };
}
