using System.Linq.Expressions;
using FluentValidation;
using OutcomesApi.Api.Options;

namespace OutcomesApi.Api.Paging;

/// <summary>The rules of the two parameters of paging.</summary>
internal sealed class PagingRules<T> : AbstractValidator<T>
{
    public PagingRules(PagingOptions options, Expression<Func<T, int?>> pageSize, Expression<Func<T, string?>> cursor)
    {
        RuleFor(pageSize)
            .InclusiveBetween(1, options.MaximumSize)
            .WithErrorCode("out-of-range")
            .WithMessage($"pageSize is from 1 to {options.MaximumSize}; {{PropertyValue}} is not.");
        RuleFor(cursor)
            .MaximumLength(PageCursor.MaximumLength)
            .WithErrorCode("invalid-cursor")
            .WithMessage($"A cursor is at most {PageCursor.MaximumLength} characters long.");
    }
}
