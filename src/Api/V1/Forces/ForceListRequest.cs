using FluentValidation;
using Microsoft.Extensions.Options;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.Options;
using OutcomesApi.Api.Paging;
using OutcomesApi.Api.V1.Lists;
using OutcomesApi.Api.Validation;

namespace OutcomesApi.Api.V1.Forces;

/// <summary>Which forces are asked for.</summary>
public sealed record ForceListRequest : ListRequest
{
    /// <summary><c>territorial</c> (the 43 forces, the default), <c>reporting-body</c> or <c>all</c>.</summary>
    /// <example>territorial</example>
    public string? Kind { get; init; }

    internal new sealed class Validator : AbstractValidator<ForceListRequest>
    {
        private static readonly Candidate[] _kinds = [Candidate.Of("territorial"), Candidate.Of("reporting-body"), Candidate.Of("all")];

        public Validator(IOptions<PagingOptions> paging)
        {
            Include(new PagingRules<ForceListRequest>(paging.Value, request => request.PageSize, request => request.Cursor));
            RuleFor(request => request.Kind)
                .Custom(
                    (kind, context) =>
                    {
                        if (kind is not null && !_kinds.Any(known => known.Id == kind))
                            context.AddFailures([UnknownValue.Error("unknown-kind", "kind", kind, _kinds)]);
                    }
                );
        }
    }
}
