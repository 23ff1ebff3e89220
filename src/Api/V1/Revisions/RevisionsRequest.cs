using FluentValidation;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Revisions;

/// <summary>Since when changes are asked for, and of what.</summary>
public sealed record RevisionsRequest
{
    /// <summary>
    /// What has changed since then: a day (<c>2026-11-01</c>, from its beginning), an instant in UTC, or <c>next</c> of an earlier answer,
    /// with which nothing is missed. Needed.
    /// </summary>
    /// <example>2026-11-01</example>
    public string? Since { get; init; }

    /// <summary>Only changes of a data set; all where it is not given.</summary>
    /// <example>essex-2018</example>
    public string? DataSet { get; init; }

    internal sealed class Validator : AbstractValidator<RevisionsRequest>
    {
        public Validator(TimeProvider time, IReleaseQueries releases)
        {
            this.MustBeGiven("since", request => request.Since, "Give since: a day such as 2026-11-01, or an instant.");
            this.MustBeKnowledgeTime("since", request => request.Since, time);
            this.MustBeDataSet(request => request.DataSet, releases);
        }
    }
}
