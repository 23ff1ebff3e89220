using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OutcomesApi.Infrastructure.Importing.Reports;
using OutcomesApi.Infrastructure.Importing.Sync.Choice;
using OutcomesApi.Infrastructure.Importing.Sync.Download;
using OutcomesApi.TableFiles;

namespace OutcomesApi.Infrastructure.Importing.Sync;

/// <summary>
/// Brings the store up to the Home Office's page of open data: decides which of its files are wanted, fetches those that are new, and hands
/// each to the importer. Run again, it does what is left to do, and nothing where nothing is.
/// </summary>
public sealed partial class HomeOfficeSync
{
    private readonly PublisherClient _client;
    private readonly FileDownload _downloads;
    private readonly IServiceScopeFactory _scopes;
    private readonly SyncOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<HomeOfficeSync> _logger;

    internal HomeOfficeSync(
        PublisherClient client,
        FileDownload downloads,
        IServiceScopeFactory scopes,
        IOptions<SyncOptions> options,
        TimeProvider time,
        ILogger<HomeOfficeSync> logger
    )
    {
        _client = client;
        _downloads = downloads;
        _scopes = scopes;
        _options = options.Value;
        _time = time;
        _logger = logger;
    }

    /// <summary>Runs once.</summary>
    /// <param name="includesPartnerships">Whether recorded crime by community safety partnership is wanted too.</param>
    /// <param name="isDryRun">Whether to say only what would be done: the page is read, and nothing fetched or written.</param>
    /// <param name="cancellationToken">Ends the run; the next goes on where it was.</param>
    /// <returns>What became of every file. A file that failed is in it, and does not stop the others.</returns>
    /// <exception cref="SyncFailedException">The page cannot be had or is not what it was, or another run is under way.</exception>
    public async Task<SyncReport> RunAsync(bool includesPartnerships, bool isDryRun, CancellationToken cancellationToken)
    {
        var page = await ReadPageAsync(cancellationToken);
        var plan = SyncPlan.Of(page, includesPartnerships);
        var taken = plan.Taken.Count();
        if (taken > _options.MaxFiles)
            throw new SyncFailedException(
                "too-many-files",
                string.Create(CultureInfo.InvariantCulture, $"{taken} files of the page are wanted; the limit is {_options.MaxFiles}.")
            );

        using var held = isDryRun ? null : Hold(_options.DownloadFolder);
        var state = SyncState.Load(_options.DownloadFolder);
        var files = new List<SyncReportFile>();
        foreach (var choice in plan.Choices)
            files.Add(await FollowAsync(choice, page, state, isDryRun, cancellationToken));
        return new SyncReport(page.Title, page.UpdatedAt, isDryRun, files);
    }

    private async Task<LandingPage> ReadPageAsync(CancellationToken cancellationToken)
    {
        var address = new Uri(_options.BaseAddress, "/api/content/" + _options.LandingPath.TrimStart('/'));
        return LandingPageReader.Read(await _client.ReadDocumentAsync(address, cancellationToken), address);
    }

