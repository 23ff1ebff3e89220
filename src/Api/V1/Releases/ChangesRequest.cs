using FluentValidation;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Releases;

/// <summary>With which release another is compared.</summary>
public sealed record ChangesRequest
{
    /// <summary>The earlier release of the same data set: an identifier of <c>/releases</c>. Without it the version before.</summary>
    public string? Against { get; init; }

    internal sealed class Validator : AbstractValidator<ChangesRequest>
    {
        public Validator(IReleaseQueries releases) => this.MustBeRelease("against", request => request.Against, releases);
    }
}
