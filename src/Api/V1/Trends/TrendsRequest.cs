using FluentValidation;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Api.Validation;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Rates;

namespace OutcomesApi.Api.V1.Trends;

/// <summary>Which series is asked for: one rate or one measure of one offence.</summary>
public sealed record TrendsRequest
{
    /// <summary>The rate: an identifier of <c>/rates</c>. Either this or <c>measure</c> is needed.</summary>
    /// <example>charged-per-recorded-offence-event-basis</example>
    public string? Rate { get; init; }

    /// <summary>The measure, for a series of counts: an identifier of <c>/measures</c>.</summary>
    public string? Measure { get; init; }

    /// <summary>The offence: an identifier of <c>/offences</c>. Without it all offences together; measures that are not about offences take
    /// none.</summary>
    /// <example>rape</example>
    public string? Offence { get; init; }

    /// <summary>
    /// The kind of period: <c>calendar-year</c>, <c>financial-year</c>, <c>year-ending</c>, <c>calendar-quarter</c>,
    /// <c>financial-quarter</c>, <c>month</c> or
    /// <c>calendar-years</c>. Kinds never mix in one series; without this, whatever was published is shown. Months are summed to a longer
    /// kind where all are there.
    /// </summary>
    public string? Kind { get; init; }

    /// <summary>Only periods that start then or later: a day (<c>2017-04-01</c>) or the start of a period (<c>2017-18</c>).</summary>
    public string? From { get; init; }

    /// <summary>Only periods that end then or earlier: a day (<c>2018-03-31</c>) or the end of a period (<c>2017-18</c>).</summary>
    public string? To { get; init; }

    /// <summary>One part of the count, such as <c>victim-sex=female</c>; without it the undivided count.</summary>
    public string? Breakdown { get; init; }

    /// <summary>
    /// <c>latest</c> (the default) takes each period as it was last published; <c>equal-age</c> takes each as it was published as long
    /// after its end as the last one was, so that rates on the recorded basis are compared at equal maturity.
    /// </summary>
    public string? Vintage { get; init; }

    /// <summary>What was published by then (knowledge time): a day (<c>2022-12-31</c>, to its end, UTC) or an instant
    /// (<c>2022-12-31T12:00:00Z</c>). Not in the future.</summary>
    public string? AsOf { get; init; }

    internal const string EqualAge = "equal-age";

    internal static IReadOnlyList<string> Vintages { get; } = ["latest", EqualAge];

    internal static IReadOnlyList<PeriodKind> Kinds { get; } = [.. Enum.GetValues<PeriodKind>().Where(kind => kind != PeriodKind.Undated)];

    internal sealed class Validator : AbstractValidator<TrendsRequest>
    {
        public Validator(OffenceCatalogue offences, MeasureCatalogue measures, RateCatalogue rates, TimeProvider time)
        {
            RuleFor(request => request)
                .Custom(
                    (request, context) =>
                    {
                        if (request.Rate is null == request.Measure is null)
                        {
                            context.AddFailures([
                                new ApiError
                                {
                                    Code = request.Rate is null ? "missing-parameter" : "conflicting-parameters",
                                    Path = "rate",
                                    Message =
                                        "A series is of one rate or of one measure: give either rate (see /rates) or measure (see /measures).",
                                },
                            ]);
                        }
                    }
                );
            this.MustBeOneOf("rate", "unknown-rate", request => request.Rate, Candidates.Of(rates));
            this.MustBeOneOf("measure", "unknown-measure", request => request.Measure, Candidates.Of(measures));
            this.MustBeOneOf("offence", "unknown-offence", request => request.Offence, Candidates.Of(offences));
            this.MustBeOneOf("kind", "unknown-kind", request => request.Kind, [.. Kinds.Select(kind => Candidate.Of(Words.Of(kind)))]);
            this.MustBeOneOf("vintage", "unknown-vintage", request => request.Vintage, [.. Vintages.Select(Candidate.Of)]);
            this.MustBeDay("from", request => request.From);
            this.MustBeDay("to", request => request.To);
            RuleFor(request => request.To)
                .Must((request, _) => !(DayRange.Start(request.From) > DayRange.End(request.To)))
                .WithErrorCode("from-after-to")
                .WithMessage("The end 'to' lies before the start 'from': give the earlier one as 'from'.");
            this.MustBeBreakdown("breakdown", request => request.Breakdown);
            this.MustBeKnowledgeTime("asOf", request => request.AsOf, time);
        }
    }
}
