using System.Text.Json.Nodes;

namespace OutcomesApi.Api.Errors;

/// <summary>A kind of problem, described for programs.</summary>
internal sealed record ProblemDescription
{
    /// <summary>Its address, the <c>type</c> of a problem.</summary>
    public required string Type { get; init; }

    /// <summary>The stable word for it.</summary>
    public required string Code { get; init; }

    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>What it is, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>What it means.</summary>
    public required string Meaning { get; init; }

    /// <summary>What to do about it.</summary>
    public required string Remedy { get; init; }

    /// <summary>A request that is answered so; null where one cannot be shown.</summary>
    public required string? ExampleRequest { get; init; }

    /// <summary>Such an answer.</summary>
    public required JsonNode Example { get; init; }

    public static ProblemDescription Of(ProblemType type, string address)
    {
        var (request, answer) = ProblemExamples.Of(type);
        return new ProblemDescription
        {
            Type = address,
            Code = type.Code,
            Status = type.Status,
            Title = type.Title,
            Meaning = type.Description,
            Remedy = type.Remedy,
            ExampleRequest = request,
            Example = answer,
        };
    }
}
