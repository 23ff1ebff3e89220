using FluentValidation;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Rates;

namespace OutcomesApi.Api.V1.Comparisons;

/// <summary>Which adjustment for the mix of offences is asked for.</summary>
public sealed record OffenceMixRequest
{
    /// <summary>The rate: an identifier of <c>/rates</c> whose parts are counts of offences. Needed.</summary>
    /// <example>charged-per-recorded-offence-recorded-basis</example>
    public string? Rate { get; init; }

    /// <summary>The period. Needed.</summary>
    /// <example>2017-18</example>
    public string? Period { get; init; }

    /// <summary>Only offences inside this one: an identifier of <c>/offences</c>. Without it all offences.</summary>
    public string? Offence { get; init; }

    /// <summary>What was published by then (knowledge time): a day or an instant, not in the future.</summary>
    public string? AsOf { get; init; }

    internal sealed class Validator : AbstractValidator<OffenceMixRequest>
    {
        public Validator(OffenceCatalogue offences, RateCatalogue rates, TimeProvider time)
        {
            this.MustBeGiven("rate", request => request.Rate, "The adjustment is of one rate: give rate, an identifier of /rates.");
            this.MustBeGiven(
                "period",
                request => request.Period,
                $"The adjustment is over one period: give period, one of {Domain.Periods.PeriodText.Forms}."
            );
            this.MustBeOneOf("rate", "unknown-rate", request => request.Rate, Candidates.Of(rates));
            this.MustBeOneOf("offence", "unknown-offence", request => request.Offence, Candidates.Of(offences));
            this.MustBePeriod("period", request => request.Period);
            this.MustBeKnowledgeTime("asOf", request => request.AsOf, time);
        }
    }
}
