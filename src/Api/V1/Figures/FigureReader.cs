using System.Runtime.CompilerServices;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Rates;

namespace OutcomesApi.Api.V1.Figures;

/// <summary>Reads the figures of a question, sums months where a longer period was asked for, and makes the rates.</summary>
public sealed class FigureReader(IObservationQueries observations, RateCalculator rates, RateCatalogue catalogue)
{
    /// <summary>The figures, an offence at a time; offences of which nothing is to be shown are left out.</summary>
    public async IAsyncEnumerable<AreaFigures> ReadAsync(
        FigureQuestion question,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var figures in observations.OfAreaAsync(question.Filter, cancellationToken))
        {
            var shown = Show(question, figures);
            if (shown.Observations.Count > 0 || shown.Rates.Count > 0 || shown.Gaps.Count > 0)
                yield return shown;
        }
    }

    /// <summary>
    /// The figures in the portions that pages are made of: a period of an offence at a time, so that a page costs what it holds, or an
    /// offence where periods are asked for by name and months may have to be summed to them.
    /// </summary>
    public async IAsyncEnumerable<AreaFigures> ReadPortionsAsync(
        FigureQuestion question,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        if (!question.IsByPeriod)
        {
            await foreach (var figures in ReadAsync(question, cancellationToken))
                yield return figures;
            yield break;
        }

        await foreach (var figures in observations.OfAreaByPeriodAsync(question.Filter, cancellationToken))
        {
            var shown = Show(question, figures) with
            {
                Period = (figures.Observations.Concat<Figure>(figures.PublishedRates)).First().Period,
            };
            if (shown.Observations.Count > 0 || shown.Rates.Count > 0)
                yield return shown;
        }
    }

    private AreaFigures Show(FigureQuestion question, OffenceFigures figures)
    {
        var sums = PeriodSums.Of(figures.Observations, [.. (question.Filter.Periods ?? []).Where(question.Filter.IsInRange)]);
        var all = figures with
        {
            Observations = [.. figures.Observations.Where(observation => question.Shows(observation.Period)), .. sums.Sums],
            PublishedRates = [.. figures.PublishedRates.Where(rate => question.Shows(rate.Period))],
        };
        return new AreaFigures(
            figures.Offence,
            [.. all.Observations.Where(observation => question.Shows(observation.Measure) && question.Shows(observation.Breakdown))],
            [.. rates.Calculate(question.Filter.Area, all, catalogue.Where(question.Shows)).Where(rate => question.Shows(rate.Breakdown))],
            [.. sums.Gaps.Where(gap => question.Shows(gap.Measure) && question.Shows(gap.Breakdown))]
        );
    }
}
