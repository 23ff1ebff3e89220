using System.Globalization;
using System.Text.Json.Nodes;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.Data;

/// <summary>Each figure of the five press reports is served: its value, how exactly it was meant, its area, offence, period and
/// release.</summary>
public abstract class PressFiguresTests(ApiFixture api) : ApiTests(api)
{
    private const int Published = 43;

    private static readonly Dictionary<string, string> _measures = new(StringComparer.Ordinal)
    {
        ["Defendants proceeded against (principal offence)"] = "defendants-proceeded-against",
        ["Defendants convicted (principal offence)"] = "defendants-convicted",
        ["Reports to police per week"] = "reports-to-police-per-week",
        ["Offenders convicted"] = "offenders-convicted",
        ["Investigations concluded"] = "outcomes-assigned-event-basis",
        ["Reports to police"] = "reports-to-police",
        ["Reports resulting in a successful prosecution"] = "reports-successfully-prosecuted",
        ["Convictions (CPS)"] = "cps-convictions-foi",
        ["Offences solved (charged)"] = "offences-solved-publisher-category",
        ["Change in offences recorded on the previous year"] = "change-in-offences-recorded-publisher-category",
    };

    private static readonly Dictionary<string, string> _rates = new(StringComparer.Ordinal)
    {
        ["Conviction rate: convicted per proceeded against"] = "convictions-per-prosecution",
        ["Charge rate: charged or summonsed per investigation concluded"] = "charged-per-concluded-investigation",
        ["Prosecution rate: successful prosecutions per report"] = "successful-prosecutions-per-report",
        ["Charge rate: charged per offence recorded"] = "charged-per-recorded-offence-basis-not-stated",
        ["Conviction rate: convictions per report"] = "convictions-per-report",
        ["Share of reports by victim sex"] = "share-of-reports",
        ["Share of reports closed with no further action for evidential difficulties"] = "evidential-difficulties-per-report",
    };

    [Fact]
    public async Task PressReports_EachFigure_IsServedAsPublished()
    {
        Api.Client();
        var rows = ReferenceFigures.Read("press-figures.csv");

        var missing = new List<string>();
        foreach (var row in rows)
        {
            var answer = await JsonAsync(
                $"/v1/areas/{Id(row["area"])}/outcomes?offence={Id(row["offence"])}&period={Period(row)}&release={row["release"]}-v1"
            );
            if (!IsServed(row, answer))
                missing.Add(string.Join(", ", row.Values));
        }

        Assert.Equal(Published, rows.Count);
        Assert.Empty(missing);
    }

    private static bool IsServed(IReadOnlyDictionary<string, string> row, JsonNode answer)
    {
        var value = decimal.Parse(row["value"], CultureInfo.InvariantCulture);
        return _rates.TryGetValue(row["measure"], out var rate)
            ? answer
                .List("rates")
                .Any(entry => entry.Text("rate") == rate && IsOf(row, entry) && Has(entry["published"], "percent", value, row["qualifier"]))
            : answer
                .List("observations")
                .Any(entry => entry.Text("measure") == Measure(row) && IsOf(row, entry) && Has(entry, "value", value, row["qualifier"]));
    }

    private static bool IsOf(IReadOnlyDictionary<string, string> row, JsonNode entry) =>
        (entry.Text("breakdown") ?? "") == row["breakdown"].Replace(": ", "=", StringComparison.Ordinal).Replace(' ', '-')
        && (row["period_type"] != "year-inferred" || entry.Text("periodStatus") == "inferred");

    private static bool Has(JsonNode? figure, string name, decimal value, string qualifier)
    {
        var (word, step) = qualifier.StartsWith("rounded-to-", StringComparison.Ordinal)
            ? ("rounded", qualifier["rounded-to-".Length..])
            : (qualifier, null);
        return figure?[name]?.GetValue<decimal>() == value
            && figure.Text("qualifier") == word
            && (step is null || figure["step"]!.ToJsonString() == step);
    }

    // South Essex and its districts are the newspaper's own category of offences, and Lancashire's convictions by sex are the CPS's.
    private static string Measure(IReadOnlyDictionary<string, string> row) =>
        (row["measure"], row["release"]) switch
        {
            ("Offences recorded by police", "south-essex-undated") => "offences-recorded-publisher-category",
            ("Offences recorded by police", _) => "offences-recorded",
            ("Offenders convicted", "lancashire-2023") => "cps-convictions-foi",
            var (measure, _) => _measures[measure],
        };

    private static string Period(IReadOnlyDictionary<string, string> row) =>
        row["period_type"] switch
        {
            "unspecified" => "undated",
            "multi-year" => $"{row["period_start"][..4]}..{row["period_end"][..4]}",
            "year-ending" => $"ye-{row["period_end"][..7]}",
            _ => row["period_start"][..4],
        };

    private static string Id(string name) => name.ToLowerInvariant().Replace(' ', '-');

    [Trait("Database", "Sqlite")]
    public sealed class OnSqlite(SqliteApiFixture api) : PressFiguresTests(api);

    [Trait("Database", "SqlServer")]
    public sealed class OnSqlServer(SqlServerApiFixture api) : PressFiguresTests(api);
}
