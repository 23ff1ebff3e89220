using FluentValidation;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Comparisons;

/// <summary>Which two rates are set side by side. What is not given of the right one is taken from the left one.</summary>
public sealed record PairRequest
{
    /// <summary>The rate on the left: an identifier of <c>/rates</c>. Needed.</summary>
    /// <example>convictions-per-prosecution</example>
    public string? LeftRate { get; init; }

    /// <summary>The force or other area on the left: an identifier of <c>/areas</c>. Needed.</summary>
    /// <example>essex</example>
    public string? LeftArea { get; init; }

    /// <summary>The offence on the left: an identifier of <c>/offences</c>. Without it all offences together.</summary>
    /// <example>rape</example>
    public string? LeftOffence { get; init; }

    /// <summary>The period on the left. Needed.</summary>
    /// <example>2017</example>
    public string? LeftPeriod { get; init; }

    /// <summary>The part of the count on the left, such as <c>victim-sex=female</c>; without it the undivided count.</summary>
    public string? LeftBreakdown { get; init; }

    /// <summary>The release on the left, superseded or not; without it the current ones.</summary>
    public string? LeftRelease { get; init; }

    /// <summary>The rate on the right; without it that of the left.</summary>
    /// <example>convictions-per-report</example>
    public string? RightRate { get; init; }

    /// <summary>The area on the right; without it that of the left.</summary>
    /// <example>lancashire</example>
    public string? RightArea { get; init; }

    /// <summary>The offence on the right; without it that of the left.</summary>
    public string? RightOffence { get; init; }

    /// <summary>The period on the right; without it that of the left.</summary>
    /// <example>2022</example>
    public string? RightPeriod { get; init; }

    /// <summary>The part of the count on the right; without it that of the left, and <c>none</c> for the undivided count.</summary>
    public string? RightBreakdown { get; init; }

    /// <summary>The release on the right; without it that of the left.</summary>
    public string? RightRelease { get; init; }

    /// <summary>Whether periods of different kinds, such as a calendar and a financial year, may be compared all the same.</summary>
    /// <example>false</example>
    public bool? AcrossPeriods { get; init; }

    /// <summary>What was published by then (knowledge time): a day or an instant, not in the future. Not together with a release.</summary>
    public string? AsOf { get; init; }

    internal sealed class Validator : AbstractValidator<PairRequest>
    {
        public Validator(AreaCatalogue areas, OffenceCatalogue offences, RateCatalogue rates, IReleaseQueries releases, TimeProvider time)
        {
            this.MustBeGiven("leftRate", request => request.LeftRate, "Give leftRate, an identifier of /rates.");
            this.MustBeGiven("leftArea", request => request.LeftArea, "Give leftArea, a force or another identifier of /areas.");
            this.MustBeGiven("leftPeriod", request => request.LeftPeriod, $"Give leftPeriod, one of {Domain.Periods.PeriodText.Forms}.");
            Side(
                "left",
                request => request.LeftRate,
                request => request.LeftArea,
                request => request.LeftOffence,
                request => request.LeftPeriod,
                request => request.LeftBreakdown,
                request => request.LeftRelease
            );
            Side(
                "right",
                request => request.RightRate,
                request => request.RightArea,
                request => request.RightOffence,
                request => request.RightPeriod,
                request => request.RightBreakdown,
                request => request.RightRelease
            );
            this.MustBeKnowledgeTime("asOf", request => request.AsOf, time);
            RuleFor(request => request.AsOf)
                .Null()
                .When(request => request.LeftRelease is not null || request.RightRelease is not null)
                .WithErrorCode("conflicting-parameters")
                .WithMessage("A release and asOf cannot be given together: a release is one fixed version, asOf chooses among versions.");

            void Side(
                string side,
                Func<PairRequest, string?> rate,
                Func<PairRequest, string?> area,
                Func<PairRequest, string?> offence,
                Func<PairRequest, string?> period,
                Func<PairRequest, string?> breakdown,
                Func<PairRequest, string?> release
            )
            {
                this.MustBeOneOf(side + "Rate", "unknown-rate", rate, Candidates.Of(rates));
                this.MustBeOneOf(side + "Area", "unknown-area", area, Candidates.Of(areas));
                this.MustBeOneOf(side + "Offence", "unknown-offence", offence, Candidates.Of(offences));
                this.MustBePeriod(side + "Period", period);
                this.MustBeBreakdown(side + "Breakdown", breakdown);
                this.MustBeRelease(side + "Release", release, releases);
            }
        }
    }
}
