using Microsoft.Extensions.Options;
using OutcomesApi.Api.Caching;
using OutcomesApi.Api.Options;
using OutcomesApi.Api.Routing;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Availability;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Availability;

/// <summary>Answers what there is for a partial question.</summary>
public sealed class AvailabilityAnswers(
    IHttpContextAccessor accessor,
    IAvailabilityQueries availability,
    AvailabilityCache cache,
    IReleaseQueries releases,
    AreaCatalogue areas,
    OffenceCatalogue offences,
    MeasureCatalogue measures,
    RateCatalogue rates,
    Snapshots snapshots,
    AnswerAddresses answerAddresses,
    PublicAddress address,
    IOptions<ApiOptions> options
)
{
    private HttpContext Http => accessor.HttpContext!;

    /// <summary>The answer.</summary>
    public async Task<AvailabilityResponse> OfAsync(AvailabilityRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var version = Http.Features.GetRequiredFeature<DataVersionFeature>().Version;
        var snapshot = snapshots.Of(request.AsOf, version);
        var question = new AvailabilityQuestion((await releases.IndexAsync(cancellationToken)).LastChange(snapshot))
        {
            Areas = Found(FiguresRequest.Values(request.Force).Concat(FiguresRequest.Values(request.Area)), id => areas[id]),
            Offences = Found(FiguresRequest.Values(request.Offence), id => offences[id]),
            Measures = [.. FiguresRequest.Values(request.Measure).Select(id => measures[id])],
            Rates = [.. FiguresRequest.Values(request.Rate).Select(id => rates[id])],
            PeriodIds = request.Period is null ? null : FiguresRequest.Values(request.Period),
            Breakdown = request.Breakdown is null or AvailabilityQuestion.Undivided
                ? request.Breakdown
                : Breakdown.TryParse(request.Breakdown)!.Id,
            ReleaseId = request.Release,
            MostFigures = options.Value.MaximumFiguresCounted,
        };
        var found = await cache.OfAsync(version.Id, question, () => availability.OfAsync(question, cancellationToken));
        var addresses = new AvailabilityAddresses(request, areas, path => address.Of(Http.Request, path));
        answerAddresses.SetLinkHeader(Http, snapshot, request.Release is not null, null);
        var links = answerAddresses.Of(Http, snapshot, request.Release is not null);
        return new AvailabilityResponse
        {
            AsOf = KnowledgeTime.Text(snapshot),
            DataVersion = version.Id,
            Extent = found.Total is null ? "outlined" : "counted",
            Counts = found.Total?.Counts,
            Percentages = found.Total?.Percentages,
            Rates = found.Total?.Rates,
            Reason = IsEmpty(question, found)
                ? await ReasonAsync(question with { Snapshot = snapshot }, addresses, cancellationToken)
                : null,
            Areas = Listed(found.Areas, "area", area => (area.Id, area.Name), addresses)!,
            Offences = Listed(found.Offences, "offence", offence => (offence.Id, offence.Name), addresses, (null, "Not about an offence")),
            Measures = Listed(found.Measures, "measure", measure => (measure.Id, measure.Name), addresses)
                ?.Select(entry => entry with { Percentages = null, Rates = null })
                .ToList(),
            RateDefinitions = Listed(found.Rates, "rate", rate => (rate.Id, rate.Name), addresses)
                ?.Select(entry => entry with { Counts = null })
                .ToList(),
            Periods = Listed(found.Periods, "period", period => (period.Id, period.Id), addresses)!,
            Breakdowns = Listed(
                found.Breakdowns,
                "breakdown",
                breakdown => (breakdown.Id, breakdown.Id),
                addresses,
                (AvailabilityQuestion.Undivided, "Not divided")
            ),
            Releases = Listed(found.Releases, "release", release => (release.Id, release.Title), addresses)!,
            Links = new AvailabilityLinks
            {
                Self = links.Self,
                Permalink = links.Permalink,
                Csv = links.Csv!,
                Figures = addresses.Figures(),
                Comparison = addresses.Comparison(),
            },
        };
    }

    private static List<T>? Found<T>(IEnumerable<string> ids, Func<string, T> entry) =>
        ids.ToList() is { Count: > 0 } given ? [.. given.Select(entry)] : null;

    private static bool IsEmpty(AvailabilityQuestion question, AvailableFigures found) =>
        found.Total is { } total ? total.IsEmpty || (question.Rates.Count > 0 && total.Rates == 0) : found.Areas.Count == 0;

    private async Task<AvailabilityReasonResponse> ReasonAsync(
        AvailabilityQuestion question,
        AvailabilityAddresses addresses,
        CancellationToken cancellationToken
    )
    {
        var without = new List<WiderQuestionResponse>();
        foreach (var name in addresses.Given)
        {
            if (Without(question, name) is { } wider && !IsEmpty(wider, await availability.OfAsync(wider, cancellationToken)))
                without.Add(new WiderQuestionResponse { Parameter = name, Availability = addresses.Without(name) });
        }

        return new AvailabilityReasonResponse
        {
            Code = "no-figures",
            Text =
                $"No release that was public by {KnowledgeTime.Text(question.Snapshot.AsOf)} has figures for all of this together. That does not mean zero."
                + (
                    without.Count > 0
                        ? $" There are some without {string.Join(", or without ", without.Select(wider => wider.Parameter))}."
                        : ""
                ),
            Without = without,
        };
    }

    private static AvailabilityQuestion? Without(AvailabilityQuestion question, string name) =>
        name switch
        {
            "force" or "area" => question with { Areas = null },
            "offence" => question with { Offences = null },
            "measure" => question with { Measures = [] },
            "rate" => question with { Rates = [] },
            "period" => question with { PeriodIds = null },
            "breakdown" => question with { Breakdown = null },
            "release" => question with { ReleaseId = null },
            _ => null,
        };

    private static List<AvailableEntryResponse>? Listed<T>(
        IReadOnlyList<Available<T>>? entries,
        string parameter,
        Func<T, (string Id, string Name)> words,
        AvailabilityAddresses addresses,
        (string? Id, string Name) none = default
    )
        where T : class =>
        entries
            ?.Select(entry =>
            {
                var (id, name) = entry.Entry is { } known ? words(known) : none;
                return new AvailableEntryResponse
                {
                    Id = id,
                    Name = name,
                    Counts = entry.Tally?.Counts,
                    Percentages = entry.Tally?.Percentages,
                    Rates = entry.Tally?.Rates,
                    Availability = id is null ? null : addresses.With(parameter, id),
                    Figures = id is null ? null : addresses.Figures(parameter, id),
                };
            })
            .ToList();
}
