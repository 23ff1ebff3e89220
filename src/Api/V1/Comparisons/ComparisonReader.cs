using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Comparisons;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Comparisons;

/// <summary>Reads one rate of all forces, of the bodies beside them and of the whole, and finds out why some are missing.</summary>
public sealed class ComparisonReader(AreaCatalogue areas, RateReader rates, IReleaseQueries releases)
{
    /// <summary>The comparison.</summary>
    public async Task<ReadComparison> ReadAsync(RateQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        var whole = areas[AreaCatalogue.EnglandAndWalesId];
        var publisherAreas = areas.Where(area => area.Level == AreaLevel.PublisherArea);
        var found = await rates.OfAreasAsync(
            question,
            [.. areas.Forces, .. areas.ReportingBodies, .. publisherAreas, whole],
            cancellationToken
        );
        var missing = areas.Forces.Where(force => !found.ContainsKey(force)).ToList();
        var reasons = missing.Count == 0 ? [] : await ReasonsAsync(question, missing, found, cancellationToken);
        return new ReadComparison(
            ForceComparison.Of([.. areas.Forces.Select(found.GetValueOrDefault).OfType<Rate>()], reasons),
            [.. areas.ReportingBodies.Select(found.GetValueOrDefault).OfType<Rate>()],
            found.GetValueOrDefault(whole)
        );
    }

    private async Task<IReadOnlyList<MissingForce>> ReasonsAsync(
        RateQuestion question,
        List<Area> missing,
        IReadOnlyDictionary<Area, Rate> found,
        CancellationToken cancellationToken
    )
    {
        var gaps = (await releases.IndexAsync(cancellationToken))
            .CurrentAt(question.Snapshot)
            .Keys.SelectMany(release => release.Gaps)
            .Where(gap => question.Period.Covers(gap.Period))
            .Select(gap => gap.Area)
            .ToHashSet();
        return [.. missing.Select(force => new MissingForce(force, ReasonOf(force)))];

        ComparisonGapReason ReasonOf(Area force) =>
            true switch
            {
                _ when gaps.Contains(force) => ComparisonGapReason.NotProvided,
                _ when areas.PublisherAreasWith(force).Any(found.ContainsKey) => ComparisonGapReason.CountedTogether,
                _ => ComparisonGapReason.NoFigures,
            };
    }
}
