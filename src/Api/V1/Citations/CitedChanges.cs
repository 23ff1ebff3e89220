using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Citations;

/// <summary>What has become of the figures of a cited answer since.</summary>
/// <param name="Sources">The sources of the figures as cited, each once.</param>
/// <param name="FigureCount">How many figures were cited.</param>
/// <param name="Changed">The figures that were revised or removed, as they were and as they are; at most as many as are listed.</param>
/// <param name="ChangedCount">How many were.</param>
/// <param name="AddedCount">How many figures the same question has now that it did not have then.</param>
public sealed record CitedChanges(
    IReadOnlyList<Source> Sources,
    int FigureCount,
    IReadOnlyList<(CitedFigure Then, CitedFigure? Now)> Changed,
    int ChangedCount,
    int AddedCount
)
{
    /// <summary>The most changes that are listed.</summary>
    public const int MostListed = 1000;

    /// <summary>Compares the figures of a question in two states.</summary>
    public static async Task<CitedChanges> OfAsync(CitedQuestion question, Snapshot then, Snapshot now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        var present = new Dictionary<string, CitedFigure>(StringComparer.Ordinal);
        await foreach (var figure in question.ReadAsync(now, cancellationToken))
            present.TryAdd(figure.Key, figure);
        var (cited, known, changed, count) = (0, 0, new List<(CitedFigure, CitedFigure?)>(), 0);
        var sources = new Dictionary<string, Source>(StringComparer.Ordinal);
        await foreach (var figure in question.ReadAsync(then, cancellationToken))
        {
            cited++;
            foreach (var source in figure.Figures.Select(one => one.Source))
                sources.TryAdd(source.Id, source);
            var isKnown = present.TryGetValue(figure.Key, out var current);
            known += isKnown ? 1 : 0;
            if (isKnown && figure.HasValueOf(current!))
                continue;
            count++;
            if (changed.Count < MostListed)
                changed.Add((figure, current));
        }

        return new CitedChanges([.. sources.Values], cited, changed, count, present.Count - known);
    }
}
