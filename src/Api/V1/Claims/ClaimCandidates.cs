using System.Globalization;
using System.Runtime.CompilerServices;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Claims;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Claims;

/// <summary>Reads the figures that a claim may have been made from: those that are current, and those of superseded releases.</summary>
public sealed class ClaimCandidates(
    AreaCatalogue areas,
    OffenceCatalogue offenceTypes,
    IObservationQueries observations,
    RateCalculator rates,
    IReleaseQueries releases
)
{
    /// <summary>The most superseded releases that are searched, the latest first.</summary>
    public const int MostSupersededReleases = 50;

    /// <summary>The candidates within a scope. A scope without areas takes in all but districts; one without areas and offences England and
    /// Wales alone.</summary>
    public async Task<IReadOnlyList<ClaimCandidate>> WithinAsync(ClaimScope scope, Snapshot snapshot, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scope);
        IReadOnlyList<Area> searched =
            scope.Areas.Count > 0 ? scope.Areas
            : scope.Offences.Count > 0 ? [.. areas.Where(IsSearched)]
            : [areas[AreaCatalogue.EnglandAndWalesId]];
        var periods = scope.Areas.Count > 0 ? null : scope.Periods;
        var found = new List<ClaimCandidate>();
        await foreach (var candidate in ReadAsync(searched, scope.Offences, scope.Periods, periods, snapshot, null, cancellationToken))
            found.Add(candidate);
        foreach (var release in await SupersededAsync(snapshot, cancellationToken))
        {
            await foreach (
                var candidate in ReadAsync(searched, scope.Offences, scope.Periods, periods, snapshot, release.Id, cancellationToken)
            )
                found.Add(candidate);
        }

        found.AddRange(await WithFraudAsync(found, snapshot, cancellationToken));
        return found;
    }

    // "Crimes recorded by the police" are often told with fraud, which national bodies record: a sum of two published counts.
    private async Task<IReadOnlyList<ClaimCandidate>> WithFraudAsync(
        IReadOnlyList<ClaimCandidate> found,
        Snapshot snapshot,
        CancellationToken cancellationToken
    )
    {
        var byForces = found
            .Where(candidate =>
                candidate is { IsCurrent: true, Rate: null, Offence.Id: "all-offences", Area.Level: AreaLevel.EnglandAndWales }
            )
            .Select(candidate => candidate.Count!)
            .Where(count => count.Measure == PoliceMeasures.OffencesRecorded && count.Count is { Qualifier: Qualifier.Exact })
            .ToList();
        if (byForces.Count == 0 || offenceTypes.Find("fraud-offences") is not { } fraud)
            return [];
        var area = byForces[0].Area;
        var filter = new ObservationFilter(area, snapshot) { Offences = [fraud] };
        var figures = await observations.OfAreasAsync([area], fraud, filter, cancellationToken);
        return
        [
            .. from one in byForces
            from other in figures.Values.SelectMany(given => given.Observations)
            where other.Measure == one.Measure && other.Period == one.Period && other.Breakdown is null && other.Release == one.Release
            let forces = one.Count?.Value
            let fraudBodies = other.Count is { Qualifier: Qualifier.Exact } exact ? exact.Value : (long?)null
            where forces is not null && fraudBodies is not null
            select new ClaimCandidate(
                null,
                one with
                {
                    Observed = ObservedCount.Of(new QualifiedCount(forces.Value + fraudBodies.Value)),
                    Derivation = Derivation.Sum,
                    Note = new Note(
                        "with-fraud",
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{forces:N0} recorded by the police forces and {fraudBodies:N0} of fraud recorded by national bodies."
                        )
                    ),
                },
                true
            ),
        ];
    }

    /// <summary>The current figures of other areas than those of a scope, of its offences and periods: where a claim was perhaps read
    /// from.</summary>
    public async Task<IReadOnlyList<ClaimCandidate>> ElsewhereAsync(
        ClaimScope scope,
        Snapshot snapshot,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(scope);
        var found = new List<ClaimCandidate>();
        if (scope.Areas.Count == 0 || scope.Offences.Count == 0)
            return found;
        await foreach (
            var candidate in ReadAsync(
                [.. areas.Where(area => IsSearched(area) && !scope.Areas.Contains(area))],
                scope.Offences,
                scope.Periods,
                scope.Periods,
                snapshot,
                null,
                cancellationToken
            )
        )
            found.Add(candidate);
        return found;
    }

    private static bool IsSearched(Area area) => area.Level != AreaLevel.District;

    private async Task<IReadOnlyList<Release>> SupersededAsync(Snapshot snapshot, CancellationToken cancellationToken)
    {
        var index = await releases.IndexAsync(cancellationToken);
        var current = index.CurrentAt(snapshot);
        return
        [
            .. index
                .Where(release =>
                    ReleaseIndex.IsPublic(release, snapshot) && (current.GetValueOrDefault(release)?.Count ?? 0) < release.Periods.Count
                )
                .OrderByDescending(release => release.PublishedAt)
                .Take(MostSupersededReleases),
        ];
    }

    private async IAsyncEnumerable<ClaimCandidate> ReadAsync(
        IReadOnlyList<Area> searched,
        IReadOnlyList<OffenceType> offences,
        IReadOnlyList<TimePeriod> summed,
        IReadOnlyList<TimePeriod>? read,
        Snapshot snapshot,
        string? releaseId,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (
            var (area, figures) in FiguresAsync(
                searched,
                offences,
                read is { Count: > 0 } ? read : null,
                snapshot,
                releaseId,
                cancellationToken
            )
        )
        {
            var sums = PeriodSums.Of(figures.Observations, summed);
            var all = figures with { Observations = [.. figures.Observations, .. sums.Sums] };
            var calculated = rates.Calculate(area, all);
            foreach (var rate in calculated)
                yield return new ClaimCandidate(rate, null, releaseId is null);
            foreach (var count in all.Observations.Concat(SumsIn(calculated)))
                yield return new ClaimCandidate(null, count, releaseId is null);
        }
    }

    // Counts that are not published as such, such as "victim does not support action" of outcome types 14 and 16.
    private static IEnumerable<Observation> SumsIn(IEnumerable<Rate> calculated) =>
        calculated
            .SelectMany(rate => new[] { rate.Numerator, rate.Denominator })
            .Where(part => part is { Measure.Addends.Count: > 0, Observations.Count: > 1, Exact: not null })
            .DistinctBy(part => (part.Measure, part.Observations[0].Period, part.Observations[0].Breakdown, part.Observations[0].Release))
            .Select(part =>
                part.Observations[0] with
                {
                    Measure = part.Measure,
                    Observed = ObservedCount.Of(new QualifiedCount(part.Exact!.Value)),
                    Derivation = Derivation.Sum,
                    Note = null,
                }
            );

    private async IAsyncEnumerable<(Area Area, OffenceFigures Figures)> FiguresAsync(
        IReadOnlyList<Area> searched,
        IReadOnlyList<OffenceType> offences,
        IReadOnlyList<TimePeriod>? read,
        Snapshot snapshot,
        string? releaseId,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var offence in offences)
        {
            var filter = new ObservationFilter(searched[0], snapshot)
            {
                Offences = [offence],
                Periods = read,
                ReleaseId = releaseId,
            };
            foreach (var (area, figures) in await observations.OfAreasAsync(searched, offence, filter, cancellationToken))
                yield return (area, figures);
        }

        foreach (var area in offences.Count > 0 ? [] : searched)
        {
            await foreach (
                var figures in observations.OfAreaAsync(
                    new ObservationFilter(area, snapshot) { Periods = read, ReleaseId = releaseId },
                    cancellationToken
                )
            )
                yield return (area, figures);
        }
    }
}
