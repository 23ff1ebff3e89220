using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using OutcomesApi.Api.Options;
using OutcomesApi.Api.Representations;
using OutcomesApi.Api.Routing;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Catalogue;

/// <summary>Says in public vocabularies what the releases are: DCAT for portals of open data, schema.org for search engines.</summary>
public sealed class LinkedData(PublicAddress address, IOptions<ApiOptions> options)
{
    private const string Name = "Outcomes API";
    private const string OpenGovernmentLicence = "Open Government Licence v3.0";
    private const string OpenGovernmentLicenceUrl = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";
    private const string About =
        "What happened to the cases handled by the police forces of England and Wales: counts and rates by force and offence, every number with its definition, release and source.";

    // The vocabulary of DCAT-AP: https://op.europa.eu/en/web/eu-vocabularies/concept-scheme/-/resource?uri=http://publications.europa.eu/resource/authority/dataset-status
    private const string DatasetStatus = "http://publications.europa.eu/resource/authority/dataset-status/";

    // Those that hold every release, however many figures it has.
    private static readonly Representation[] _files = [Representation.Csv, Representation.Json, Representation.Parquet];

    private static readonly Dictionary<string, object> _context = new(StringComparer.Ordinal)
    {
        ["@vocab"] = "http://www.w3.org/ns/dcat#",
        ["dct"] = "http://purl.org/dc/terms/",
        ["foaf"] = "http://xmlns.com/foaf/0.1/",
        ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
        ["Agent"] = "foaf:Agent",
        ["PeriodOfTime"] = "dct:PeriodOfTime",
        ["name"] = "foaf:name",
        ["title"] = "dct:title",
        ["description"] = "dct:description",
        ["identifier"] = "dct:identifier",
        ["publisher"] = "dct:publisher",
        ["language"] = "dct:language",
        ["issued"] = "dct:issued",
        ["modified"] = Typed("dct:modified", "xsd:dateTime"),
        ["license"] = Typed("dct:license", "@id"),
        ["rights"] = "dct:rights",
        ["temporal"] = "dct:temporal",
        ["bibliographicCitation"] = "dct:bibliographicCitation",
        ["status"] = Typed("http://www.w3.org/ns/adms#status", "@id"),
        ["versionNotes"] = "http://www.w3.org/ns/adms#versionNotes",
        ["startDate"] = Typed("http://www.w3.org/ns/dcat#startDate", "xsd:date"),
        ["endDate"] = Typed("http://www.w3.org/ns/dcat#endDate", "xsd:date"),
        ["mediaType"] = Typed("http://www.w3.org/ns/dcat#mediaType", "@id"),
        ["downloadURL"] = Typed("http://www.w3.org/ns/dcat#downloadURL", "@id"),
        ["endpointURL"] = Typed("http://www.w3.org/ns/dcat#endpointURL", "@id"),
        ["endpointDescription"] = Typed("http://www.w3.org/ns/dcat#endpointDescription", "@id"),
    };

    /// <summary>The releases as a DCAT catalogue.</summary>
    public CatalogueResponse CatalogueOf(HttpRequest request, IReadOnlyList<Release> releases, DataVersion version)
    {
        ArgumentNullException.ThrowIfNull(releases);
        ArgumentNullException.ThrowIfNull(version);
        return new CatalogueResponse
        {
            Context = _context,
            Id = address.Of(request, "/v1/catalogue"),
            Title = Name,
            Description = About,
            Publisher = new AgentResponse { Name = options.Value.ContactName },
            Modified = KnowledgeTime.Text(version.ChangedAt),
            Language = "en-GB",
            Service = new DataServiceResponse
            {
                Title = Name,
                EndpointUrl = address.Of(request, "/v1"),
                EndpointDescription = address.Of(request, "/openapi/v1.json"),
            },
            Dataset = [.. releases.Select(release => DatasetOf(request, release))],
        };
    }

