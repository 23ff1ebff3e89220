using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.Publishing;
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
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    [ProblemWriter.MediaType] = new OpenApiMediaType { Schema = schema, Examples = FailureExample(group.Key) },
                },
            };
        }
    }

    // A failure of ours cannot be asked for, no bundled release is too large for a format, and a body that is too large or too slow is no
    // example to send, so the examples of these are made; those of all other problems are real answers.
    private static readonly ProblemType[] _made =
    [
        ProblemTypes.InternalError,
        ProblemTypes.TooLargeForFormat,
        ProblemTypes.ServiceUnavailable,
        ProblemTypes.StorageFull,
        ProblemTypes.RequestTooSlow,
        ProblemTypes.PayloadTooLarge,
        ProblemTypes.UnsupportedMediaType,
        ProblemTypes.TooManyRequests,
    ];

    private static Dictionary<string, IOpenApiExample>? FailureExample(int status)
    {
        if (Array.Find(_made, made => made.Status == status) is not { } type)
            return null;
        return new Dictionary<string, IOpenApiExample> { [type.Code] = new OpenApiExample { Value = ProblemExamples.Of(type).Answer } };
    }

    private static IEnumerable<ProblemType> ProblemsOf(OperationFilterContext context)
    {
        yield return ProblemTypes.ValidationFailed;
        if (
            context.ApiDescription.ParameterDescriptions.Any(parameter =>
                parameter.Name.Equals("cursor", StringComparison.OrdinalIgnoreCase)
            )
        )
            yield return ProblemTypes.InvalidCursor;
        if (UnknownIdOf(context) is { } unknown)
            yield return unknown;
        if (context.ApiDescription.RelativePath!.EndsWith("comparisons/pair", StringComparison.Ordinal))
            yield return ProblemTypes.NotComparable;
        if (
            context
                .ApiDescription.ActionDescriptor.EndpointMetadata.OfType<OffersFormatsAttribute>()
                .Any(offers => offers.Formats.Contains(Representation.Xlsx))
        )
            yield return ProblemTypes.TooLargeForFormat;
        if (!HttpMethods.IsGet(context.ApiDescription.HttpMethod!))
        {
            foreach (var type in ProblemsOfChanges(context.ApiDescription))
                yield return type;
        }

        yield return ProblemTypes.NotAcceptable;
        yield return ProblemTypes.InternalError;
        yield return ProblemTypes.ServiceUnavailable;
    }

    private static IEnumerable<ProblemType> ProblemsOfChanges(ApiDescription description)
    {
        var metadata = description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<IdempotentAttribute>().Any())
        {
            yield return ProblemTypes.IdempotencyKeyNeeded;
            yield return ProblemTypes.IdempotencyKeyReused;
            yield return ProblemTypes.RequestInProgress;
        }

        if (SecurityRequirements.NeedsCondition(description))
        {
            yield return ProblemTypes.WrongState;
            yield return ProblemTypes.PreconditionRequired;
            yield return ProblemTypes.PreconditionFailed;
        }

        if (description.RelativePath!.EndsWith("publish", StringComparison.Ordinal))
        {
            yield return ProblemTypes.WarningsNotAcknowledged;
            yield return ProblemTypes.SecondPersonNeeded;
        }

        if (metadata.OfType<ConsumesAttribute>().Any())
        {
            yield return ProblemTypes.BadRequest;
            yield return ProblemTypes.PayloadTooLarge;
            yield return ProblemTypes.UnsupportedMediaType;
        }

        yield return ProblemTypes.RequestTooSlow;
        yield return ProblemTypes.StorageFull;
        yield return ProblemTypes.TooManyRequests;
    }

    private static ProblemType? UnknownIdOf(OperationFilterContext context) =>
        !context.ApiDescription.RelativePath!.Contains('{', StringComparison.Ordinal)
            ? null
            : context.ApiDescription.RelativePath.Split('/')[1] switch
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
                "releases" when context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<Security.RequiresScopeAttribute>().Any() =>
                    ProblemTypes.UnknownSubmission,
                "releases" => ProblemTypes.UnknownRelease,
                "webhooks" => ProblemTypes.UnknownWebhook,
                "keys" => ProblemTypes.UnknownKey,
                "citations" => ProblemTypes.UnknownCitation,
                _ => ProblemTypes.NotFound,
            };
}
