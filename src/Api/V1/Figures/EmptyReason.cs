using System.Globalization;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Observations;

namespace OutcomesApi.Api.V1.Figures;

/// <summary>Why a valid question has no figures, and which areas near by have some.</summary>
public sealed class EmptyReason(AreaCatalogue areas, IObservationQueries observations)
{
    /// <summary>The reason, for a question that has no figures.</summary>
    public async Task<EmptyReasonResponse> OfAsync(
        FigureQuestion question,
        IReadOnlyList<PeriodGap> gaps,
        CancellationToken cancellationToken
    )
    {
        if (gaps.Count > 0)
        {
            return new EmptyReasonResponse
            {
                Code = "incomplete-period",
                Text =
                    "The periods asked for were not published as such, and months of them are missing, so no sum is given: gaps names them.",
                AreasWithFigures = [AreaSummaryResponse.Of(question.Filter.Area)],
            };
        }

        var near =
            question.Offences.Count == 0
                ? []
                : await observations.WithFiguresAsync(
                    NearTo(question.Filter.Area),
                    question.Offences,
                    question.Filter.Snapshot,
                    cancellationToken
                );
        return new EmptyReasonResponse
        {
            Code = "no-figures",
            Text =
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"No release that was public by {KnowledgeTime.Text(question.Filter.Snapshot.AsOf)} has figures of this kind for {question.Filter.Area.Name} ({question.OffencesInWords}). That does not mean zero."
                )
                + (near.Count > 0 ? $" There are figures of these offences for {string.Join(", ", near.Select(area => area.Name))}." : ""),
            AreasWithFigures = [.. near.Select(AreaSummaryResponse.Of)],
        };
    }

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
