using System.Security.Cryptography;
using System.Text;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Importing.Formats;
using OutcomesApi.Infrastructure.Importing.Plausibility;
using OutcomesApi.Infrastructure.Importing.Reading;
using OutcomesApi.Infrastructure.Importing.Reports;
using OutcomesApi.Infrastructure.Importing.Sums;
using OutcomesApi.Infrastructure.Importing.Tidy;
using OutcomesApi.Infrastructure.Persistence;
using OutcomesApi.Infrastructure.Persistence.Queries;
using OutcomesApi.Infrastructure.Reference;
using OutcomesApi.TableFiles;

namespace OutcomesApi.Infrastructure.Importing;

/// <summary>
/// Reader, parser and store in a row: recognises a file by its content, reads and checks all of it, and writes its releases in one
/// transaction.
/// </summary>
internal sealed class FileImporter(
    OutcomesDbContext store,
    StoreIndexCache cache,
    IInitialisationLock writing,
    ReleaseImporter importer,
    IEnumerable<ISheetFormat> formats,
    TimeProvider time
)
{
    private readonly IReadOnlyList<ISheetFormat> _formats = [.. formats];

    /// <summary>Imports a file; see <see cref="IFileImporter"/>.</summary>
    public async Task<ImportReport> ImportAsync(
        PrefetchedFile file,
        ImportOptions options,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(options);
        var path = file.Path;
        var registry = new ReferenceRegistry((await cache.CurrentAsync(store, cancellationToken)).Lists);
        var name = Path.GetFileName(path);
        try
        {
            using var reading = Open(
                file,
                new ParsingContext(registry, name, options) { OpenBeside = beside => OpenBeside(path, beside) },
                progress
            );
            return await ImportAsync(name, reading, registry, options, cancellationToken);
        }
        catch (UnreadableFileException exception)
        {
            return Refused(name, exception.Code, exception.Message);
        }
        catch (ImportRefusedException exception)
        {
            return Refused(name, exception.Code, exception.Message);
        }
    }

    private IFileReading Open(PrefetchedFile file, ParsingContext context, IProgress<ImportProgress>? progress) =>
        file.IsDocument
            ? new TidyDocumentReading(file.Path, context, progress)
            : new FileReading(file.Take(), _formats, context, new FileInfo(file.Path).Length, progress);

    private static FileStream? OpenBeside(string path, string name)
    {
        var beside = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, name);
        return File.Exists(beside) ? File.OpenRead(beside) : null;
    }

    private async Task<ImportReport> ImportAsync(
        string name,
        IFileReading reading,
        ReferenceRegistry registry,
        ImportOptions options,
        CancellationToken cancellationToken
    )
    {
        reading.ReadAll(cancellationToken);
        var report = ReportOf(name, reading, options);
        if (RefusalOf(reading, options) is var (code, message))
            return report with { Status = ImportStatus.Refused, RefusalCode = code, RefusalMessage = message };

        using var held = await writing.AcquireAsync(cancellationToken);
        var index = await cache.CurrentAsync(store, cancellationToken);
        var releases = ReleasesOf(reading, options, index);
        if (OtherPeriodOf(releases, index) is var (otherPeriod, both) && !options.AcceptsSameContent)
            return report with { Status = ImportStatus.Refused, RefusalCode = otherPeriod, RefusalMessage = both };
        releases = [.. releases.Select(release => WithOwnChecksum(release, index))];
        var known = KnownOf(releases, index);
        if (known.Count == releases.Count)
            return report with { Status = ImportStatus.AlreadyImported, ReleaseIds = known };
        if (ConflictOf(reading, index) is var (conflict, difference))
            return report with { Status = ImportStatus.Refused, RefusalCode = conflict, RefusalMessage = difference };
        if (options.ChecksPlausibility)
            report = report with { Warnings = await WarningsAsync(reading, index, cancellationToken) };
        if (options.IsDryRun)
            return report with { Status = ImportStatus.DryRun };
        var written = await importer.ImportAsync(releases, registry, time.GetUtcNow(), cancellationToken);
        return report with
        {
            Status = ImportStatus.Imported,
            ReleaseIds = [.. written.Select(release => $"{release.Manifest.DataSet.Id}-v{release.Manifest.Version}")],
        };
    }

    private (string Code, string Message)? RefusalOf(IFileReading reading, ImportOptions options)
    {
        if (reading.Drafts.Count == 0)
            return UnknownTable.Refusal(reading.Heads, _formats);
        if (reading.Issues is { ErrorCount: > 0 and var count, FirstError: { } first } && !options.LeavesOutRejectedRows)
        {
            return (
                "rejected-rows",
                $"{count} rows cannot be read, the first row {first.Row}: {first.Message} Correct them at the source, or import without them (--leave-out-rejected)."
            );
        }

        if (reading.Drafts.FirstOrDefault(draft => !options.Granted.Covers(draft.DataSet.Id)) is { } foreign)
            return (
                "other-publishers-data-set",
                $"The file is of the data set '{foreign.DataSet.Id}', which this key may not publish. It may publish: {options.Granted}."
            );
        return reading.Drafts.All(draft => draft.Figures.FigureCount == 0)
            ? ("no-figures", "The table has the right headings and not one figure to store.")
            : null;
    }

    private List<ReleaseContent> ReleasesOf(IFileReading reading, ImportOptions options, StoreIndex index)
    {
        var releases = new List<ReleaseContent>();
        var hasRejectedRows = reading.Issues.ErrorCount > 0;
        foreach (var draft in reading.Drafts.Where(draft => draft.Figures.FigureCount > 0))
        {
            var last = index
                .Releases.Where(release => release.DataSet.Id == draft.DataSet.Id)
                .Select(release => release.Version)
                .DefaultIfEmpty(0)
                .Max();
            var manifest = FileManifest.Of(draft, last + 1, options, hasRejectedRows, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
            releases.Add(
                new ReleaseContent(manifest, draft.Figures, draft.DataSet.Stated?.Checksum ?? draft.Hash.Finish())
                {
                    HasRejectedRows = hasRejectedRows,
                }
            );
        }

        return releases;
    }

    private async Task<IReadOnlyList<PlausibilityWarning>> WarningsAsync(
        IFileReading reading,
        StoreIndex index,
        CancellationToken cancellationToken
    )
    {
        var snapshot = new Snapshot(index.Version.ChangedAt, index.Version.Sequence);
        var warnings = new List<PlausibilityWarning>();
        foreach (var draft in reading.Drafts.Where(draft => draft.Figures.FigureCount > 0))
            warnings.AddRange(
                await new PlausibilityCheck(store).OfAsync(draft.DataSet.Id, draft.Figures, index, snapshot, cancellationToken)
            );
        if (reading.Issues.Counts.FirstOrDefault(tally => tally.Code == IssueCodes.TotalDoesNotAddUp) is { } broken)
            warnings.Add(
                new PlausibilityWarning(
                    IssueCodes.TotalDoesNotAddUp,
                    (int)broken.Count,
                    "Totals that the file gives are not the sums of its parts.",
                    []
                )
            );
        return warnings;
    }

    private static (string Code, string Message)? ConflictOf(IFileReading reading, StoreIndex index) =>
        reading
            .Drafts.Select(draft => draft.DataSet.Stated)
            .OfType<StatedRelease>()
            .Select(stated => ReleaseConflict.Of(stated.Manifest, index))
            .FirstOrDefault(conflict => conflict is not null);

    // A file whose period stands in its name or was given, and whose content is that of another period.
    private static (string Code, string Message)? OtherPeriodOf(List<ReleaseContent> releases, StoreIndex index)
    {
        foreach (var release in releases.Where(release => !IsKnown(WithOwnChecksum(release, index), index)))
        {
            if (OfOtherPeriod(release, index).FirstOrDefault(one => one.Withdrawal is null) is { } other)
                return (
                    "same-content-other-period",
                    $"The file is of {PeriodsOf(release)}, and the store has the same content as {other.Id}, of {string.Join(", ", other.Periods.Select(period => period.Id))}. "
                        + $"One of the two periods is wrong: withdraw {other.Id} where that one is, or say that both are right with --accept-same-content."
                );
        }

        return null;
    }

    private static IEnumerable<Release> OfOtherPeriod(ReleaseContent release, StoreIndex index)
    {
        var periods = release.Figures.Periods.Entries.ToHashSet();
        return index.Releases.Where(other => other.Checksum == release.Checksum && !periods.IsSubsetOf(other.Periods));
    }

    // What has the content of another period has a checksum of its own, so that it is known again.
    private static ReleaseContent WithOwnChecksum(ReleaseContent release, StoreIndex index) =>
        !OfOtherPeriod(release, index).Any()
            ? release
            : release with
            {
                Checksum = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{release.Checksum} {PeriodsOf(release)}"))),
            };

    private static string PeriodsOf(ReleaseContent release) =>
        string.Join(", ", release.Figures.Periods.Entries.Order().Select(period => period.Id));

    private static bool IsKnown(ReleaseContent release, StoreIndex index) =>
        index.Releases.Any(known => known.Checksum == release.Checksum);

    private static List<string> KnownOf(List<ReleaseContent> releases, StoreIndex index)
    {
        var checksums = releases.Select(release => release.Checksum).ToHashSet(StringComparer.Ordinal);
        return [.. index.Releases.Where(release => checksums.Contains(release.Checksum)).Select(release => release.Id)];
    }

    private static ImportReport ReportOf(string name, IFileReading reading, ImportOptions options)
    {
        var tables = reading
            .Drafts.Where(draft => draft.Figures.IsDense && draft.DataSet.Stated?.Manifest.Sums != ReleaseSums.Included)
            .ToList();
        return new ImportReport
        {
            AbsentRows = tables.Count == 0 ? null : tables[0].DataSet.Stated?.Manifest.AbsentRows ?? options.AbsentRows,
            AbsentFigures = tables.Sum(draft => new ExpectedMeasures(draft.Figures).CountAbsent()),
            FileName = name,
            Status = ImportStatus.Refused,
            Sheets = reading.Sheets,
            DataSetIds = [.. reading.Drafts.Select(draft => draft.DataSet.Id).Distinct()],
            Figures = reading.Drafts.Sum(draft => (long)draft.Figures.FigureCount),
            Periods = [.. reading.Drafts.SelectMany(draft => draft.Figures.Periods.Entries).Distinct().Order().Select(period => period.Id)],
            IssueCounts = reading.Issues.Counts,
            Issues = reading.Issues.Issues,
        };
    }

    private static ImportReport Refused(string name, string code, string message) =>
        new()
        {
            FileName = name,
            Status = ImportStatus.Refused,
            RefusalCode = code,
            RefusalMessage = message,
        };
}
