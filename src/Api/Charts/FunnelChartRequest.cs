using OutcomesApi.Api.Errors;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Domain.Areas;

namespace OutcomesApi.Api.Charts;

/// <summary>How the funnel of a comparison is drawn.</summary>
public sealed record FunnelChartRequest : ChartRequest
{
    /// <summary>Only of the picture: the force that is marked and named in it, an identifier of <c>/forces</c>.</summary>
    /// <example>essex</example>
    public string? Force { get; init; }

    internal override IEnumerable<string> Given() => Force is null ? base.Given() : base.Given().Append("force");

    internal new sealed class Validator : Rules<FunnelChartRequest>
    {
        public Validator(IHttpContextAccessor accessor, AreaCatalogue areas)
            : base(accessor) => this.MustBeOneOf("force", "unknown-force", request => request.Force, Candidates.Of(areas.Forces));
    }
}
