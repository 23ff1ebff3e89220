using FluentValidation;
using Microsoft.Extensions.Options;
using OutcomesApi.Api.Options;
using OutcomesApi.Api.Paging;
using OutcomesApi.Api.V1.Lists;

namespace OutcomesApi.Api.V1.Forces;

/// <summary>Which forces are asked for.</summary>
public sealed record ForceListRequest : ListRequest
{
    /// <summary><c>territorial</c> (the 43 forces, the default), <c>reporting-body</c> or <c>all</c>.</summary>
    /// <example>territorial</example>
    public string? Kind { get; init; }

    internal new sealed class Validator : AbstractValidator<ForceListRequest>
    {
        public Validator(IOptions<PagingOptions> paging)
        {
            Include(new PagingRules<ForceListRequest>(paging.Value, request => request.PageSize, request => request.Cursor));
            RuleFor(request => request.Kind).Must(kind => kind is null or "territorial" or "reporting-body" or "all").WithErrorCode("unknown-kind")
                .WithMessage("kind is territorial, reporting-body or all; '{PropertyValue}' is none of them.");
        }
    }
}
