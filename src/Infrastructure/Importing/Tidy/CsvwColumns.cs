using System.Text.Json.Nodes;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Periods;

namespace OutcomesApi.Infrastructure.Importing.Tidy;

/// <summary>The columns of the tidy form as "CSV on the Web" describes them.</summary>
internal static class CsvwColumns
{
    private const string Dimension = "http://purl.org/linked-data/sdmx/2009/dimension#";
    private const string Slugs = "[a-z0-9]+(-[a-z0-9]+)*";

    /// <summary>A description of each column, new each time, since a node belongs to one document.</summary>
    public static IEnumerable<JsonNode> All =>
        [
            Column(TidyColumns.Area, Text(Slugs), "An identifier of /areas.", isRequired: true, Dimension + "refArea"),
            Column(TidyColumns.Offence, Text(Slugs), "An identifier of /offences; empty for a figure that is not about offences."),
            Column(TidyColumns.Measure, Text(Slugs), "An identifier of /measures, for a count."),
            Column(TidyColumns.Rate, Text(Slugs), "An identifier of /rates, for a published percentage."),
            Column(TidyColumns.Period, "string", "The time it is about.", isRequired: true, Dimension + "refPeriod"),
            Column(TidyColumns.PeriodStatus, Word<PeriodStatus>(), "How that time is known.", isRequired: true),
            Column(TidyColumns.PeriodLabel, "string", "For an undated period, what the publisher said of it."),
            Column(TidyColumns.Breakdown, "string", "The part of the count: dimension=category, joined by semicolons."),
            Column(
                TidyColumns.Value,
                "decimal",
                "The count, or the percentage; empty where a symbol stands in its place.",
                isRequired: false,
                "http://purl.org/linked-data/sdmx/2009/measure#obsValue"
            ),
            Column(TidyColumns.Qualifier, Word<Qualifier>(), "How exactly it is meant."),
            Column(TidyColumns.Step, "decimal", "What a rounded number is rounded to."),
            Column(TidyColumns.Symbol, Text(string.Join('|', Symbol.All.Ids)), "The shorthand beside the value or in its place."),
            Column(TidyColumns.Source, Text(Slugs), "An identifier of outcomes:sources; empty for the release's own."),
            Column(TidyColumns.NoteCode, Text(Slugs), "A word for the kind of note."),
            Column(
                TidyColumns.Note,
                "string",
                "A note to this figure. An apostrophe before = + - @ or another apostrophe keeps spreadsheets from running it, and is not part of it."
            ),
            Column(
                TidyColumns.Derivation,
                Word<Derivation>(),
                "Whether it was published as such, or is a sum of published figures: add up the ones or the others.",
                isRequired: true
            ),
        ];

    private static JsonObject Column(
        string name,
        JsonNode datatype,
        string description,
        bool isRequired = false,
        string? propertyUrl = null
    ) =>
        new()
        {
            ["name"] = name,
            ["titles"] = name,
            ["dc:description"] = description,
            ["datatype"] = datatype,
            ["required"] = isRequired,
            ["propertyUrl"] = propertyUrl ?? "outcomes:" + name,
        };

    private static JsonObject Word<T>()
        where T : struct, Enum => Text(string.Join('|', Enum.GetValues<T>().Select(TidyWords.Of)));

    private static JsonObject Text(string pattern) => new() { ["base"] = "string", ["format"] = pattern };
}
