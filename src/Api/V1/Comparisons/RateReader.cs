using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Rates;

namespace OutcomesApi.Api.V1.Comparisons;

/// <summary>Reads one rate of several areas at once.</summary>
public sealed class RateReader(IObservationQueries observations, RateCalculator calculator)
{
    /// <summary>The rate of each area that has it.</summary>
    public async Task<IReadOnlyDictionary<Area, Rate>> OfAreasAsync(
        RateQuestion question,
        IReadOnlyList<Area> areas,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(areas);
        var figures = await observations.OfAreasAsync(areas, question.Offence, question.FilterOf(areas[0]), cancellationToken);
        return figures.Select(pair => RateOf(question, pair.Key, pair.Value)).OfType<Rate>().ToDictionary(rate => rate.Area);
    }

    /// <summary>The rate of every offence of an area that has it.</summary>
    public async Task<IReadOnlyList<Rate>> OfOffencesAsync(RateQuestion question, Area area, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        var rates = new List<Rate>();
        await foreach (var figures in observations.OfAreaAsync(question.FilterOf(area) with { Offences = null }, cancellationToken))
        {
            if (
                figures.Offence is { } offence
                && (offence == question.Offence || offence.Ancestors.Contains(question.Offence))
                && RateOf(question, area, figures) is { } rate
            )
                rates.Add(rate);
        }

        return rates;
    }

    // Where several data sets have it, the one of the best assured source counts, and of that the later release.
    private Rate? RateOf(RateQuestion question, Area area, OffenceFigures figures)
    {
        var sums = PeriodSums.Of(figures.Observations, [question.Period]);
        var all = figures with
        {
            Observations = [.. figures.Observations.Where(observation => observation.Period.Id == question.Period.Id), .. sums.Sums],
            PublishedRates = [.. figures.PublishedRates.Where(rate => rate.Period.Id == question.Period.Id)],
        };
        return calculator
            .Calculate(area, all, [question.Rate])
            .Where(rate => rate.Breakdown == question.Breakdown)
            .OrderBy(rate => rate.Sources.Select(source => source.QualityLabel).DefaultIfEmpty().Max())
            .ThenByDescending(rate => rate.Releases.Select(release => release.PublishedAt).DefaultIfEmpty().Max())
            .FirstOrDefault();
    }
}
