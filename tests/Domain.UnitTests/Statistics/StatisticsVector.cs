using System.Text.Json;
using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Domain.UnitTests.Statistics;

/// <summary>One case of statistics.json, whose results were made by other programs or taken from print.</summary>
public sealed class StatisticsVector
{
    private const double UsualTolerance = 1e-9;

    private readonly JsonElement _json;

    private StatisticsVector(JsonElement json) => _json = json;

    public double Tolerance => _json.TryGetProperty("tol", out var tolerance) ? tolerance.GetDouble() : UsualTolerance;

    public Proportion Proportion => ProportionOf("x", "n");

    /// <summary>The intervals the case gives, each with its level.</summary>
    public IEnumerable<(ConfidenceLevel Level, double[] Ends)> Intervals => IntervalsOf("ci");

    /// <summary>The cases of a section, as text so that each is a test of its own.</summary>
    public static TheoryData<string> Cases(string section) =>
        [.. Section(section)._json.EnumerateArray().Select(element => element.GetRawText())];

    public static StatisticsVector Parse(string json) => new(JsonDocument.Parse(json).RootElement);

    public static StatisticsVector Section(string name) => Whole()[name];

    public static StatisticsVector Whole()
    {
        using var stream = typeof(StatisticsVector).Assembly.GetManifestResourceStream("statistics.json");
        Assert.NotNull(stream);
        return new StatisticsVector(JsonDocument.Parse(stream).RootElement);
    }

    public StatisticsVector this[string name] => new(_json.GetProperty(name));

    public IEnumerable<string> Names => _json.EnumerateObject().Select(property => property.Name);

    public bool Has(string name) => _json.TryGetProperty(name, out _);

    public long WholeNumber(string name) => _json.GetProperty(name).GetInt64();

    public double Number(string name) => _json.GetProperty(name).GetDouble();

    public string? Text(string name) => _json.GetProperty(name).GetString();

    public double[] Numbers(string name) => [.. _json.GetProperty(name).EnumerateArray().Select(element => element.GetDouble())];

    public int[][] Pairs(string name) => _json.GetProperty(name).Deserialize<int[][]>() ?? [];

    public Proportion ProportionOf(string events, string trials) => Proportion.Of(WholeNumber(events), WholeNumber(trials));

    public Proportion[] Proportions() => [.. Numbers("x").Zip(Numbers("n"), (x, n) => Proportion.Of((long)x, (long)n))];

    public IEnumerable<(ConfidenceLevel Level, double[] Ends)> IntervalsOf(string prefix)
    {
        if (Has(prefix + "95"))
            yield return (ConfidenceLevel.NinetyFive, Numbers(prefix + "95"));
        if (Has(prefix + "998"))
            yield return (ConfidenceLevel.NinetyNinePointEight, Numbers(prefix + "998"));
    }
}