    private static FileStream Hold(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "sync.lock");
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception)
        {
            throw new SyncFailedException("under-way", $"Another run is under way in {folder}.", exception);
        }
    }

    private async Task<SyncReportFile> FollowAsync(
        AttachmentChoice choice,
        LandingPage page,
        SyncState state,
        bool isDryRun,
        CancellationToken cancellationToken
    )
    {
        if (!choice.IsTaken)
            return Reported(choice, page, SyncOutcome.PassedOver, choice.Reason, choice.Code);
        try
        {
            return isDryRun ? Planned(choice, page, state) : await TakeAsync(choice, page, state, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return Reported(choice, page, SyncOutcome.Failed, exception.Message, CodeOf(exception, choice.Attachment.FileName));
        }
    }

    private static SyncReportFile Planned(AttachmentChoice choice, LandingPage page, SyncState state) =>
        state.Find(choice.Attachment.Url) is { ImportedAt: not null } known && HasLengthOf(known, choice.Attachment)
            ? Reported(choice, page, SyncOutcome.Unchanged, "Imported by an earlier run.")
            : Reported(choice, page, SyncOutcome.Planned, choice.Reason);

    private async Task<SyncReportFile> TakeAsync(
        AttachmentChoice choice,
        LandingPage page,
        SyncState state,
        CancellationToken cancellationToken
    )
    {
        var attachment = choice.Attachment;
        var path = PathOf(attachment);
        var known = await HadAsync(state.Find(attachment.Url), path, cancellationToken);
        var downloaded = IsUnchangedByLength(known, attachment) ? null : await DownloadAsync(attachment, path, known, cancellationToken);
        var file = downloaded is null ? known! : After(downloaded, known, attachment);
        if (downloaded is not null)
            state.Save(file);
        if (file.ImportedAt is not null)
            return Reported(choice, page, SyncOutcome.Unchanged, "Imported by an earlier run.") with
            {
                IsDownloaded = downloaded is not null,
                ReleaseIds = file.ReleaseIds,
            };

        var report = await ImportAsync(path, choice.PublishedOn(page), cancellationToken);
        if (report.Status is ImportStatus.Imported or ImportStatus.AlreadyImported)
            state.Save(file with { ImportedAt = _time.GetUtcNow(), ReleaseIds = report.ReleaseIds });
        return Reported(choice, page, report) with { IsDownloaded = downloaded is not null, BytesResumed = downloaded?.BytesResumed ?? 0 };
    }

    // What was imported need not be kept; what was only fetched is worth nothing unless it is still there, whole.
    private static async Task<SyncedFile?> HadAsync(SyncedFile? known, string path, CancellationToken cancellationToken) =>
        known is { ImportedAt: not null }
        || (known is not null && File.Exists(path) && await PartialFile.ChecksumAsync(path, cancellationToken) == known.Sha256)
            ? known
            : null;

    private static bool IsUnchangedByLength(SyncedFile? known, PublishedAttachment attachment) =>
        known is { Validator.IsEmpty: true } && HasLengthOf(known, attachment);

    private static bool HasLengthOf(SyncedFile known, PublishedAttachment attachment) =>
        (attachment.FileSize ?? known.Bytes) == known.Bytes;

    private async Task<DownloadedFile?> DownloadAsync(
        PublishedAttachment attachment,
        string path,
        SyncedFile? known,
        CancellationToken cancellationToken
    )
    {
        LogAsking(attachment.FileName);
        var validator = known is { Validator.IsEmpty: false } ? known.Validator : null;
        return await _downloads.FetchAsync(new DownloadOrder(attachment.Url, path, attachment.FileSize, validator), cancellationToken);
    }

    private SyncedFile After(DownloadedFile downloaded, SyncedFile? known, PublishedAttachment attachment)
    {
        var isSame = known?.Sha256 == downloaded.Sha256;
        return new SyncedFile
        {
            Url = attachment.Url.AbsoluteUri,
            FileName = attachment.FileName,
            Bytes = downloaded.Bytes,
            Sha256 = downloaded.Sha256,
            Validator = downloaded.Validator,
            FetchedAt = _time.GetUtcNow(),
            ImportedAt = isSame ? known!.ImportedAt : null,
            ReleaseIds = isSame ? known!.ReleaseIds : [],
        };
    }

    // Each file has a scope of its own: what a failed import leaves in the context must not go with the next.
    private async Task<ImportReport> ImportAsync(string path, string? publishedOn, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(path);
        LogImporting(name);
        try
        {
            await using var scope = _scopes.CreateAsyncScope();
            var importer = scope.ServiceProvider.GetRequiredService<IFileImporter>();
            return await importer.ImportAsync(path, new ImportOptions { PublishedOn = publishedOn }, progress: null, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return new ImportReport
            {
                FileName = name,
                Status = ImportStatus.Refused,
                RefusalCode = CodeOf(exception, name),
                RefusalMessage = exception.Message,
            };
        }
    }

    // A folder for each address: two files of one name do not meet, and the name reaches the importer as it was published.
    private string PathOf(PublishedAttachment attachment)
    {
        var folder = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(attachment.Url.AbsoluteUri)))[..12];
        var name = string.Concat(
            Path.GetFileName(attachment.FileName).Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_' or ' ')
        );
        return Path.Combine(_options.DownloadFolder, folder, name.TrimStart('.'));
    }

    private static SyncReportFile Reported(AttachmentChoice choice, LandingPage page, ImportReport report) =>
        report.Status switch
        {
            ImportStatus.Imported => Reported(choice, page, SyncOutcome.Imported, choice.Reason) with { ReleaseIds = report.ReleaseIds },
            ImportStatus.AlreadyImported => Reported(choice, page, SyncOutcome.AlreadyImported, choice.Reason) with
            {
                ReleaseIds = report.ReleaseIds,
            },
            _ => Reported(
                choice,
                page,
                SyncOutcome.Failed,
                report.RefusalMessage ?? "The importer refused it.",
                report.RefusalCode ?? "refused"
            ),
        };

    private static SyncReportFile Reported(
        AttachmentChoice choice,
        LandingPage page,
        SyncOutcome outcome,
        string reason,
        string? code = null
    ) =>
        new(choice.Attachment.FileName, outcome, reason)
        {
            Url = choice.Attachment.Url,
            Title = choice.Attachment.Title,
            Code = code,
            PublishedOn = choice.PublishedOn(page),
        };

    // What nobody foresaw is logged with its stack; the rest says enough in the report.
    private string CodeOf(Exception exception, string fileName)
    {
        switch (exception)
        {
            case SyncFailedException failed:
                return failed.Code;
            case ImportRefusedException refused:
                return refused.Code;
            case UnreadableFileException unreadable:
                return unreadable.Code;
            default:
                LogFailed(fileName, exception);
                return "failed";
        }
    }

    [LoggerMessage(LogLevel.Information, "Asking for {FileName}")]
    private partial void LogAsking(string fileName);

    [LoggerMessage(LogLevel.Information, "Importing {FileName}")]
    private partial void LogImporting(string fileName);

    [LoggerMessage(LogLevel.Warning, "{FileName} failed")]
    private partial void LogFailed(string fileName, Exception exception);
}
