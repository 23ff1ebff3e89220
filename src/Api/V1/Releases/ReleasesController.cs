using Microsoft.AspNetCore.Mvc;
using OutcomesApi.Api.Caching;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.RateLimits;
using OutcomesApi.Api.Representations;
using OutcomesApi.Api.Representations.Csv;
using OutcomesApi.Api.Routing;
using OutcomesApi.Api.V1.Catalogue;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Api.V1.Lists;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Releases;

/// <summary>The versions of data sets that figures are from. A release never changes; a later one supersedes it.</summary>
[Route(Root + "releases")]
public sealed class ReleasesController(IReleaseQueries releases) : V1Controller
{
    private static readonly CsvTable<ReleaseResponse> _columns = new CsvTable<ReleaseResponse>()
        .Text("id", release => release.Id)
        .Text("data_set", release => release.DataSet)
        .Number<int>("version", release => release.Version)
        .Text("title", release => release.Title)
        .Text("publisher", release => release.Publisher)
        .Text("status", release => release.Status)
        .Text("superseded_by", release => string.Join(' ', release.SupersededBy))
        .Text("withdrawn_at", release => release.Withdrawal?.At)
        .Text("withdrawal_reason", release => release.Withdrawal?.Reason)
        .Text("published_at", release => release.PublishedAt)
        .Text("published_on", release => release.PublishedOn)
        .Number<int>("figure_count", release => release.FigureCount)
        .Text("checksum", release => release.Checksum)
        .Text("periods", release => string.Join(' ', release.Periods));

    /// <summary>The releases, in the order in which they came into the service.</summary>
    [HttpRead]
    [OffersCsv]
    [ProducesResponseType<ListResponse<ReleaseResponse>>(200)]
    public async Task<ActionResult> List(
        [FromQuery] ListRequest request,
        [FromServices] ListAnswers answers,
        CancellationToken cancellationToken
    ) => answers.Page(request, [.. (await releases.IndexAsync(cancellationToken)).Public.Select(ReleaseResponse.Of)], "releases", _columns);

    /// <summary>One release.</summary>
    /// <remarks>As <c>application/ld+json</c> it is a Dataset of schema.org, for search engines.</remarks>
    /// <param name="id" example="essex-2018-v1">The identifier, such as <c>essex-2018-v1</c>.</param>
    /// <param name="linkedData">Says in public vocabularies what it is.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    [HttpRead("{id}")]
    [OffersJsonLd]
    [ProducesResponseType<ReleaseResponse>(200)]
    public async Task<ActionResult> Get(string id, [FromServices] LinkedData linkedData, CancellationToken cancellationToken)
    {
        var known = await KnownAsync(cancellationToken);
        if (known.Find(release => release.Id == id) is not { } found)
            return Unknown(id, known);
        return HttpContext.Features.GetRequiredFeature<RepresentationFeature>().Chosen == Representation.JsonLd
            ? new JsonResult(linkedData.SchemaOrgOf(Request, found)) { ContentType = Representation.JsonLd.MediaType }
            : Ok(ReleaseResponse.Of(found));
    }

    /// <summary>The most changes that an answer lists.</summary>
    internal const int MostChanges = 1000;

    /// <summary>The columns of changes as a CSV table.</summary>
    internal static CsvTable<ReleaseChangeResponse> ChangeColumns { get; } =
        new CsvTable<ReleaseChangeResponse>()
            .Text("kind", change => change.Kind)
            .Text("at", change => change.At)
            .Text("area", change => change.Area)
            .Text("offence", change => change.Offence)
            .Text("measure", change => change.Measure)
            .Text("rate", change => change.Rate)
            .Text("period", change => change.Period)
            .Text("breakdown", change => change.Breakdown)
            .Number<decimal>("old", change => change.Old)
            .Text("old_qualifier", change => change.OldQualifier)
            .Text("old_symbol", change => change.OldSymbol)
            .Number<decimal>("new", change => change.New)
            .Text("new_qualifier", change => change.NewQualifier)
            .Text("new_symbol", change => change.NewSymbol)
            .Number<decimal>("difference", change => change.Difference)
            .Text("release", change => change.Release)
            .Text("against", change => change.Against)
            .Text("reason", change => change.Reason);

