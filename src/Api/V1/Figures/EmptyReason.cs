using System.Globalization;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;

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

    // Parts of what was asked for that are known, where it would be a sum of them: forces of a nation, codes of an offence, quarters of a year.
    private async Task<EmptyReasonResponse?> IncompleteAsync(FigureQuestion question, CancellationToken cancellationToken)
    {
        var area = question.Filter.Area;
        var whole = area.Level is AreaLevel.EnglandAndWales or AreaLevel.Country or AreaLevel.Region;
        if (question.Offences.Count is 0 or > MostOffences)
            return null;
        List<Area> parts = whole ? [.. areas.Forces.Where(force => force.Ancestors.Contains(area))] : [area];
        var filter = question.Filter with
        {
            Periods = question.Filter.Periods is { } asked ? [.. asked.Concat(asked.SelectMany(QuartersOf))] : null,
            FromOffence = null,
            FromPeriod = null,
        };
        foreach (var offence in question.Offences)
        {
            List<OffenceType> known = [offence, .. offences.Where(other => other.Ancestors.Contains(offence))];
            foreach (var one in known)
            {
                var found = await observations.OfAreasAsync(parts, one, filter, cancellationToken);
                var figures = found.Values.SelectMany(given => given.Observations).Where(figure => IsAskedFor(question, figure)).ToList();
                if (one == offence && (whole ? found.Count == parts.Count : figures.TrueForAll(figure => question.Shows(figure.Period))))
                    continue;
                if (figures.Count > 0)
                    return Incomplete(question, offence, one, parts, found);
            }
        }

        return null;
    }

    private static EmptyReasonResponse Incomplete(
        FigureQuestion question,
        OffenceType offence,
        OffenceType found,
        List<Area> parts,
        IReadOnlyDictionary<Area, OffenceFigures> figures
    )
    {
        var known = figures
            .Values.SelectMany(one => one.Observations)
            .Where(figure => IsAskedFor(question, figure) && figure.Breakdown is null)
            .GroupBy(figure => (Measure: figure.Measure.Id, Period: figure.Period.Id))
            .Select(group => (group.Key.Measure, group.Key.Period, Count: group.Select(figure => figure.Area.Id).Distinct().Count()))
            .ToList();
        var lacking = known.Where(one => one.Count < parts.Count).OrderBy(one => one.Period, StringComparer.Ordinal).ToList();
        var what =
            parts.Count > 1
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"it would be a sum of {parts.Count} police forces, of which {figures.Count} have figures ({found.Name})"
                )
                : $"it would be a sum, and only parts of it are known ({(found == offence ? "quarters" : found.Name)} and others)";
        var named = lacking
            .Take(MostNamed)
            .Select(one =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{one.Measure} of {one.Period}: {parts.Count - one.Count} of {parts.Count} missing"
                )
            );
        return new EmptyReasonResponse
        {
            Code = "incomplete-sum",
            Text =
                $"{offence.Name} for {question.Filter.Area.Name} is not given: {what}. "
                + (
                    lacking.Count > 0 && parts.Count > 1
                        ? $"{string.Join("; ", named)}{(lacking.Count > MostNamed ? " and more" : "")}. "
                        : ""
                )
                + "A row that a table leaves out is not known to be 0.",
            AreasWithFigures = [.. figures.Keys.Select(AreaSummaryResponse.Of)],
        };
    }

    private static bool IsAskedFor(FigureQuestion question, Observation figure) =>
        figure.Count is not null
        && question.Shows(figure.Measure)
        && (question.Rates.Count == 0 || question.Rates.Any(rate => rate.Uses(figure.Measure)));

    private static IEnumerable<TimePeriod> QuartersOf(TimePeriod period) =>
        period.Kind == PeriodKind.FinancialYear
            ? Enumerable.Range(1, 4).Select(quarter => TimePeriod.FinancialQuarter(period.Start!.Value.Year, quarter))
            : [];

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
