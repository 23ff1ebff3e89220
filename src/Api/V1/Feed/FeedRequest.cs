using FluentValidation;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Feed;

/// <summary>Of which data set the feed is to tell.</summary>
public sealed record FeedRequest
{
    /// <summary>Only what became of the releases of a data set; all where it is not given.</summary>
    /// <example>essex-2018</example>
    public string? DataSet { get; init; }

    internal sealed class Validator : AbstractValidator<FeedRequest>
    {
        public Validator(IReleaseQueries releases) => this.MustBeDataSet(request => request.DataSet, releases);
    }
}
