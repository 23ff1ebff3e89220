using OutcomesApi.Api.Paging;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Outcomes;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Figures;

/// <summary>Resolves a validated request into a question.</summary>
public sealed class FigureQuestions(
    OffenceCatalogue offences,
    MeasureCatalogue measures,
    OutcomeTypeCatalogue outcomeTypes,
    RateCatalogue rates,
    Snapshots snapshots
)
{
    /// <summary>The question of a request for outcomes; null where its cursor is not one of this question.</summary>
    public FigureQuestion? Resolve(Outcomes.OutcomesRequest request, Area area, DataVersion version) =>
        Resolve(request, "outcomes", area, version, [.. MeasuresOf(request)], []);

    /// <summary>The question of a request for rates; null where its cursor is not one of this question.</summary>
    public FigureQuestion? Resolve(Rates.RatesRequest request, Area area, DataVersion version) =>
        Resolve(request, "rates", area, version, [], [.. FiguresRequest.Values(request.Rate).Select(id => rates[id])]);

    private IEnumerable<Measure> MeasuresOf(Outcomes.OutcomesRequest request) =>
        FiguresRequest
            .Values(request.Measure)
            .Select(id => measures[id])
            .Concat(
                from id in FiguresRequest.Values(request.OutcomeType)
                let type = outcomeTypes[id]
                from basis in new[] { measures.Outcomes.EventBasis, measures.Outcomes.RecordedBasis }
                let measure = basis.FindType(type.Id)
                where measure is not null
                select measure
            );

    private FigureQuestion? Resolve(
        FiguresRequest request,
        string resource,
        Area area,
        DataVersion version,
        IReadOnlyList<Measure> shownMeasures,
        IReadOnlyList<RateDefinition> shownRates
    )
    {
        var text = TextOf(request, resource, area, shownMeasures, shownRates);
        var cursor = request.Cursor is { } given ? PageCursor.Read(given, text) : null;
        var place = cursor is null ? null : PagePlace.TryParse(cursor.Group);
        if (
            request.Cursor is not null
            && (cursor is null || place is null || !IsPossible(cursor, place, isByPeriod: request.Period is null, version))
        )
            return null;
        return new FigureQuestion
        {
            Filter = new ObservationFilter(area, cursor?.Snapshot ?? snapshots.Of(request.AsOf, version))
            {
                Offences = request.Offence is null ? null : [.. FiguresRequest.Values(request.Offence).Select(id => offences[id])],
                Periods = request.Period is null ? null : [.. FiguresRequest.Values(request.Period).Select(PeriodOf)],
                From = DayRange.Start(request.From),
                To = DayRange.End(request.To),
                ReleaseId = request.Release,
                FromOffence = place?.OffenceId,
                FromPeriod = place?.PeriodId,
            },
            Measures = shownMeasures,
            Rates = shownRates,
            Breakdown = request.Breakdown is null or "none" ? request.Breakdown : Breakdown.TryParse(request.Breakdown)!.Id,
            Offset = cursor?.Offset ?? 0,
            Text = text,
        };
    }

    // A cursor is no secret and can be made by hand; it must still name a place and a state that exist.
    private bool IsPossible(PageCursor cursor, PagePlace place, bool isByPeriod, DataVersion version) =>
        cursor.Snapshot.AsOf <= version.ChangedAt
        && cursor.Snapshot.Sequence <= version.Sequence
        && (place.OffenceId.Length == 0 || offences.Find(place.OffenceId) is not null)
        && (
            isByPeriod ? place.PeriodId == TimePeriod.UndatedId || TimePeriod.TryParse(place.PeriodId) is not null : place.PeriodId is null
        );

    private static TimePeriod PeriodOf(string text) => text == TimePeriod.UndatedId ? TimePeriod.Undated("any") : TimePeriod.Parse(text);

    private static string TextOf(
        FiguresRequest request,
        string resource,
        Area area,
        IReadOnlyList<Measure> shownMeasures,
        IReadOnlyList<RateDefinition> shownRates
    ) =>
        string.Join(
            '\n',
            resource,
            area.Id,
            string.Join(',', FiguresRequest.Values(request.Offence).Order(StringComparer.Ordinal)),
            string.Join(',', FiguresRequest.Values(request.Period).Order(StringComparer.Ordinal)),
            request.From,
            request.To,
            request.Breakdown,
            request.AsOf,
            request.Release,
            string.Join(',', shownMeasures),
            string.Join(',', shownRates)
        );
}
