using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OutcomesApi.Domain.Publishing;
using OutcomesApi.Infrastructure.Persistence;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Publishing;

/// <summary>Keeps submissions in the store: their files in parts of a megabyte, so that every replica can read them and memory stays
/// flat.</summary>
internal sealed class SubmissionStore(OutcomesDbContext store) : ISubmissionStore
{
    private const int ChunkLength = 1 << 20;

    /// <inheritdoc/>
    public async Task AddAsync(Submission submission, Stream content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        await store
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(
                async token =>
                {
                    content.Position = 0;
                    store.ChangeTracker.Clear();
                    await using var transaction = await store.Database.BeginTransactionAsync(token);
                    store.Submissions.Add(RowOf(submission));
                    await store.SaveChangesAsync(token);
                    var buffer = new byte[ChunkLength];
                    for (
                        var number = 0;
                        await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, token) is > 0 and var read;
                        number++
                    )
                    {
                        store.SubmissionChunks.Add(
                            new SubmissionChunkRow
                            {
                                SubmissionId = submission.Id,
                                Number = number,
                                Bytes = buffer[..read],
                            }
                        );
                        await store.SaveChangesAsync(token);
                        store.ChangeTracker.Clear();
                    }

                    await transaction.CommitAsync(CancellationToken.None);
                },
                cancellationToken
            );
    }

    /// <inheritdoc/>
    public async Task<Submission?> FindAsync(string id, CancellationToken cancellationToken) =>
        await store.Submissions.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken) is { } row
            ? SubmissionOf(row)
            : null;

    /// <inheritdoc/>
    public async Task<Submission?> FindByReleaseAsync(string releaseId, CancellationToken cancellationToken)
    {
        var word = $" {releaseId} ";
        return
            await store
                .Submissions.AsNoTracking()
                .FirstOrDefaultAsync(row => (" " + row.ReleaseIds + " ").Contains(word), cancellationToken)
                is { } row
            ? SubmissionOf(row)
            : null;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Submission>> ListAsync(string? publisher, CancellationToken cancellationToken) =>
        [
            .. (
                await store
                    .Submissions.AsNoTracking()
                    .Where(row => publisher == null || row.Publisher == publisher)
                    .ToListAsync(cancellationToken)
            )
                .OrderByDescending(row => row.CreatedAt)
                .Select(SubmissionOf),
        ];

    /// <inheritdoc/>
    public async Task<bool> ChangeAsync(Submission changed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changed);
        var (acknowledged, releases) = (string.Join(' ', changed.Acknowledged), string.Join(' ', changed.ReleaseIds));
        var (dataSets, acting) = (string.Join(' ', changed.DataSetIds), JsonOf(changed.ActingCaller));
        return await store
                .Submissions.Where(row => row.Id == changed.Id && row.Version == changed.Version - 1)
                .ExecuteUpdateAsync(
                    row =>
                        row.SetProperty(one => one.State, changed.State)
                            .SetProperty(one => one.Version, changed.Version)
                            .SetProperty(one => one.Reason, changed.Reason)
                            .SetProperty(one => one.ChangedAt, changed.ChangedAt)
                            .SetProperty(one => one.PublishAt, changed.PublishAt)
                            .SetProperty(one => one.ApprovedBy, changed.ApprovedBy)
                            .SetProperty(one => one.Acknowledged, acknowledged)
                            .SetProperty(one => one.ReleaseIds, releases)
                            .SetProperty(one => one.DataSetIds, dataSets)
                            .SetProperty(one => one.ActingCaller, acting)
                            .SetProperty(one => one.StateReason, changed.StateReason),
                    cancellationToken
                ) == 1;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyCollection<string>> DataSetsOfOthersAsync(string publisher, CancellationToken cancellationToken) =>
        (
            await store
                .Submissions.AsNoTracking()
                .Where(row => row.Publisher != publisher && row.ReleaseIds != "")
                .Select(row => row.ReleaseIds)
                .ToListAsync(cancellationToken)
        )
            .SelectMany(Words)
            .Select(DataSetOf)
            .ToHashSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task CopyContentAsync(string id, Stream target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        for (var number = 0; ; number++)
        {
            var part = number;
            var bytes = await store
                .SubmissionChunks.Where(row => row.SubmissionId == id && row.Number == part)
                .Select(row => row.Bytes)
                .FirstOrDefaultAsync(cancellationToken);
            if (bytes is null)
                return;
            await target.WriteAsync(bytes, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async Task SetReportAsync(string id, string json, CancellationToken cancellationToken) =>
        await store
            .Submissions.Where(row => row.Id == id)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.Report, json), cancellationToken);

    /// <inheritdoc/>
    public async Task<string?> ReportAsync(string id, CancellationToken cancellationToken) =>
        await store.Submissions.Where(row => row.Id == id).Select(row => row.Report).FirstOrDefaultAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Submission>> DueAsync(
        DateTimeOffset moment,
        DateTimeOffset silentSince,
        CancellationToken cancellationToken
    )
    {
        var open = await store
            .Submissions.AsNoTracking()
            .Where(row =>
                row.State == SubmissionState.Scheduled || row.State == SubmissionState.Publishing || row.State == SubmissionState.Validating
            )
            .ToListAsync(cancellationToken);
        return
        [
            .. open.Where(row => row.State == SubmissionState.Scheduled ? row.PublishAt <= moment : row.ChangedAt <= silentSince)
                .Select(SubmissionOf),
        ];
    }

    /// <inheritdoc/>
    public async Task ProgressAsync(string id, long rows, CancellationToken cancellationToken) =>
        await store
            .Submissions.Where(row => row.Id == id)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.RowsRead, rows), cancellationToken);

    /// <inheritdoc/>
    public async Task BeatAsync(string id, int version, DateTimeOffset at, CancellationToken cancellationToken) =>
        await store
            .Submissions.Where(row => row.Id == id && row.Version == version)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.ChangedAt, at), cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Submission>> WithFileAsync(CancellationToken cancellationToken) =>
        [.. (await store.Submissions.AsNoTracking().Where(row => !row.IsFileGone).ToListAsync(cancellationToken)).Select(SubmissionOf)];

    /// <inheritdoc/>
    public async Task RemoveFileAsync(string id, CancellationToken cancellationToken) =>
        await store
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(
                async token =>
                {
                    await using var transaction = await store.Database.BeginTransactionAsync(token);
                    await store
                        .Submissions.Where(row => row.Id == id)
                        .ExecuteUpdateAsync(row => row.SetProperty(one => one.IsFileGone, true), token);
                    await store.SubmissionChunks.Where(row => row.SubmissionId == id).ExecuteDeleteAsync(token);
                    await transaction.CommitAsync(CancellationToken.None);
                },
                cancellationToken
            );

    private static SubmissionRow RowOf(Submission submission) =>
        new()
        {
            Id = submission.Id,
            Publisher = submission.Publisher,
            KeyId = submission.KeyId,
            State = submission.State,
            Version = submission.Version,
            FileName = submission.FileName,
            Length = submission.Length,
            Checksum = submission.Checksum,
            DataSetId = submission.DataSetId,
            Period = submission.Period,
            PublishedOn = submission.PublishedOn,
            AbsentRows = submission.AbsentRows,
            Corrects = submission.Corrects,
            Reason = submission.Reason,
            CreatedAt = submission.CreatedAt,
            ChangedAt = submission.ChangedAt,
        };

    private static Submission SubmissionOf(SubmissionRow row) =>
        new()
        {
            Id = row.Id,
            Publisher = row.Publisher,
            KeyId = row.KeyId,
            State = row.State,
            Version = row.Version,
            FileName = row.FileName,
            Length = row.Length,
            Checksum = row.Checksum,
            DataSetId = row.DataSetId,
            Period = row.Period,
            PublishedOn = row.PublishedOn,
            AbsentRows = row.AbsentRows,
            Corrects = row.Corrects,
            Reason = row.Reason,
            CreatedAt = row.CreatedAt,
            ChangedAt = row.ChangedAt,
            PublishAt = row.PublishAt,
            ApprovedBy = row.ApprovedBy,
            Acknowledged = Words(row.Acknowledged),
            ReleaseIds = Words(row.ReleaseIds),
            DataSetIds = row.DataSetIds.Length > 0 ? Words(row.DataSetIds) : [.. Words(row.ReleaseIds).Select(DataSetOf).Distinct()],
            ActingCaller = row.ActingCaller is { } json ? JsonSerializer.Deserialize<ActingCaller>(json, JsonSerializerOptions.Web) : null,
            StateReason = row.StateReason,
            RowsRead = row.RowsRead,
            IsFileGone = row.IsFileGone,
        };

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // A release is named after its data set: cps-case-outcomes-v3.
    private static string DataSetOf(string releaseId) => releaseId[..releaseId.LastIndexOf("-v", StringComparison.Ordinal)];

    private static string? JsonOf(ActingCaller? acting) =>
        acting is null ? null : JsonSerializer.Serialize(acting, JsonSerializerOptions.Web);
}
