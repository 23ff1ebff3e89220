using FluentValidation;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Availability;

/// <summary>What is known of a question so far. All of it is optional and holds together.</summary>
public sealed record AvailabilityRequest
{
    /// <summary>Forces: identifiers of <c>/forces</c>, several separated by commas or by giving the parameter again. Not together with
    /// <c>area</c>.</summary>
    /// <example>["essex"]</example>
    public string[]? Force { get; init; }

    /// <summary>Areas of any kind: identifiers of <c>/areas</c>; several as for forces.</summary>
    public string[]? Area { get; init; }

    /// <summary>Offences: identifiers of <c>/offences</c>; several as for forces.</summary>
    /// <example>["rape"]</example>
    public string[]? Offence { get; init; }

    /// <summary>Measures: identifiers of <c>/measures</c>; several as for forces.</summary>
    public string[]? Measure { get; init; }

    /// <summary>Rates: identifiers of <c>/rates</c>; several as for forces. Then only places that have the rate are listed.</summary>
    public string[]? Rate { get; init; }

    /// <summary>Periods: <c>2017</c>, <c>2017-18</c>, <c>ye-2021-09</c>, <c>2017-Q3</c>, <c>2017-18-Q1</c>, <c>2014-03</c>,
    /// <c>2019..2023</c> or <c>undated</c>; several as for forces. A year that could be summed from its months is not found under its own
    /// name: its months are.</summary>
    public string[]? Period { get; init; }

    /// <summary>Only one part of the counts, such as <c>victim-sex=female</c>, or <c>none</c> for undivided counts alone.</summary>
    public string? Breakdown { get; init; }

    /// <summary>What was published by then (knowledge time): a day (<c>2022-12-31</c>, to its end, UTC) or an instant
    /// (<c>2022-12-31T12:00:00Z</c>). Not in the future.</summary>
    public string? AsOf { get; init; }

    /// <summary>Only one release, superseded or not: an identifier of <c>/releases</c>. Not together with <c>asOf</c>.</summary>
    public string? Release { get; init; }

    internal sealed class Validator : AbstractValidator<AvailabilityRequest>
    {
        public Validator(
            AreaCatalogue areas,
            OffenceCatalogue offences,
            MeasureCatalogue measures,
            RateCatalogue rates,
            IReleaseQueries releases,
            TimeProvider time
        )
        {
            this.MustAllBeKnown(
                "force",
                "unknown-force",
                request => request.Force,
                Candidates.Of(areas.Forces.Concat(areas.ReportingBodies))
            );
            this.MustAllBeKnown("area", "unknown-area", request => request.Area, Candidates.Of(areas));
            this.MustAllBeKnown("offence", "unknown-offence", request => request.Offence, Candidates.Of(offences));
            this.MustAllBeKnown("measure", "unknown-measure", request => request.Measure, Candidates.Of(measures));
            this.MustAllBeKnown("rate", "unknown-rate", request => request.Rate, Candidates.Of(rates));
            this.MustAllBePeriods("period", request => request.Period);
            this.MustBeBreakdown("breakdown", request => request.Breakdown);
            this.MustBeKnowledgeTime("asOf", request => request.AsOf, time);
            this.MustBeRelease("release", request => request.Release, releases);
            RuleFor(request => request.Release)
                .Null()
                .When(request => request.AsOf is not null)
                .WithErrorCode("conflicting-parameters")
                .WithMessage("release and asOf cannot be given together: a release is one fixed version, asOf chooses among versions.");
            RuleFor(request => request.Area)
                .Null()
                .When(request => request.Force is not null)
                .WithErrorCode("conflicting-parameters")
                .WithMessage("force and area cannot be given together: a force is an area too, so give all of them as area.");
        }
    }
}
