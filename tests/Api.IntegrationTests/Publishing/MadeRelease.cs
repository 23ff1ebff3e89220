using System.Text.Json.Nodes;
using OutcomesApi.Api.IntegrationTests.Replicas;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.Publishing;

/// <summary>A made-up release of the tidy form, with one figure for each territorial force, offence and year, all the same.</summary>
internal static class MadeRelease
{
    private const int TerritorialForces = 43;

    /// <summary>The document, of the offences and forces that a service knows.</summary>
    public static async Task<string> DocumentAsync(
        ServiceProcess service,
        string dataSet,
        int version,
        int value,
        int offences,
        IReadOnlyList<string> years,
        CancellationToken cancellationToken
    )
    {
        var forces = await IdsAsync(service, "forces", force => force.Text("kind") == "territorial", cancellationToken);
        var known = await IdsAsync(service, "offences", _ => true, cancellationToken);
        Assert.Equal((TerritorialForces, true), (forces.Count, known.Count >= offences));
        return new JsonObject
        {
            ["release"] = new JsonObject
            {
                ["dataSet"] = new JsonObject
                {
                    ["id"] = dataSet,
                    ["title"] = "Made up",
                    ["publisher"] = "Nobody",
                },
                ["version"] = version,
                ["title"] = "Made up",
                ["retrievedOn"] = "2026-11-01",
            },
            ["sources"] = new JsonArray(
                new JsonObject
                {
                    ["id"] = $"{dataSet}-v{version}",
                    ["publisher"] = "Nobody",
                    ["title"] = "Made up",
                    ["qualityLabel"] = "official-statistics",
                }
            ),
            ["observations"] = new JsonArray([
                .. from force in forces from offence in known.Take(offences) from year in years select Figure(force, offence, year, value),
            ]),
        }.ToJsonString();
    }

    private static JsonObject Figure(string force, string offence, string year, int value) =>
        new JsonObject
        {
            ["area"] = force,
            ["offence"] = offence,
            ["measure"] = "defendants-convicted",
            ["period"] = year,
            ["periodStatus"] = "stated",
            ["value"] = value,
            ["qualifier"] = "exact",
        };

    private static async Task<List<string>> IdsAsync(
        ServiceProcess service,
        string list,
        Func<JsonNode, bool> which,
        CancellationToken cancellationToken
    ) =>
        [
            .. JsonNode
                .Parse(await service.Client.GetStringAsync(new Uri($"/v1/{list}?pageSize=1000", UriKind.Relative), cancellationToken))
                .List("items")
                .Where(which)
                .Select(one => one.Text("id")!),
        ];
}
