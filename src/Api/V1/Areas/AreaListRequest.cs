using FluentValidation;
using Microsoft.Extensions.Options;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.Options;
using OutcomesApi.Api.Paging;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Api.V1.Lists;
using OutcomesApi.Api.Validation;
using OutcomesApi.Domain.Areas;

namespace OutcomesApi.Api.V1.Areas;

/// <summary>Which areas are asked for.</summary>
public sealed record AreaListRequest : ListRequest
{
    /// <summary>Only areas of one kind: <c>england-and-wales</c>, <c>country</c>, <c>region</c>, <c>force</c>, <c>district</c>,
    /// <c>publisher-area</c> or <c>reporting-body</c>.</summary>
    /// <example>district</example>
    public string? Level { get; init; }

    internal new sealed class Validator : AbstractValidator<AreaListRequest>
    {
        public Validator(IOptions<PagingOptions> paging)
        {
            Include(new PagingRules<AreaListRequest>(paging.Value, request => request.PageSize, request => request.Cursor));
            var levels = Enum.GetValues<AreaLevel>().Select(level => Candidate.Of(Words.Of(level))).ToList();
            RuleFor(request => request.Level)
                .Custom(
                    (level, context) =>
                    {
                        if (level is not null && !levels.Exists(known => known.Id == level))
                            context.AddFailures([UnknownValue.Error("unknown-level", "level", level, levels)]);
                    }
                );
        }
    }
}
