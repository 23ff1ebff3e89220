using Microsoft.Extensions.Options;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.Options;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Rates;

/// <summary>Which rates are asked for.</summary>
public sealed record RatesRequest : FiguresRequest
{
    /// <summary>Rates: identifiers of <c>/rates</c>, several separated by commas or by giving the parameter again.</summary>
    public string[]? Rate { get; init; }

    internal sealed class Validator : FiguresRequestValidator<RatesRequest>
    {
        public Validator(
            OffenceCatalogue offences,
            RateCatalogue rates,
            IReleaseQueries releases,
            TimeProvider time,
            IOptions<PagingOptions> paging
        )
            : base(offences, releases, time, paging) => MustBeKnown("rate", "unknown-rate", request => request.Rate, Candidates.Of(rates));
    }
}
