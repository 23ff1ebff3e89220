using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using OutcomesApi.Infrastructure.Importing;
using OutcomesApi.Infrastructure.Importing.Drafts;
using OutcomesApi.Infrastructure.Importing.Formats;
using OutcomesApi.Infrastructure.Importing.Tidy;
using OutcomesApi.Infrastructure.Reference;
using OutcomesApi.TableFiles.Csv;

namespace OutcomesApi.Infrastructure.Bundled;

/// <summary>The releases that come with the binary, in the tidy form (docs/data-sources.md says where each is from).</summary>
public static class BundledReleases
{
    private const string Prefix = "Bundled/";
    private const string ManifestName = "/release.json";

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    /// <summary>The instant at which these releases were put together: the state of a store that holds nothing else came about
    /// then.</summary>
    public static DateTimeOffset BundledAt { get; } = DateTimeOffset.Parse("2026-11-23T00:00:00Z", CultureInfo.InvariantCulture);

    /// <summary>The identifiers of the data sets, in order.</summary>
    public static IReadOnlyList<string> DataSetIds { get; } =
    [
        .. typeof(BundledReleases)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(ManifestName, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..^ManifestName.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The data set and the version of each release, without parsing its figures.</summary>
    public static IReadOnlyList<(string DataSetId, int Version)> Releases =>
        [.. DataSetIds.Select(Manifest).Select(one => (one.DataSet.Id, one.Version))];

    /// <summary>Reads and parses all releases.</summary>
    public static IReadOnlyList<ReleaseContent> Read(ReferenceLists lists) => Read(lists, Releases);

    /// <summary>Reads and parses some releases.</summary>
    public static IReadOnlyList<ReleaseContent> Read(ReferenceLists lists, IReadOnlyList<(string DataSetId, int Version)> releases) =>
        [.. DataSetIds.Where(id => releases.Any(release => release.DataSetId == id)).Select(id => Read(id, lists))];

    /// <summary>What each release says of itself, with its figures.</summary>
    internal static IEnumerable<(ReleaseManifest Manifest, IEnumerable<ParsedFigure> Figures)> Parse(ReferenceLists lists) =>
        DataSetIds.Select(Manifest).Select(manifest => (manifest, Figures(manifest, lists)));

    private static ReleaseContent Read(string id, ReferenceLists lists)
    {
        var manifest = Manifest(id);
        var draft = new ReleaseDraft(isDense: manifest.CompleteOver.Count > 0);
        foreach (var figure in Figures(manifest, lists))
            draft.Add(figure);
        return new ReleaseContent(manifest, draft, Checksum(id));
    }

    private static ReleaseManifest Manifest(string id) => JsonSerializer.Deserialize<ReleaseManifest>(Text(id + ManifestName), _json)!;

    private static IEnumerable<ParsedFigure> Figures(ReleaseManifest manifest, ReferenceLists lists)
    {
        var parser = new TidyParser(lists, manifest);
        using var csv = new StringReader(Text($"{manifest.DataSet.Id}/figures.csv"));
        foreach (var row in CsvTableReader.Read(csv, TidyColumns.All))
            yield return parser.Parse(row);
    }

    // Over the text with one kind of line ending: a checkout that changes them has the same content.
    private static string Checksum(string id) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text(id + ManifestName) + Text($"{id}/figures.csv"))));

    private static string Text(string name)
    {
        using var stream =
            typeof(BundledReleases).Assembly.GetManifestResourceStream(Prefix + name)
            ?? throw new InvalidOperationException($"The assembly holds no {Prefix}{name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
