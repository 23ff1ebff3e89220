using System.Text.Json;
using FluentValidation;
using Microsoft.AspNetCore.WebUtilities;
using OutcomesApi.Api.V1.Comparisons;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Api.V1.Outcomes;
using OutcomesApi.Api.V1.Rates;
using OutcomesApi.Api.V1.Trends;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Citations;

/// <summary>Reads the question of a cited answer again, so that it can be asked of another state.</summary>
public sealed class CitedQuestions(
    AreaCatalogue areas,
    IServiceProvider services,
    FigureQuestions figureQuestions,
    FigureReader figures,
    SeriesQuestions seriesQuestions,
    SeriesReader series,
    RateQuestions rateQuestions,
    RateReader rates,
    ComparisonReader comparisons
)
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowReadingFromString,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The question; null where it is none of ours, or cannot be asked any more.</summary>
    public async Task<CitedQuestion?> ResolveAsync(CitedAnswer answer, DataVersion version, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var query = QueryHelpers
            .ParseQuery(answer.Query)
            .ToDictionary(pair => pair.Key, pair => pair.Value.OfType<string>().ToArray(), StringComparer.OrdinalIgnoreCase);
        return answer.Path.TrimStart('/').Split('/') switch
        {
            ["v1", "forces" or "areas", var id, "outcomes"]
                when areas.Find(id) is { } area && await ReadAsync<OutcomesRequest>(query, cancellationToken) is { } request => Question(
                area,
                figureQuestions.Resolve(request, area, version)
            ),
            ["v1", "forces" or "areas", var id, "rates"]
                when areas.Find(id) is { } area && await ReadAsync<RatesRequest>(query, cancellationToken) is { } request => Question(
                area,
                figureQuestions.Resolve(request, area, version)
            ),
            ["v1", "forces" or "areas", var id, "trends"]
                when areas.Find(id) is { } area && await ReadAsync<TrendsRequest>(query, cancellationToken) is { } request => Question(
                seriesQuestions.Resolve(request, area, version)
            ),
            ["v1", "forces", var id, "offence-mix"]
                when areas.FindForce(id) is { } force && await ReadAsync<OffenceMixRequest>(query, cancellationToken) is { } request =>
                Question(force, rateQuestions.Of(request, version)),
            ["v1", "comparisons"] when await ReadAsync<ComparisonsRequest>(query, cancellationToken) is { } request => Question(
                rateQuestions.Of(request, version)
            ),
            ["v1", "comparisons", "pair"] when await ReadAsync<PairRequest>(query, cancellationToken) is { } request => Question(
                rateQuestions.Of(request, version)
            ),
            _ => null,
        };
    }

    // By way of JSON, so that the names and types of the parameters are those of the request and of nothing else.
    private async Task<T?> ReadAsync<T>(Dictionary<string, string[]> query, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            var members = query.ToDictionary(pair => pair.Key, pair => ValueOf<T>(pair.Key, pair.Value), StringComparer.OrdinalIgnoreCase);
            var request = JsonSerializer.SerializeToElement(members).Deserialize<T>(_json);
            var validator = services.GetRequiredService<IValidator<T>>();
            return request is not null && (await validator.ValidateAsync(request, cancellationToken)).IsValid ? request : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static object? ValueOf<T>(string name, string[] values)
    {
        var type = typeof(T)
            .GetProperty(
                name,
                System.Reflection.BindingFlags.IgnoreCase | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance
            )
            ?.PropertyType;
        if (type == typeof(string[]))
            return values;
        return type == typeof(bool?) ? bool.TryParse(values.FirstOrDefault(), out var isSet) && isSet : values.FirstOrDefault();
    }

    private CitedQuestion? Question(Area area, FigureQuestion? question) =>
        question is null
            ? null
            : new CitedQuestion(
                $"{area.Name}: {question.OffencesInWords}",
                (snapshot, cancellationToken) =>
                    FiguresAsync(question with { Filter = question.Filter with { Snapshot = snapshot } }, cancellationToken)
            );

    private CitedQuestion Question(SeriesQuestion question) =>
        new(
            $"{question.Area.Name}: {question.Name}{(question.Offence is { } offence ? $", {offence.Name}" : "")}, by period",
            (snapshot, cancellationToken) => PointsAsync(question with { Snapshot = snapshot }, cancellationToken)
        );

    private CitedQuestion Question(RateQuestion question) =>
        new(
            $"{question.Rate.Name}, {question.Offence.Name}, {question.Period.Id}: police forces of England and Wales compared",
            (snapshot, cancellationToken) => ForcesAsync(question with { Snapshot = snapshot }, cancellationToken)
        );

    private CitedQuestion Question(((Area Area, RateQuestion Question) Left, (Area Area, RateQuestion Question) Right) pair) =>
        new(
            $"{pair.Left.Question.Rate.Name}: {pair.Left.Area.Name} and {pair.Right.Area.Name}",
            (snapshot, cancellationToken) => PairAsync(pair.Left, pair.Right, snapshot, cancellationToken)
        );

    private CitedQuestion Question(Area force, RateQuestion question) =>
        new(
            $"{force.Name}: {question.Rate.Name}, {question.Period.Id}, adjusted for the mix of offences",
            (snapshot, cancellationToken) => StrataAsync(force, question with { Snapshot = snapshot }, cancellationToken)
        );

    private async IAsyncEnumerable<CitedFigure> FiguresAsync(
        FigureQuestion question,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var showsCounts = question.Rates.Count == 0 && !question.Text.StartsWith("rates\n", StringComparison.Ordinal);
        await foreach (var group in figures.ReadAsync(question, cancellationToken))
        {
            foreach (var count in showsCounts ? group.Observations : [])
                yield return new CitedFigure(null, count);
            foreach (var rate in group.Rates)
                yield return new CitedFigure(rate, null);
        }
    }

    private async IAsyncEnumerable<CitedFigure> PointsAsync(
        SeriesQuestion question,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var point in await series.ReadAsync(question, cancellationToken))
        {
            if (point.Rate is not null || point.Count is not null)
                yield return new CitedFigure(point.Rate, point.Count);
        }
    }

    private async IAsyncEnumerable<CitedFigure> ForcesAsync(
        RateQuestion question,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var read = await comparisons.ReadAsync(question, cancellationToken);
        foreach (var rate in read.Comparison.Forces.Select(force => force.Rate).Concat(read.ReportingBodies))
            yield return new CitedFigure(rate, null);
    }

    private async IAsyncEnumerable<CitedFigure> PairAsync(
        (Area Area, RateQuestion Question) left,
        (Area Area, RateQuestion Question) right,
        Snapshot snapshot,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var (area, question) in new[] { left, right })
        {
            foreach (var rate in (await rates.OfAreasAsync(question with { Snapshot = snapshot }, [area], cancellationToken)).Values)
                yield return new CitedFigure(rate, null);
        }
    }

    private async IAsyncEnumerable<CitedFigure> StrataAsync(
        Area force,
        RateQuestion question,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var area in new[] { force, areas[AreaCatalogue.EnglandAndWalesId] })
        {
            foreach (var rate in await rates.OfOffencesAsync(question, area, cancellationToken))
                yield return new CitedFigure(rate, null);
        }
    }
}
