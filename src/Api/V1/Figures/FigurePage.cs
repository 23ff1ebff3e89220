using OutcomesApi.Api.Paging;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Rates;

namespace OutcomesApi.Api.V1.Figures;

/// <summary>One page of figures.</summary>
public sealed class FigurePage
{
    private readonly List<Observation> _observations = [];
    private readonly List<Rate> _rates = [];
    private readonly List<PeriodGap> _gaps = [];

    /// <summary>The counts of the page.</summary>
    public IReadOnlyList<Observation> Observations => _observations;

    /// <summary>The rates of the page.</summary>
    public IReadOnlyList<Rate> Rates => _rates;

    /// <summary>The sums that could not be made.</summary>
    public IReadOnlyList<PeriodGap> Gaps => _gaps;

    /// <summary>Where the next page starts; null where there is none.</summary>
    public PageCursor? Next { get; private set; }

    /// <summary>A page of counts. The rates of a portion come on the page on which its counts begin, so the pages together have each
    /// once.</summary>
    public static Task<FigurePage> OfObservationsAsync(
        FigureQuestion question,
        IAsyncEnumerable<AreaFigures> figures,
        int size,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            question,
            figures,
            size,
            group => group.Observations.Count,
            (page, group, from, count) =>
            {
                page._observations.AddRange(group.Observations.Skip(from).Take(count));
                if (from > 0)
                    return;
                page._rates.AddRange(group.Rates);
                page._gaps.AddRange(group.Gaps);
            },
            cancellationToken
        );

    /// <summary>A page of rates.</summary>
    public static Task<FigurePage> OfRatesAsync(
        FigureQuestion question,
        IAsyncEnumerable<AreaFigures> figures,
        int size,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            question,
            figures,
            size,
            group => group.Rates.Count,
            (page, group, from, count) =>
            {
                page._rates.AddRange(group.Rates.Skip(from).Take(count));
                if (from == 0)
                    page._gaps.AddRange(group.Gaps);
            },
            cancellationToken
        );

    private static async Task<FigurePage> ReadAsync(
        FigureQuestion question,
        IAsyncEnumerable<AreaFigures> figures,
        int size,
        Func<AreaFigures, int> entries,
        Action<FigurePage, AreaFigures, int, int> add,
        CancellationToken cancellationToken
    )
    {
        var page = new FigurePage();
        var room = size;
        await foreach (var group in figures.WithCancellation(cancellationToken))
        {
            var from = PagePlace.Of(group) == question.Start ? Math.Min(question.Offset, entries(group)) : 0;
            var count = Math.Min(room, entries(group) - from);
            if (room == 0 && entries(group) > from)
                return page.EndingAt(question, group, from);
            add(page, group, from, count);
            room -= count;
            if (from + count < entries(group))
                return page.EndingAt(question, group, from + count);
        }

        return page;
    }

    private FigurePage EndingAt(FigureQuestion question, AreaFigures group, int offset)
    {
        Next = new PageCursor(PagePlace.Of(group).Text, offset, question.Filter.Snapshot);
        return this;
    }
}
