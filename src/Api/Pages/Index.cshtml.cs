using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc;
using OutcomesApi.Api.Charts;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.V1.Comparisons;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Api.V1.Trends;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Rates;

namespace OutcomesApi.Api.Pages;

/// <summary>The figures of a force and an offence: rates with what each divides by, one of them over time, and among all forces.</summary>
[RateLimits.Expensive]
public sealed class IndexModel(AreaCatalogue areas, OffenceCatalogue offences, RateCatalogue rates, PageQuestions questions)
    : SitePage(areas, offences)
{
    // Three figures that newsrooms printed side by side, each true and none comparable with another.
    private static readonly (string Area, string Period, string Rate)[] _examples =
    [
        ("essex", "2017", "convictions-per-prosecution"),
        ("lancashire", "2022", "convictions-per-report"),
        ("west-mercia", "2021", "charged-per-concluded-investigation"),
    ];

    // Fewer points are no funnel.
    private const int FewestForces = 5;

    private readonly AreaCatalogue _areas = areas;

    /// <summary>The force asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Force { get; set; }

    /// <summary>The offence asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Offence { get; set; }

    /// <summary>The period asked for; null for the one with most rates.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Period { get; set; }

    /// <summary>The rate that is shown over time and among the forces; null for the first.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Rate { get; set; }

    /// <summary>The kind of period of the series; null for the one with most periods.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    /// <summary>The area found.</summary>
    public Area? Area { get; private set; }

    /// <summary>The offence found.</summary>
    public OffenceType? OffenceType { get; private set; }

    /// <summary>The periods that there are rates of, the latest first.</summary>
    public IReadOnlyList<string> Periods { get; private set; } = [];

    /// <summary>The rates shown; null before a force and an offence are chosen.</summary>
    public ShownAnswer<RatesResponse>? Rates { get; private set; }

    /// <summary>The rates that stand by themselves.</summary>
    public IReadOnlyList<RateResponse> MainRates { get; private set; } = [];

    /// <summary>The rates that stand by themselves and are percentages, where there are enough of them to be drawn side by side; else
    /// null.</summary>
    public ShownAnswer<RatesResponse>? Drawn =>
        Rates is { } shown
        && MainRates
            .Where(rate => rate.Per == 1 && (rate.Value ?? rate.Bounds?.Upper) is not null)
            .Select(rate => rate.Rate)
            .Distinct()
            .ToList()
            is { Count: > 1 } drawn
            ? shown with
            {
                Query = [.. shown.Query, new("rate", string.Join(',', drawn))],
            }
            : null;

    /// <summary>The shares of each way that cases ended, by what they divide by.</summary>
    public IReadOnlyList<IGrouping<string, RateResponse>> Shares { get; private set; } = [];

    /// <summary>The series shown.</summary>
    public ShownAnswer<TrendsResponse>? Trend { get; private set; }

    /// <summary>The comparison shown; null where too few forces have the rate.</summary>
    public ShownAnswer<ComparisonsResponse>? Funnel { get; private set; }

    /// <summary>The rate that is shown over time and among the forces.</summary>
    public RateResponse? Chosen { get; private set; }

    /// <summary>How many forces have the rate chosen, where they are too few for a funnel.</summary>
    public int? ForcesWithRate { get; private set; }

    /// <summary>Three figures that look alike and are not, with the words for what each divides by; shown before anything is
    /// chosen.</summary>
    public IReadOnlyList<(Area Area, RateResponse Rate, string Denominator)> Examples { get; private set; } = [];

    /// <summary>The force in the comparison; null where it has no figure there.</summary>
    public ComparedForceResponse? Compared => Funnel?.Answer.Forces.FirstOrDefault(force => force.Force.Id == Area?.Id);

    /// <summary>The name of a measure of the rates shown.</summary>
    public string MeasureName(string id) => Rates?.Answer.Measures.FirstOrDefault(measure => measure.Id == id)?.Name ?? id;

    /// <summary>The rates as a picture, as HTML for other people's pages.</summary>
    public string? Embed =>
        Rates is not { } shown
            ? null
            : PictureWidths.Html(
                ChartRequest.DefaultWidth,
                ChartRequest.DefaultWidth,
                width => HtmlEncoder.Default.Encode($"{shown.Answer.Links.Svg}&width={width}"),
                HtmlEncoder.Default.Encode(
                    $"{Area!.Name}: {ChartText.Inside(OffenceType!.Name)}, rates with what each divides by. The figures: {shown.Answer.Links.Csv}"
                )
            );

    /// <summary>Where a force lies, in words.</summary>
    public static string? Position(ComparedForceResponse force) => FunnelChart.Position(force);

    /// <summary>The page.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Area = AreaOf(Force);
        OffenceType = OffenceOf(Offence);
        CheckRest();
        if (Errors.Count == 0 && Area is not null && OffenceType is not null)
            await ReadAsync(Area, OffenceType, cancellationToken);
        else
            await ReadExamplesAsync(cancellationToken);
    }

    private void CheckRest()
    {
        (Period, Rate, Kind) = (NullIfEmpty(Period), NullIfEmpty(Rate), NullIfEmpty(Kind));
        if (Rate is not null && rates.Find(Rate) is null)
            Refuse(400, PageError.Unknown("rate", Rate, Candidates.Of(rates)));
        if (Kind is not null && TrendsRequest.Kinds.All(kind => Words.Of(kind) != Kind))
            Refuse(400, PageError.Unknown("kind", Kind, [.. TrendsRequest.Kinds.Select(kind => Candidate.Of(Words.Of(kind)))]));
        if (Period is not null && Period != TimePeriod.UndatedId && TimePeriod.TryParse(Period) is null)
            Refuse(400, new PageError("period", $"'{UnknownValue.Echo(Period)}' is not a period. Give {PeriodText.Forms}.", []));
    }

    private async Task ReadAsync(Area area, OffenceType offence, CancellationToken cancellationToken)
    {
        var all = await questions.RatesAsync(area, offence.Id, null, null, cancellationToken);
        Periods =
        [
            .. all
                .Answer.Rates.Select(rate => rate.Period)
                .Distinct()
                .OrderByDescending(id => TimePeriod.TryParse(id)?.End ?? DateOnly.MinValue)
                .ThenBy(id => TimePeriod.TryParse(id)?.Start),
        ];
        Period ??= all
            .Answer.Rates.GroupBy(rate => rate.Period)
            .OrderByDescending(group => group.Count())
            .ThenByDescending(group => group.Key, StringComparer.Ordinal)
            .FirstOrDefault()
            ?.Key;
        Rates = Period is null ? all : await questions.RatesAsync(area, offence.Id, Period, null, cancellationToken);
        var whole = Rates.Answer.Rates.Where(rate => rate.Breakdown is null || rate.Value is not null).ToList();
        MainRates = [.. whole.Where(rate => !IsShare(rate))];
        var divisors = whole.Where(IsShare).Select(rate => rate.Denominator.Measure).ToHashSet(StringComparer.Ordinal);
        Shares =
        [
            .. whole
                .Where(rate => rate.Breakdown is null && divisors.Contains(rate.Denominator.Measure))
                .GroupBy(rate => rate.Denominator.Measure),
        ];
        Chosen =
            whole.Find(rate => rate.Rate == Rate)
            ?? MainRates.FirstOrDefault(rate => rate.Intervals.Count > 0)
            ?? (MainRates.Count > 0 ? MainRates[0] : null);
        if (Chosen is not null)
            await ReadChosenAsync(area, offence, Chosen.Rate, cancellationToken);
    }

    private async Task ReadChosenAsync(Area area, OffenceType offence, string rate, CancellationToken cancellationToken)
    {
        Trend = await questions.TrendAsync(area, offence.Id, rate, Kind, cancellationToken);
        if (Kind is null && Trend.Answer.Kinds.Count > 1 && LongestKind(Trend.Answer) is { } kind)
            Trend = await questions.TrendAsync(area, offence.Id, rate, kind, cancellationToken);
        if (Period is null)
            return;
        var funnel = await questions.ComparisonAsync(offence.Id, rate, Period, cancellationToken);
        if (funnel.Answer.Forces.Count >= FewestForces)
            Funnel = funnel;
        else
            ForcesWithRate = funnel.Answer.Forces.Count;
    }

    private static string? LongestKind(TrendsResponse trend) =>
        trend
            .Points.Where(point => point.Value is not null)
            .Select(point => TimePeriod.TryParse(point.Period)?.Kind)
            .OfType<PeriodKind>()
            .GroupBy(kind => kind)
            .OrderByDescending(group => group.Count())
            .Select(group => Words.Of(group.Key))
            .FirstOrDefault();

    private async Task ReadExamplesAsync(CancellationToken cancellationToken)
    {
        var examples = new List<(Area, RateResponse, string)>();
        foreach (var (id, period, rate) in _examples)
        {
            if (_areas.Find(id) is not { } area)
                continue;
            var answer = (await questions.RatesAsync(area, "rape", period, rate, cancellationToken)).Answer;
            if (answer.Rates.FirstOrDefault(found => found.Breakdown is null) is { } found)
                examples.Add(
                    (
                        area,
                        found,
                        answer.Measures.FirstOrDefault(measure => measure.Id == found.Denominator.Measure)?.Name
                            ?? found.Denominator.Measure
                    )
                );
        }

        Examples = examples;
    }

    // With the charges, which are rates by themselves too, the shares of the groups of outcomes together are how all cases ended: a table,
    // not figures by themselves.
    private static bool IsShare(RateResponse rate) => rate.Rate.Contains("share-of-outcomes", StringComparison.Ordinal);

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
