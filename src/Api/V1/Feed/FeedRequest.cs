using FluentValidation;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.Validation;
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
        public Validator(IReleaseQueries releases) =>
            RuleFor(request => request)
                .CustomAsync(
                    async (request, context, cancellationToken) =>
                    {
                        if (request.DataSet is not { } id)
                            return;
                        var known = (await releases.IndexAsync(cancellationToken))
                            .Public.Select(release => release.DataSet)
                            .DistinctBy(set => set.Id)
                            .ToList();
                        if (known.TrueForAll(set => set.Id != id))
                            context.AddFailures([
                                UnknownValue.Error("unknown-data-set", "dataSet", id, [.. known.Select(set => Candidate.Of(set.Id))]),
                            ]);
                    }
                );
    }
}
