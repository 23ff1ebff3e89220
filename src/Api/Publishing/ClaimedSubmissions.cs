using System.Threading.Channels;

namespace OutcomesApi.Api.Publishing;

/// <summary>The submissions that this process has claimed and is to take a step further, in the order in which they came.</summary>
public sealed class ClaimedSubmissions
{
    private readonly Channel<(string Id, IReadOnlyList<string>? Allowed)> _claimed = Channel.CreateUnbounded<(
        string,
        IReadOnlyList<string>?
    )>();

    /// <summary>Adds a submission.</summary>
    /// <param name="id">The submission.</param>
    /// <param name="allowed">The data sets that its publisher may publish; null for any.</param>
    public void Add(string id, IReadOnlyList<string>? allowed) => _claimed.Writer.TryWrite((id, allowed));

    /// <summary>The submissions as they come.</summary>
    public IAsyncEnumerable<(string Id, IReadOnlyList<string>? Allowed)> ReadAsync(CancellationToken cancellationToken) =>
        _claimed.Reader.ReadAllAsync(cancellationToken);
}
