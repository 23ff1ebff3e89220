using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using OutcomesApi.Infrastructure.Importing;
using OutcomesApi.Infrastructure.Importing.Tables;
using OutcomesApi.Infrastructure.Importing.Tidy;
using OutcomesApi.Infrastructure.Reference;

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

    /// <summary>The instant at which these releases were put together: the state of a store that holds nothing else came about then.</summary>
    public static DateTimeOffset BundledAt { get; } = DateTimeOffset.Parse("2026-11-23T00:00:00Z", CultureInfo.InvariantCulture);

    /// <summary>The identifiers of the data sets, in order.</summary>
    public static IReadOnlyList<string> DataSetIds { get; } =
    [
        .. typeof(BundledReleases).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(ManifestName, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..^ManifestName.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The checksum of each release, without parsing it.</summary>
    public static IReadOnlyList<string> Checksums => [.. DataSetIds.Select(Checksum)];

    /// <summary>Reads and parses all releases.</summary>
    public static IReadOnlyList<ReleaseContent> Read(ReferenceLists lists) => [.. DataSetIds.Select(id => Read(id, lists))];

    private static ReleaseContent Read(string id, ReferenceLists lists)
    {
        var manifest = JsonSerializer.Deserialize<ReleaseManifest>(Text(id + ManifestName), _json)!;
        var parser = new TidyParser(lists);
        using var csv = new StringReader(Text($"{id}/figures.csv"));
        var figures = CsvTableReader.Read(csv, TidyColumns.All).Select(parser.Parse).ToList();
        return new ReleaseContent(manifest, figures, Checksum(id));
    }

    // Over the text with one kind of line ending: a checkout that changes them has the same content.
    private static string Checksum(string id) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text(id + ManifestName) + Text($"{id}/figures.csv"))));

    private static string Text(string name)
    {
        using var stream = typeof(BundledReleases).Assembly.GetManifestResourceStream(Prefix + name)
            ?? throw new InvalidOperationException($"The assembly holds no {Prefix}{name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
