using System.Text.Json;
using OutcomesApi.Infrastructure.Importing.Sync.Download;

namespace OutcomesApi.Infrastructure.Importing.Sync;

/// <summary>What earlier runs did, by the address of each file. Kept as <c>sync-state.json</c> beside the files.</summary>
internal sealed class SyncState
{
    private const string FileName = "sync-state.json";

    private readonly string _path;
    private readonly Dictionary<string, SyncedFile> _files;

    private SyncState(string path, IEnumerable<SyncedFile> files)
    {
        _path = path;
        _files = files.ToDictionary(file => file.Url, StringComparer.Ordinal);
    }

    /// <summary>The state that a folder holds; an empty one where it holds none.</summary>
    /// <exception cref="SyncFailedException">It cannot be read.</exception>
    public static SyncState Load(string folder)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            return new SyncState(
                path,
                File.Exists(path) ? JsonSerializer.Deserialize<List<SyncedFile>>(File.ReadAllBytes(path), SyncJson.Options) ?? [] : []
            );
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            throw new SyncFailedException(
                "state-unreadable",
                $"{path} cannot be read. Delete it: every file is then fetched and offered to the importer again, which knows what it has.",
                exception
            );
        }
    }

    /// <summary>What is known of a file, or null.</summary>
    public SyncedFile? Find(Uri url) => _files.GetValueOrDefault(url.AbsoluteUri);

    /// <summary>Notes what became of a file. A process that is killed meanwhile leaves the state from before.</summary>
    public void Save(SyncedFile file)
    {
        _files[file.Url] = file;
        var draft = _path + ".new";
        using (var stream = File.Create(draft))
        {
            JsonSerializer.Serialize(
                stream,
                _files.Values.OrderBy(entry => entry.FileName, StringComparer.Ordinal).ToList(),
                SyncJson.Options
            );
            stream.Flush(flushToDisk: true);
        }

        File.Move(draft, _path, overwrite: true);
    }
}

/// <summary>A file that was fetched.</summary>
internal sealed record SyncedFile
{
    public required string Url { get; init; }

    public required string FileName { get; init; }

    public required long Bytes { get; init; }

    public required string Sha256 { get; init; }

    public required FileValidator Validator { get; init; }

    public required DateTimeOffset FetchedAt { get; init; }

    /// <summary>When the importer had it in the store; null while it has not.</summary>
    public DateTimeOffset? ImportedAt { get; init; }

    public IReadOnlyList<string> ReleaseIds { get; init; } = [];
}
