using Microsoft.Extensions.Options;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.Options;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Outcomes;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Outcomes;

/// <summary>Which counts, and the rates that use them, are asked for.</summary>
public sealed record OutcomesRequest : FiguresRequest
{
    /// <summary>Measures: identifiers of <c>/measures</c>, several separated by commas or by giving the parameter again.</summary>
    public string[]? Measure { get; init; }

    /// <summary>Outcome types: identifiers of <c>/outcome-types</c> such as <c>1</c>, on both time bases; several as for
    /// measures.</summary>
    public string[]? OutcomeType { get; init; }

    internal sealed class Validator : FiguresRequestValidator<OutcomesRequest>
    {
        public Validator(
            OffenceCatalogue offences,
            MeasureCatalogue measures,
            OutcomeTypeCatalogue outcomeTypes,
            IReleaseQueries releases,
            TimeProvider time,
            IOptions<PagingOptions> paging
        )
            : base(offences, releases, time, paging)
        {
            MustBeKnown("measure", "unknown-measure", request => request.Measure, Candidates.Of(measures));
            MustBeKnown("outcomeType", "unknown-outcome-type", request => request.OutcomeType, Candidates.Of(outcomeTypes));
        }
    }
}
