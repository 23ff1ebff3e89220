using System.Text.Json.Nodes;
using OutcomesApi.Api.OpenApi;

namespace OutcomesApi.Api.Errors;

/// <summary>
/// An example of each kind of problem: an answer to one of the requests in <see cref="ExampleRequests"/>, or, for a kind that none of them
/// is answered with, one that says what the kind says.
/// </summary>
internal static class ProblemExamples
{
    private const string Address = "http://localhost:5080";

    private static readonly Lazy<Dictionary<string, (string? Request, JsonNode Answer)>> _answers = new(Read);

    /// <summary>The request that is answered so, or null, and the answer.</summary>
    public static (string? Request, JsonNode Answer) Of(ProblemType type) =>
        _answers.Value.TryGetValue(type.Code, out var found) ? (found.Request, found.Answer.DeepClone()) : (null, Made(type));

    private static Dictionary<string, (string? Request, JsonNode Answer)> Read()
    {
        var answers = new Dictionary<string, (string? Request, JsonNode Answer)>(StringComparer.Ordinal);
        foreach (var example in ExampleRequests.All.Where(example => example.MediaType == ProblemWriter.MediaType))
        {
            if (ExampleRequests.Read(example) is { } text && JsonNode.Parse(text) is { } answer)
                answers.TryAdd(answer["code"]!.GetValue<string>(), (example.Summary, answer));
        }

        return answers;
    }

    private static JsonObject Made(ProblemType type) =>
        new()
        {
            ["type"] = $"{Address}/problems/{type.Code}",
            ["title"] = type.Title,
            ["status"] = type.Status,
            ["detail"] = type.Description,
            ["instance"] = "/v1/forces",
            ["code"] = type.Code,
            ["errors"] = new JsonArray(),
            ["traceId"] = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00",
        };
}
