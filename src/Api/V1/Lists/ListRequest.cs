using FluentValidation;
using Microsoft.Extensions.Options;
using OutcomesApi.Api.Options;
using OutcomesApi.Api.Paging;

namespace OutcomesApi.Api.V1.Lists;

/// <summary>Which page of a code list is asked for.</summary>
public record ListRequest
{
    /// <summary>How many entries a page has, from 1 to the limit at <c>/config</c>. CSV without it is the whole.</summary>
    public int? PageSize { get; init; }

    /// <summary>The cursor from <c>links.next</c> of the page before, of the same list.</summary>
    public string? Cursor { get; init; }

    internal sealed class Validator : AbstractValidator<ListRequest>
    {
        public Validator(IOptions<PagingOptions> paging) =>
            Include(new PagingRules<ListRequest>(paging.Value, request => request.PageSize, request => request.Cursor));
    }
}
