using System.Collections.Concurrent;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Infrastructure.Persistence.Queries;

/// <summary>Keeps what each release counts: a release never changes, so that it is read once. A few dozen words for each.</summary>
internal sealed class ReleaseSubjects
{
    private readonly ConcurrentDictionary<string, (IReadOnlySet<string> Measures, IReadOnlySet<string> Rates)> _read = new(
        StringComparer.Ordinal
    );

    public async Task<(IReadOnlySet<string> Measures, IReadOnlySet<string> Rates)> OfAsync(
        Release release,
        Func<Task<(IReadOnlySet<string> Measures, IReadOnlySet<string> Rates)>> read
    )
    {
        var key = $"{release.Id} {release.Checksum}";
        return _read.TryGetValue(key, out var known) ? known : _read[key] = await read();
    }
}
