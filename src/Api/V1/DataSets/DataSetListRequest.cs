using FluentValidation;
using Microsoft.Extensions.Options;
using OutcomesApi.Api.Options;
using OutcomesApi.Api.Paging;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Api.V1.Lists;

namespace OutcomesApi.Api.V1.DataSets;

/// <summary>Which page of the data sets is asked for, and as of when.</summary>
public sealed record DataSetListRequest : ListRequest
{
    /// <summary>What was published by then (knowledge time): a day (<c>2022-12-31</c>, to its end, UTC) or an instant
    /// (<c>2022-12-31T12:00:00Z</c>). Not in the future.</summary>
    public string? AsOf { get; init; }

    internal new sealed class Validator : AbstractValidator<DataSetListRequest>
    {
        public Validator(IOptions<PagingOptions> paging, TimeProvider time)
        {
            Include(new PagingRules<DataSetListRequest>(paging.Value, request => request.PageSize, request => request.Cursor));
            this.MustBeKnowledgeTime("asOf", request => request.AsOf, time);
        }
    }
}