    /// <summary>A release as a Dataset of schema.org, as search engines for data sets read it.</summary>
    public JsonObject SchemaOrgOf(HttpRequest request, Release release)
    {
        ArgumentNullException.ThrowIfNull(release);
        var temporal = TemporalOf(release);
        var document = new JsonObject
        {
            ["@context"] = "https://schema.org/",
            ["@type"] = "Dataset",
            ["@id"] = AddressOf(request, release),
            ["url"] = AddressOf(request, release),
            ["identifier"] = release.Id,
            ["name"] = release.Title,
            ["description"] = DescriptionOf(release),
            ["creativeWorkStatus"] = release.Withdrawal is null ? "Published" : "Withdrawn",
            ["version"] = release.Version.ToString(CultureInfo.InvariantCulture),
            ["creator"] = new JsonObject { ["@type"] = "Organization", ["name"] = release.DataSet.Publisher },
            ["isAccessibleForFree"] = true,
            ["spatialCoverage"] = "England and Wales",
            ["includedInDataCatalog"] = new JsonObject
            {
                ["@type"] = "DataCatalog",
                ["name"] = Name,
                ["url"] = address.Of(request, "/v1/catalogue"),
            },
            ["citation"] = new JsonArray([.. CitationsOf(release).Select(citation => JsonValue.Create(citation))]),
            ["distribution"] = new JsonArray([
                .. _files.Select(file => new JsonObject
                {
                    ["@type"] = "DataDownload",
                    ["name"] = $"{release.Id}.{file.Name}",
                    ["encodingFormat"] = file.MediaType,
                    ["contentUrl"] = DownloadOf(request, release, file),
                }),
            ]),
        };
        if (release.PublishedOn is { } published)
            document["datePublished"] = published;
        if (LicenceOf(release) is { } licence)
            document["license"] = licence;
        if (temporal is not null)
            document["temporalCoverage"] = string.Create(CultureInfo.InvariantCulture, $"{temporal.StartDate:O}/{temporal.EndDate:O}");
        return document;
    }

    private CatalogueDatasetResponse DatasetOf(HttpRequest request, Release release) =>
        new()
        {
            Id = AddressOf(request, release),
            Identifier = release.Id,
            Title = release.Title,
            Description = DescriptionOf(release),
            Status = DatasetStatus + (release.Withdrawal is null ? "COMPLETED" : "WITHDRAWN"),
            VersionNotes = release.WithdrawalNotice ?? release.CorrectionReason,
            Version = release.Version.ToString(CultureInfo.InvariantCulture),
            Publisher = new AgentResponse { Name = release.DataSet.Publisher },
            Issued = release.PublishedOn,
            License = LicenceOf(release),
            Rights = RightsOf(release),
            Temporal = TemporalOf(release),
            BibliographicCitation = CitationsOf(release),
            Distribution =
            [
                .. _files.Select(file => new DistributionResponse
                {
                    Id = DownloadOf(request, release, file),
                    Title = $"{release.Id}.{file.Name}",
                    MediaType = $"https://www.iana.org/assignments/media-types/{file.MediaType}",
                    DownloadUrl = DownloadOf(request, release, file),
                    License = LicenceOf(release),
                }),
            ],
        };

    private string AddressOf(HttpRequest request, Release release) => address.Of(request, $"/v1/releases/{release.Id}");

    private string DownloadOf(HttpRequest request, Release release, Representation file) =>
        address.Of(request, $"/v1/releases/{release.Id}/download?format={file.Name}");

    private static string DescriptionOf(Release release) =>
        (release.WithdrawalNotice is { } notice ? $"WITHDRAWN. {notice} " : "")
        + string.Create(
            CultureInfo.InvariantCulture,
            $"{release.Title}: {release.FigureCount:N0} figures published by {release.DataSet.Publisher}, each with what it counts, its period, its source and the symbol in its place where there is none. Version {release.Version} of the data set {release.DataSet.Title}; it never changes."
        );

    private static IReadOnlyList<string> CitationsOf(Release release) =>
        [.. release.Sources.SelectMany(source => source.WithOrigins).DistinctBy(source => source.Id).Select(source => source.Citation)];

    private static string? LicenceOf(Release release) =>
        release.Sources.Count > 0 && release.Sources.All(source => source.Licence == OpenGovernmentLicence)
            ? OpenGovernmentLicenceUrl
            : null;

    private static string? RightsOf(Release release) =>
        release.Sources.Select(source => source.Licence).OfType<string>().Distinct().ToList() is { Count: > 0 } terms
            ? string.Join("; ", terms)
            : null;

    private static PeriodOfTimeResponse? TemporalOf(Release release) =>
        release.Periods.Min(period => period.Start) is { } start && release.Periods.Max(period => period.End) is { } end
            ? new PeriodOfTimeResponse { StartDate = start, EndDate = end }
            : null;

    private static Dictionary<string, string> Typed(string term, string type) =>
        new(StringComparer.Ordinal) { ["@id"] = term, ["@type"] = type };
}
