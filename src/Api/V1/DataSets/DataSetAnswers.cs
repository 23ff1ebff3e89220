using OutcomesApi.Api.Routing;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Api.V1.Releases;
using OutcomesApi.Domain.Availability;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Exporting.Files;

namespace OutcomesApi.Api.V1.DataSets;

/// <summary>Describes data sets as they were at a snapshot.</summary>
public sealed class DataSetAnswers(
    IHttpContextAccessor accessor,
    IReleaseQueries releases,
    IAvailabilityQueries availability,
    IEnumerable<IReleaseFile> files,
    PublicAddress address
)
{
    private const string Updates =
        "A later release takes the place of an earlier one for each period that both are about; periods that it leaves out stay as they were. Earlier releases can still be read, by release and by asOf. "
        + "Publishers' dates for what comes next are not known to this service: its feed and its webhooks tell when a release has come.";

    /// <summary>All of which a release had been published by then, in the order in which they came into the service.</summary>
    public async Task<IReadOnlyList<DataSetResponse>> ListAsync(Snapshot snapshot, CancellationToken cancellationToken)
    {
        var answers = new List<DataSetResponse>();
        foreach (
            var known in (await releases.IndexAsync(cancellationToken))
                .Public.Where(release => WasThere(release, snapshot))
                .GroupBy(release => release.DataSet)
        )
            answers.Add(await OfAsync(known.Key, [.. known.OrderByDescending(release => release.Version)], snapshot, cancellationToken));
        return answers;
    }

    // Withdrawn since or not: a data set does not vanish with its releases.
    private static bool WasThere(Release release, Snapshot snapshot) =>
        release.PublishedAt <= snapshot.AsOf && release.Sequence <= snapshot.Sequence;

    private async Task<DataSetResponse> OfAsync(
        DataSet dataSet,
        IReadOnlyList<Release> versions,
        Snapshot snapshot,
        CancellationToken cancellationToken
    )
    {
        var latest = versions.FirstOrDefault(release => ReleaseIndex.IsPublic(release, snapshot));
        (IReadOnlyList<Measure> measures, IReadOnlyList<RateDefinition> rates) = latest is null
            ? ([], [])
            : await availability.SubjectsOfAsync(latest, cancellationToken);
        var sources = versions
            .SelectMany(release => release.Sources)
            .SelectMany(source => source.WithOrigins)
            .DistinctBy(source => source.Id)
            .ToList();
        return new DataSetResponse
        {
            Id = dataSet.Id,
            Title = dataSet.Title,
            Publisher = dataSet.Publisher,
            Measures = [.. measures.Select(measure => measure.Id)],
            PublishedRates = [.. rates.Select(rate => rate.Id)],
            QualityLabels =
            [
                .. versions
                    .SelectMany(release => release.Sources)
                    .Select(source => source.QualityLabel)
                    .Distinct()
                    .Order()
                    .Select(Words.Of),
            ],
            Licences = [.. sources.Select(source => source.Licence).OfType<string>().Distinct(StringComparer.Ordinal)],
            Periods = [.. versions.SelectMany(release => release.Periods).Distinct().Order().Select(period => period.Id).Distinct()],
            LatestRelease = latest is null ? null : DataSetReleaseResponse.Of(latest, Address),
            Releases = [.. versions.Select(release => DataSetReleaseResponse.Of(release, Address))],
            Updates = Updates,
            Files = latest is null
                ? []
                :
                [
                    .. Formats.Select(format => new DataSetFileResponse
                    {
                        Format = format,
                        Url = Address($"/v1/releases/{latest.Id}/download?format={format}"),
                    }),
                ],
            Links = new DataSetLinks
            {
                Self = Address($"/v1/datasets/{dataSet.Id}"),
                Availability = latest is null ? null : Address($"/v1/availability?release={latest.Id}"),
                Feed = Address($"/v1/feed?dataSet={dataSet.Id}"),
                Catalogue = Address("/v1/catalogue"),
            },
        };
    }

    private IEnumerable<string> Formats =>
        new[] { DownloadRequest.Csv, DownloadRequest.Csvw, DownloadRequest.Json }.Concat(files.Select(file => file.Format));

    private string Address(string path) => address.Of(accessor.HttpContext!.Request, path);
}
