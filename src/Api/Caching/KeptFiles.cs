using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using OutcomesApi.Api.Options;

namespace OutcomesApi.Api.Caching;

/// <summary>
/// Large answers of this process, such as whole releases, as files in a folder of its own that goes with it: made once in a state of the
/// store, then sent as a file is, with ranges. Those of earlier states go first, then those that were not used for longest.
/// </summary>
internal sealed class KeptFiles(IOptions<CacheOptions> options, TimeProvider time) : IDisposable
{
    private const int BytesInAMegabyte = 1024 * 1024;

    private readonly ConcurrentDictionary<string, KeptFile> _files = new(StringComparer.Ordinal);
    private readonly Lazy<DirectoryInfo> _folder = new(() => Directory.CreateTempSubdirectory("outcomes-files-"));
    private readonly Lock _removing = new();

    /// <summary>How many bytes may be kept; 0 for none.</summary>
    public long Capacity => (long)options.Value.FileMegabytes * BytesInAMegabyte;

    /// <summary>The file of a key; null where there is none.</summary>
    public KeptFile? Find(string key)
    {
        if (!_files.TryGetValue(key, out var file))
            return null;
        file.Use(time.GetTimestamp());
        return file;
    }

    /// <summary>A new file to write to.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public FileStream Create() =>
        new(
            Path.Combine(_folder.Value.FullName, RandomNumberGenerator.GetHexString(16, lowercase: true)),
            FileMode.CreateNew,
            FileAccess.Write,
            FileShare.Read | FileShare.Delete
        );

    /// <summary>Keeps a file that was written, unless one of the same key is kept.</summary>
    public void Keep(string key, KeptFile file)
    {
        file.Use(time.GetTimestamp());
        if (_files.TryAdd(key, file))
            Remove(file.DataVersionId);
        else
            File.Delete(file.Path);
    }

    public void Dispose()
    {
        if (_folder.IsValueCreated && Directory.Exists(_folder.Value.FullName))
            _folder.Value.Delete(recursive: true);
    }

    private void Remove(string dataVersionId)
    {
        lock (_removing)
        {
            var left = _files.Values.Sum(file => file.Length);
            foreach (
                var (key, file) in _files
                    .OrderBy(pair => pair.Value.DataVersionId == dataVersionId)
                    .ThenBy(pair => pair.Value.LastUsed)
                    .ToList()
            )
            {
                if (file.DataVersionId == dataVersionId && left <= Capacity)
                    return;
                if (!_files.TryRemove(key, out _))
                    continue;
                left -= file.Length;
                File.Delete(file.Path);
            }
        }
    }
}
