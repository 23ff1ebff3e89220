using System.Text.Json.Nodes;

namespace OutcomesApi.Api.IntegrationTests.Support;

/// <summary>Short ways to read answers in tests.</summary>
internal static class Json
{
    public static string? Text(this JsonNode? node, string name) => node![name]?.GetValue<string>();

    public static long? Number(this JsonNode? node, string name) => node![name]?.GetValue<long>();

    public static double? Real(this JsonNode? node, string name) => node![name]?.GetValue<double>();

    public static bool? Flag(this JsonNode? node, string name) => node![name]?.GetValue<bool>();

    public static IReadOnlyList<JsonNode> List(this JsonNode? node, string name) => [.. node![name]!.AsArray().Select(entry => entry!)];

    public static IReadOnlyList<string> Texts(this JsonNode? node, string name) =>
        [.. node![name]!.AsArray().Select(entry => entry!.GetValue<string>())];

    public static JsonNode Observation(this JsonNode answer, string measure) =>
        Assert.Single(answer.List("observations"), entry => entry.Text("measure") == measure);

    public static JsonNode Rate(this JsonNode answer, string rate) =>
        Assert.Single(answer.List("rates"), entry => entry.Text("rate") == rate && entry["breakdown"] is null);
}