    /// <summary>What a release gives otherwise than an earlier one of its data set, value by value: old, new and difference, deletions
    /// included.</summary>
    /// <param name="id" example="essex-2018-v1">The identifier of the later release.</param>
    /// <param name="request">The earlier one.</param>
    /// <param name="comparison">Compares releases.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    [HttpRead("{id}/changes")]
    [Expensive(IsFile = true)]
    [OffersCsv]
    [ProducesResponseType<ReleaseChangesResponse>(200)]
    public async Task<ActionResult> Changes(
        string id,
        [FromQuery] ChangesRequest request,
        [FromServices] ReleaseComparison comparison,
        CancellationToken cancellationToken
    )
    {
        var known = (await releases.IndexAsync(cancellationToken)).Public.ToList();
        if (known.Find(release => release.Id == id) is not { } later)
            return ProblemResult.Unknown(
                ProblemTypes.UnknownRelease,
                id,
                [.. known.Select(release => new Candidate(release.Id, [release.DataSet.Id, release.Title]))]
            );
        var earlier = request.Against is { } against ? [known.Find(release => release.Id == against)!] : Before(later, known).ToList();
        var version = HttpContext.Features.GetRequiredFeature<DataVersionFeature>().Version;
        var changes = earlier
            .ToAsyncEnumerable()
            .SelectMany(one => comparison.ChangesAsync(one, later, new Snapshot(version.ChangedAt, version.Sequence), cancellationToken));
        if (HttpContext.Features.GetRequiredFeature<RepresentationFeature>().Chosen == Representation.Csv)
            return new CsvResult<ReleaseChangeResponse>($"{later.Id}-changes.csv", ChangeColumns, changes);
        var first = await changes.Take(MostChanges + 1).ToListAsync(cancellationToken);
        return Ok(
            new ReleaseChangesResponse
            {
                Release = later.Id,
                Against = earlier.Count > 0 ? earlier[0].Id : null,
                Reason = later.CorrectionReason,
                Changes = [.. first.Take(MostChanges)],
                More = first.Count > MostChanges,
            }
        );
    }

    /// <summary>The latest earlier version of a release's data set that is about any of its periods; none for the first.</summary>
    internal static IEnumerable<Release> Before(Release later, IReadOnlyList<Release> known) =>
        known
            .Where(release =>
                release.DataSet == later.DataSet && release.Version < later.Version && release.Periods.Intersect(later.Periods).Any()
            )
            .OrderByDescending(release => release.Version)
            .Take(1);

    /// <summary>All figures of a release: its counts, then its published percentages.</summary>
    /// <remarks>
    /// Zeros of dense tables and sums of published figures are among them, the latter marked by <c>derivation</c>. CSV without
    /// <c>pageSize</c> is the whole. To import a release elsewhere, take <c>/releases/{id}/download</c>.
    /// </remarks>
    /// <param name="id" example="essex-2018-v1">The identifier, such as <c>essex-2018-v1</c>.</param>
    /// <param name="request">The page.</param>
    /// <param name="answers">Answers such questions.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    [HttpRead("{id}/observations")]
    [OffersCsv]
    [ProducesResponseType<ReleaseFiguresResponse>(200)]
    public async Task<ActionResult> Observations(
        string id,
        [FromQuery] ListRequest request,
        [FromServices] ReleaseFigureAnswers answers,
        CancellationToken cancellationToken
    )
    {
        var known = await KnownAsync(cancellationToken);
        return known.Find(release => release.Id == id) is { } found
            ? await answers.PageAsync(request, found, cancellationToken)
            : Unknown(id, known);
    }

    /// <summary>A release as a file.</summary>
    /// <remarks>
    /// The format is that of the parameter, whatever the header Accept. <c>csv</c> is the figures, one a row; <c>csvw</c> their metadata as
    /// "CSV on the Web", to be kept beside as <c>NAME.csv-metadata.json</c>; <c>json</c> both in one document. From these it can be
    /// imported again. <c>xlsx</c> is a workbook of notes and data, for at most 1,048,575 figures; <c>parquet</c> a table for programs;
    /// <c>json-stat</c> a JSON-stat 2.0 cube of at most 1,000,000 cells. Figures are written while they are read;
    /// what was downloaded once is sent as a file after that, and then in ranges too, so that a download that broke off can go on.
    /// </remarks>
    /// <param name="id" example="essex-2018-v1">The identifier, such as <c>essex-2018-v1</c>.</param>
    /// <param name="request">The format.</param>
    /// <param name="downloads">Writes releases.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    [HttpRead("{id}/download")]
    [Expensive(IsFile = true)]
    [Streamed]
    [KeptAsFile]
    [OffersReleaseFiles]
    [ProducesResponseType<object>(200)]
    public async Task<ActionResult> Download(
        string id,
        [FromQuery] DownloadRequest request,
        [FromServices] ReleaseDownloads downloads,
        CancellationToken cancellationToken
    )
    {
        var known = await KnownAsync(cancellationToken);
        return known.Find(release => release.Id == id) is { } found
            ? await downloads.OfAsync(request, found, cancellationToken)
            : Unknown(id, known);
    }

    private async Task<List<Release>> KnownAsync(CancellationToken cancellationToken) =>
        [.. (await releases.IndexAsync(cancellationToken)).Public];

    private static ProblemResult Unknown(string id, List<Release> known) =>
        ProblemResult.Unknown(
            ProblemTypes.UnknownRelease,
            id,
            [.. known.Select(release => new Candidate(release.Id, [release.DataSet.Id, release.Title]))]
        );
}
