using Microsoft.AspNetCore.Mvc;
using OutcomesApi.Api.Caching;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Comparisons;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Comparisons;

/// <summary>Answers questions for two rates side by side, or refuses to compare what cannot be compared.</summary>
public sealed class PairAnswers(IHttpContextAccessor accessor, RateQuestions questions, RateReader reader, AnswerAddresses addresses)
{
    private HttpContext Http => accessor.HttpContext!;

    /// <summary>The pair, or the problem <c>not-comparable</c>.</summary>
    public async Task<ActionResult> CompareAsync(PairRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var version = Http.Features.GetRequiredFeature<DataVersionFeature>().Version;
        var ((leftArea, left), (rightArea, right)) = questions.Of(request, version);
        var differences = RatePair.DifferencesOf(
            (left.Rate, left.Period, left.Breakdown),
            (right.Rate, right.Period, right.Breakdown),
            request.AcrossPeriods == true
        );
        if (differences.Count > 0)
            return Refusal(left, right, differences);
        var sides = new PairSides(
            leftArea,
            await RateOf(left, leftArea, cancellationToken),
            rightArea,
            await RateOf(right, rightArea, cancellationToken)
        );
        return new OkObjectResult(Shape(left, sides, left.Snapshot, version));
    }

    private async Task<Rate?> RateOf(RateQuestion question, Area area, CancellationToken cancellationToken) =>
        (await reader.OfAreasAsync(question, [area], cancellationToken)).GetValueOrDefault(area);

    private static ProblemResult Refusal(RateQuestion left, RateQuestion right, IReadOnlyList<ComparabilityDifference> differences) =>
        new(
            ProblemTypes.NotComparable,
            [
                .. differences.Select(difference => new ApiError
                {
                    Code = "differs",
                    Path = $"{difference.Part}.{difference.Name}",
                    Value = $"{difference.Left} | {difference.Right}",
                    Message =
                        $"The {difference.Part} of '{left.Rate.Id}' has {difference.Name} '{difference.Left}', and that of '{right.Rate.Id}' has '{difference.Right}'."
                        + (difference.Part == "period" ? " Give acrossPeriods=true to compare them all the same." : ""),
                }),
            ],
            differences:
            [
                .. differences.Select(difference => new DifferingField
                {
                    Part = difference.Part,
                    Field = difference.Name,
                    Left = difference.Left,
                    Right = difference.Right,
                }),
            ]
        );

    private PairResponse Shape(RateQuestion question, PairSides sides, Snapshot snapshot, DataVersion version)
    {
        var pair = sides is { Left: { } left, Right: { } right } ? RatePair.Of(left, right) : null;
        var present = new[] { sides.Left, sides.Right }.OfType<Rate>().ToList();
        var figures = present.SelectMany(rate => rate.Figures).ToList();
        return new PairResponse
        {
            AsOf = KnowledgeTime.Text(snapshot.AsOf),
            DataVersion = version.Id,
            ComparabilityClass = question.Rate.Class.Id,
            LeftArea = AreaSummaryResponse.Of(sides.LeftArea),
            Left = sides.Left is null ? null : RateResponse.Of(sides.Left),
            RightArea = AreaSummaryResponse.Of(sides.RightArea),
            Right = sides.Right is null ? null : RateResponse.Of(sides.Right),
            Difference = DifferenceResponse.Of(pair?.Difference, question.Rate.Kind != RateKind.PerPopulation),
            Reason = ReasonOf(sides, pair),
            Measures = AnswerFrame.Measures(present.SelectMany(rate => new[] { rate.Definition.Numerator, rate.Definition.Denominator })),
            Sources = AnswerFrame.Sources(figures),
            Notes = AnswerFrame.Notes((pair?.Notes ?? []).Concat(present.SelectMany(rate => rate.Notes))),
            Citation = AnswerFrame.Citation(
                $"{question.Rate.Name}: {sides.LeftArea.Name} and {sides.RightArea.Name}",
                snapshot,
                version,
                addresses.Permalink(Http, snapshot, question.ReleaseId is not null),
                figures
            ),
            Links = addresses.Of(Http, snapshot, question.ReleaseId is not null),
        };
    }

    private static NoteResponse? ReasonOf(PairSides sides, RatePair? pair) =>
        (sides, pair) switch
        {
            (_, { Difference: not null }) => null,
            (_, { Notes: [var first, ..] }) => new NoteResponse { Code = first.Code, Text = first.Text },
            (_, not null) => new NoteResponse
            {
                Code = "parts-not-exact",
                Text = "A rate is only known as bounds, so no difference is given.",
            },
            _ => new NoteResponse
            {
                Code = "no-figures",
                Text =
                    $"There are no figures for {string.Join(" and ", sides.Missing.Select(area => area.Name))}: no release that was public by then has both parts of the rate. That does not mean zero.",
            },
        };
}
