using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Exporting;
using OutcomesApi.Infrastructure.Importing;
using OutcomesApi.Infrastructure.Importing.Reports;
using OutcomesApi.Infrastructure.Persistence;

namespace OutcomesApi.Api.IntegrationTests.Exporting;

/// <summary>A store of its own to import into and to export from; with the bundled releases, or with nothing but its schema.</summary>
public sealed class BareStore : IAsyncDisposable
{
    private readonly WebApplication _app;

    private BareStore(string file) => (File, _app) = (file, Application.OnSqlite(file));

    public string File { get; }

    public IServiceProvider Services => _app.Services;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static async Task<BareStore> CreateAsync(string file, bool withBundledReleases = false)
    {
        var store = new BareStore(file);
        await using var scope = store._app.Services.CreateAsyncScope();
        if (withBundledReleases)
            await scope.ServiceProvider.GetRequiredService<StoreInitialiser>().InitialiseAsync(Cancelled);
        else
            await scope.ServiceProvider.GetRequiredService<OutcomesDbContext>().Database.MigrateAsync(Cancelled);
        return store;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    public async Task<ImportReport> ImportAsync(string path, ImportOptions? options = null)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<IFileImporter>()
            .ImportAsync(path, options ?? new ImportOptions(), null, Cancelled);
    }

    public async Task<ReleaseIndex> IndexAsync()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IReleaseQueries>().IndexAsync(Cancelled);
    }

    /// <summary>Writes a release to a file; as CSV with its metadata beside.</summary>
    public async Task ExportAsync(string releaseId, string path)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var export = scope.ServiceProvider.GetRequiredService<IReleaseExport>();
        var release = (await scope.ServiceProvider.GetRequiredService<IReleaseQueries>().IndexAsync(Cancelled))[releaseId];
        await using var file = System.IO.File.Create(path);
        if (path.EndsWith(".json", StringComparison.Ordinal))
        {
            await export.WriteJsonAsync(release, file, Cancelled);
            return;
        }

        var checksum = await export.WriteCsvAsync(release, file, Cancelled);
        await using var metadata = System.IO.File.Create(path + "-metadata.json");
        await export.WriteMetadataAsync(release, Path.GetFileName(path), checksum, metadata, Cancelled);
    }

    /// <summary>All figures of a release, each as a line of all that is known of it.</summary>
    public async IAsyncEnumerable<string> FiguresAsync(string releaseId)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var release = (await scope.ServiceProvider.GetRequiredService<IReleaseQueries>().IndexAsync(Cancelled))[releaseId];
        await foreach (
            var group in scope.ServiceProvider.GetRequiredService<IReleaseFigureQueries>().OfReleaseAsync(release, null, Cancelled)
        )
        {
            foreach (var figure in group.Figures)
                yield return Line(figure);
        }
    }

    /// <summary>What a release says of itself, with its sources and gaps.</summary>
    public async Task<string> MembersAsync(string releaseId)
    {
        var release = (await IndexAsync())[releaseId];
        string[] lines =
        [
            $"{release.Id} {release.DataSet} {release.Title} {release.Status} {release.PublishedAt:O} {release.PublishedOn} {release.ExtractedOn} {release.RetrievedOn:O} {release.Checksum} {release.CorrectionReason}",
            $"{string.Join(' ', release.CompleteOver)}; {string.Join(' ', release.Periods)}; {release.FigureCount}",
            .. release.Gaps.Select(gap => $"gap {gap.Area} {gap.Period} {gap.Symbol} {gap.FigureCount}"),
            $"own {string.Join(' ', release.Sources.Select(source => source.Id))}",
            .. release
                .Sources.SelectMany(source => source.WithOrigins)
                .DistinctBy(source => source.Id)
                .OrderBy(source => source.Id, StringComparer.Ordinal)
                .Select(Line),
        ];
        return string.Join('\n', lines);
    }

    private static string Line(Source source) =>
        $"{source.Id}|{source.Publisher}|{source.Title}|{source.QualityLabel}|{source.Url}|{source.Table}|{source.PublishedOn}|{source.Licence}|{source.Note}|{string.Join(',', source.DerivedFrom.Select(from => $"{from.From.Id}:{from.Basis}"))}";

    private static string Line(Figure figure) =>
        $"{figure.Area}|{figure.Offence}|{figure.Period}|{figure.Period.Label}|{figure.PeriodStatus}|{figure.Breakdown}|{figure.Source.Id}|{figure.Derivation}|{figure.Note?.Code}|{figure.Note?.Text}|"
        + figure switch
        {
            Observation { Count: { } count } observation =>
                $"{observation.Measure}|{count.Value}|{count.Qualifier}|{count.Step}|{observation.Symbol?.Code}",
            Observation missing => $"{missing.Measure}|-|{missing.Symbol!.Code}",
            PublishedRate rate => $"{rate.Rate.Id}|{rate.Percent.Percent}|{rate.Percent.Qualifier}|{rate.Percent.Step}",
            _ => "",
        };
}
