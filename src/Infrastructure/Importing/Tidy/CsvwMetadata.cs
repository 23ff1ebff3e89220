using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace OutcomesApi.Infrastructure.Importing.Tidy;

/// <summary>
/// The metadata of a CSV file in the tidy form, as a table description of "CSV on the Web". Our own members carry the prefix
/// <c>outcomes:</c> at every depth, as the vocabulary asks of what it does not define.
/// </summary>
/// <remarks>https://www.w3.org/TR/tabular-metadata/</remarks>
internal static class CsvwMetadata
{
    /// <summary>What is put behind the name of the CSV file to have that of its metadata.</summary>
    public const string Suffix = "-metadata.json";

    private const string Prefix = "outcomes:";
    private const int LargestDocument = 16 << 20;
    private const string OpenGovernmentLicence = "Open Government Licence v3.0";
    private const string OpenGovernmentLicenceUrl = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

    private static readonly JsonSerializerOptions _pretty = new(TidyJson.Options)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The document for a CSV file.</summary>
    /// <param name="head">What it says.</param>
    /// <param name="csvName">The name of the CSV file, without a folder.</param>
    public static string Write(TidyHead head, string csvName)
    {
        var manifest = head.ToManifest();
        var own = head.Sources.Single(source => source.Id == manifest.OwnSourceId);
        var document = new JsonObject
        {
            ["@context"] = new JsonArray("http://www.w3.org/ns/csvw", new JsonObject { ["@language"] = "en" }),
            ["url"] = csvName,
            ["dc:title"] = head.Release.Title,
            ["dc:publisher"] = head.Release.DataSet.Publisher,
        };
        if (own.Licence is { } licence)
            document["dc:license"] = licence == OpenGovernmentLicence ? new JsonObject { ["@id"] = OpenGovernmentLicenceUrl } : licence;
        if (head.Release.PublishedOn is { } date)
            document["dc:issued"] = date;
        document["dialect"] = new JsonObject
        {
            ["encoding"] = "utf-8",
            ["delimiter"] = ",",
            ["header"] = true,
        };
        document["tableSchema"] = new JsonObject { ["columns"] = new JsonArray([.. CsvwColumns.All]) };
        foreach (var (name, value) in JsonSerializer.SerializeToNode(head, TidyJson.Options)!.AsObject())
            document[Prefix + name] = Prefixed(value);
        return document.ToJsonString(_pretty) + "\n";
    }

    /// <summary>Reads the document of a CSV file.</summary>
    /// <param name="stream">The document.</param>
    /// <param name="name">The name of its file, for messages.</param>
    /// <param name="csvName">The name of the CSV file.</param>
    /// <param name="headings">The headings of the CSV file.</param>
    /// <exception cref="ImportRefusedException">It is not such a document, or says something else than the CSV file.</exception>
    public static TidyHead Read(Stream stream, string name, string csvName, IReadOnlyList<string> headings)
    {
        try
        {
            var document = Parse(stream, name);
            TidyTexts.Check(document, name);
            var ours = new JsonObject();
            foreach (var (member, value) in document.ToList().Where(pair => pair.Key.StartsWith(Prefix, StringComparison.Ordinal)))
            {
                document.Remove(member);
                ours[member[Prefix.Length..]] = Unprefixed(value);
            }

            var table = document.Deserialize<CsvwTable>(TidyJson.Options)!;
            var head = ours.Deserialize<TidyHead>(TidyJson.Options)!;
            CheckTable(table, head, name, csvName, headings);
            return head;
        }
        catch (Exception exception) when (TidyTexts.IsNoUnicode(exception))
        {
            throw new ImportRefusedException("invalid-metadata", $"{name}: a text has half a character, which is no Unicode.");
        }
        catch (JsonException exception)
        {
            throw new ImportRefusedException(
                "invalid-metadata",
                $"{name}: {TidyJson.MessageOf(exception)} Our own members have the prefix {Prefix} at every depth. See docs/tidy-format.md."
            );
        }
    }

    private static JsonObject Parse(Stream stream, string name)
    {
        var bytes = new byte[LargestDocument + 1];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (length > LargestDocument)
            throw new ImportRefusedException("invalid-metadata", $"{name} is larger than {LargestDocument >> 20} MiB.");
        var text = bytes.AsSpan(0, length);
        if (text.StartsWith("\uFEFF"u8))
            text = text[3..];
        return JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) as JsonObject
            ?? throw new JsonException("The document is not a JSON object");
    }

    private static void CheckTable(CsvwTable table, TidyHead head, string name, string csvName, IReadOnlyList<string> headings)
    {
        if (table.Url != csvName)
            throw new ImportRefusedException(
                "metadata-of-another-file",
                $"{name} describes '{table.Url}' and not '{csvName}': its member url must be the name of the file beside it."
            );
        if (!table.TableSchema.Columns.Select(column => column.Name).SequenceEqual(headings, StringComparer.Ordinal))
            throw new ImportRefusedException(
                "columns-differ",
                $"{name} has the columns {string.Join(", ", table.TableSchema.Columns.Select(column => column.Name))}, and {csvName} has {string.Join(", ", headings)}."
            );
        if (table.Title != head.Release.Title || table.Publisher != head.Release.DataSet.Publisher)
            throw new ImportRefusedException(
                "invalid-metadata",
                $"{name}: dc:title and dc:publisher say something else than outcomes:release."
            );
    }

    private static JsonNode? Prefixed(JsonNode? node) =>
        node switch
        {
            JsonObject members => new JsonObject(members.Select(pair => KeyValuePair.Create(Prefix + pair.Key, Prefixed(pair.Value)))),
            JsonArray entries => new JsonArray([.. entries.Select(Prefixed)]),
            _ => node?.DeepClone(),
        };

    private static JsonNode? Unprefixed(JsonNode? node) =>
        node switch
        {
            JsonObject members => new JsonObject(
                members.Select(pair =>
                    KeyValuePair.Create(
                        pair.Key.StartsWith(Prefix, StringComparison.Ordinal)
                            ? pair.Key[Prefix.Length..]
                            : throw new JsonException($"The member '{pair.Key}' is not known"),
                        Unprefixed(pair.Value)
                    )
                )
            ),
            JsonArray entries => new JsonArray([.. entries.Select(Unprefixed)]),
            _ => node?.DeepClone(),
        };

    private sealed record CsvwTable
    {
        [JsonPropertyName("@context")]
        public required JsonNode Context { get; init; }

        public required string Url { get; init; }

        [JsonPropertyName("dc:title")]
        public required string Title { get; init; }

        [JsonPropertyName("dc:publisher")]
        public required string Publisher { get; init; }

        [JsonPropertyName("dc:license")]
        public JsonNode? Licence { get; init; }

        [JsonPropertyName("dc:issued")]
        public string? Issued { get; init; }

        public JsonNode? Dialect { get; init; }

        public required CsvwSchema TableSchema { get; init; }
    }

    private sealed record CsvwSchema
    {
        public required IReadOnlyList<CsvwColumn> Columns { get; init; }
    }

    private sealed record CsvwColumn
    {
        public required string Name { get; init; }

        public JsonNode? Titles { get; init; }

        public JsonNode? Datatype { get; init; }

        public bool? Required { get; init; }

        public string? PropertyUrl { get; init; }

        [JsonPropertyName("dc:description")]
        public string? Description { get; init; }
    }
}
