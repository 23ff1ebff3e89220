using FluentValidation;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Comparisons;

/// <summary>Which comparison of forces is asked for: one rate, one offence, one period.</summary>
public sealed record ComparisonsRequest
{
    /// <summary>The rate: an identifier of <c>/rates</c>. Needed.</summary>
    /// <example>charged-per-recorded-offence-recorded-basis</example>
    public string? Rate { get; init; }

    /// <summary>The offence: an identifier of <c>/offences</c>. Without it all offences together.</summary>
    /// <example>rape</example>
    public string? Offence { get; init; }

    /// <summary>The period: <c>2017-18</c>, <c>2017</c>, <c>ye-2021-09</c> and so on. Needed. A year whose months alone are published is
    /// summed if all are there.</summary>
    /// <example>2017-18</example>
    public string? Period { get; init; }

    /// <summary>One part of the count, such as <c>victim-sex=female</c>; without it the undivided count.</summary>
    public string? Breakdown { get; init; }

    /// <summary>Whether to give the rank of each force with its interval. A rank is never given without it.</summary>
    /// <example>false</example>
    public bool? Ranks { get; init; }

    /// <summary>What was published by then (knowledge time): a day (<c>2022-12-31</c>, to its end, UTC) or an instant
    /// (<c>2022-12-31T12:00:00Z</c>). Not in the future.</summary>
    public string? AsOf { get; init; }

    /// <summary>Only one release, superseded or not: an identifier of <c>/releases</c>. Not together with <c>asOf</c>.</summary>
    public string? Release { get; init; }

    internal sealed class Validator : AbstractValidator<ComparisonsRequest>
    {
        public Validator(OffenceCatalogue offences, RateCatalogue rates, IReleaseQueries releases, TimeProvider time)
        {
            this.MustBeGiven("rate", request => request.Rate, "Forces are compared by one rate: give rate, an identifier of /rates.");
            this.MustBeGiven(
                "period",
                request => request.Period,
                $"Forces are compared over one period: give period, one of {Domain.Periods.PeriodText.Forms}."
            );
            this.MustBeOneOf("rate", "unknown-rate", request => request.Rate, Candidates.Of(rates));
            this.MustBeOneOf("offence", "unknown-offence", request => request.Offence, Candidates.Of(offences));
            this.MustBePeriod("period", request => request.Period);
            this.MustBeBreakdown("breakdown", request => request.Breakdown);
            this.MustBeKnowledgeTime("asOf", request => request.AsOf, time);
            this.MustBeRelease("release", request => request.Release, releases);
            RuleFor(request => request.Release)
                .Null()
                .When(request => request.AsOf is not null)
                .WithErrorCode("conflicting-parameters")
                .WithMessage("release and asOf cannot be given together: a release is one fixed version, asOf chooses among versions.");
        }
    }
}
