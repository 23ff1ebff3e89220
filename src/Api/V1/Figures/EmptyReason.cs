using System.Globalization;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Offences;

namespace OutcomesApi.Api.V1.Figures;

/// <summary>Why a valid question has no figures, and which areas near by have some.</summary>
public sealed class EmptyReason(AreaCatalogue areas, OffenceCatalogue offences, IObservationQueries observations)
{
    private const int MostNamed = 10;
    private const int MostOffences = 10;

    /// <summary>The reason, for a question that has no figures.</summary>
    public async Task<EmptyReasonResponse> OfAsync(
        FigureQuestion question,
        IReadOnlyList<PeriodGap> gaps,
        CancellationToken cancellationToken
    )
    {
        var area = question.Filter.Area;
        if (gaps.Count > 0)
        {
            return new EmptyReasonResponse
            {
                Code = gaps.All(gap => gap.IsOfPeriods) ? "incomplete-period" : "incomplete-sum",
                Text =
                    "What was asked for would be a sum, and parts of it are not known, so it is not given: gaps names them. "
                    + PeriodGapResponse.Of(gaps[0]).Text,
                AreasWithFigures = [AreaSummaryResponse.Of(area)],
            };
        }

        if (await IncompleteAsync(question, cancellationToken) is { } incomplete)
            return incomplete;
        var near =
            question.Offences.Count == 0
                ? []
                : await observations.WithFiguresAsync(NearTo(area), question.Offences, question.Filter.Snapshot, cancellationToken);
        return new EmptyReasonResponse
        {
            Code = "no-figures",
            Text =
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"No release that was public by {KnowledgeTime.Text(question.Filter.Snapshot.AsOf)} has figures of this kind for {area.Name} ({question.OffencesInWords}). That does not mean zero."
                ) + (near.Count > 0 ? $" There are figures of these offences for {string.Join(", ", near.Select(one => one.Name))}." : ""),
            AreasWithFigures = [.. near.Select(AreaSummaryResponse.Of)],
        };
    }

    // Parts of what was asked for that are known, where it would be a sum of them: forces of England and Wales, codes of an offence, quarters
    // of a year. Nothing is summed to other areas.
    private async Task<EmptyReasonResponse?> IncompleteAsync(FigureQuestion question, CancellationToken cancellationToken)
    {
        var area = question.Filter.Area;
        var isNation = area.Level == AreaLevel.EnglandAndWales;
        var filter = question.Filter with
        {
            Periods = question.Filter.Periods is { } asked ? [.. asked.Concat(asked.SelectMany(period => period.FinancialQuarters))] : null,
            FromOffence = null,
            FromPeriod = null,
        };
        foreach (var offence in question.Offences.Count > MostOffences ? [] : question.Offences)
        {
            if (isNation)
            {
                List<Area> forces = [.. areas.Forces];
                var ofForces = await observations.OfAreasAsync(forces, offence, filter, cancellationToken);
                if (LackingOf(question, ofForces.Values, forces.Count) is { Count: > 0 } lacking)
                    return Incomplete(question, offence, OfForces(forces.Count, lacking), [.. ofForces.Keys]);
            }

            var known = await PartKnownAsync(question, offence, filter, isNation ? areas.Forces : [area], cancellationToken);
            if (known is not null)
                return Incomplete(
                    question,
                    offence,
                    $"Only parts of it are known, such as {known.Offence!.Name} in {known.Area.Name}, {known.Period.Id}.",
                    [known.Area]
                );
        }

        return null;
    }

    // Which measures and periods some forces have and others do not.
    private static List<(string Measure, string Period, int Missing)> LackingOf(
        FigureQuestion question,
        IEnumerable<OffenceFigures> figures,
        int forces
    ) =>
        [
            .. figures
                .SelectMany(one => one.Observations)
                .Where(figure => IsAskedFor(question, figure) && figure.Breakdown is null)
                .GroupBy(figure => (Measure: figure.Measure.Id, Period: figure.Period.Id))
                .Select(group =>
                    (group.Key.Measure, group.Key.Period, Missing: forces - group.Select(figure => figure.Area.Id).Distinct().Count())
                )
                .Where(one => one.Missing > 0)
                .OrderBy(one => one.Period, StringComparer.Ordinal),
        ];

    private static string OfForces(int forces, List<(string Measure, string Period, int Missing)> lacking)
    {
        var named = lacking
            .Take(MostNamed)
            .Select(one =>
                string.Create(CultureInfo.InvariantCulture, $"{one.Measure} of {one.Period}: {one.Missing} of {forces} missing")
            );
        return string.Create(
            CultureInfo.InvariantCulture,
            $"It would be a sum of {forces} police forces: {string.Join("; ", named)}{(lacking.Count > MostNamed ? " and more" : "")}."
        );
    }

    // A figure of a code inside the offence, or of a quarter inside the period, of the first of some areas that has any.
    private async Task<Observation?> PartKnownAsync(
        FigureQuestion question,
        OffenceType offence,
        ObservationFilter filter,
        IEnumerable<Area> candidates,
        CancellationToken cancellationToken
    )
    {
        List<OffenceType> parts = [offence, .. offences.Where(other => other.Ancestors.Contains(offence))];
        foreach (var area in await observations.WithFiguresAsync([.. candidates], parts, filter.Snapshot, cancellationToken))
        {
            // Where no release is about the periods nothing is read, so that most areas cost nothing.
            await foreach (var figures in observations.OfAreaAsync(filter with { Area = area, Offences = parts }, cancellationToken))
            {
                var part = figures.Observations.FirstOrDefault(figure =>
                    IsAskedFor(question, figure) && (figure.Offence != offence || !question.Shows(figure.Period))
                );
                if (part is not null)
                    return part;
            }
        }

        return null;
    }

    private static EmptyReasonResponse Incomplete(FigureQuestion question, OffenceType offence, string why, IReadOnlyList<Area> having) =>
        new()
        {
            Code = "incomplete-sum",
            Text =
                $"{offence.Name} for {question.Filter.Area.Name} is not given. {why} A row that a table leaves out is not known to be 0.",
            AreasWithFigures = [.. having.Select(AreaSummaryResponse.Of)],
        };

    private static bool IsAskedFor(FigureQuestion question, Observation figure) =>
        figure.Count is not null
        && question.Shows(figure.Measure)
        && (question.Rates.Count == 0 || question.Rates.Any(rate => rate.Uses(figure.Measure)));

    private IReadOnlyList<Area> NearTo(Area area) =>
        [
            .. new[] { area }
                .Concat(areas.ChildrenOf(area))
                .Concat(areas.ChildrenOf(area).SelectMany(areas.ChildrenOf))
                .Concat(areas.PublisherAreasWith(area))
                .Concat(area.Ancestors)
                .Distinct(),
        ];
}
