using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Comparisons;

/// <summary>Resolves validated requests into questions for one rate.</summary>
public sealed class RateQuestions(AreaCatalogue areas, OffenceCatalogue offences, RateCatalogue rates, Snapshots snapshots)
{
    /// <summary>The question of a comparison of forces.</summary>
    public RateQuestion Of(ComparisonsRequest request, DataVersion version)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new RateQuestion(
            rates[request.Rate!],
            OffenceOf(request.Offence),
            RateQuestion.PeriodOf(request.Period!),
            RateQuestion.BreakdownOf(request.Breakdown),
            request.Release,
            snapshots.Of(request.AsOf, version)
        );
    }

    /// <summary>The question of an adjustment for the mix of offences.</summary>
    public RateQuestion Of(OffenceMixRequest request, DataVersion version)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new RateQuestion(
            rates[request.Rate!],
            OffenceOf(request.Offence),
            RateQuestion.PeriodOf(request.Period!),
            null,
            null,
            snapshots.Of(request.AsOf, version)
        );
    }

    /// <summary>The two questions of a pair, each with its area. What is not given of the right one is taken from the left one.</summary>
    public ((Area Area, RateQuestion Question) Left, (Area Area, RateQuestion Question) Right) Of(PairRequest request, DataVersion version)
    {
        ArgumentNullException.ThrowIfNull(request);
        var left = new RateQuestion(
            rates[request.LeftRate!],
            OffenceOf(request.LeftOffence),
            RateQuestion.PeriodOf(request.LeftPeriod!),
            RateQuestion.BreakdownOf(request.LeftBreakdown),
            request.LeftRelease,
            snapshots.Of(request.AsOf, version)
        );
        var right = left with
        {
            Rate = request.RightRate is { } rate ? rates[rate] : left.Rate,
            Offence = request.RightOffence is { } offence ? offences[offence] : left.Offence,
            Period = request.RightPeriod is { } period ? RateQuestion.PeriodOf(period) : left.Period,
            Breakdown = request.RightBreakdown is { } breakdown ? RateQuestion.BreakdownOf(breakdown) : left.Breakdown,
            ReleaseId = request.RightRelease ?? left.ReleaseId,
        };
        return ((areas[request.LeftArea!], left), (areas[request.RightArea ?? request.LeftArea!], right));
    }

    private OffenceType OffenceOf(string? id) => offences[id ?? OffenceCatalogue.AllOffencesId];
}
